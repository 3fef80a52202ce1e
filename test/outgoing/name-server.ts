import { createSocket } from "node:dgram";
import { promises as dns, type LookupAddress } from "node:dns";
import { once } from "node:events";

/** A name server of the test's own: the first question for a name has the first answer, the second the second, and so on. */
export interface NameServer {
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>;
  /** The names that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Answers over UDP (RFC 1035) with addresses of IPv4; the last answer of a name goes on, and a name without any does not exist. */
export async function runNameServer(
  answers: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<NameServer> {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (question, { port, address }) => {
    const { name, end } = readName(question, 12);
    const given = answers[name] ?? [];
    const addresses = given[Math.min(asked.filter((each) => each === name).length, given.length - 1)] ?? [];
    asked.push(name);
    socket.send(answerTo(question.subarray(0, end + 4), addresses), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const resolver = new dns.Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    resolve: async (name) => (await resolver.resolve4(name)).map((address) => ({ address, family: 4 })),
    asked,
    close: () => {
      resolver.cancel();
      socket.close();
    },
  };
}

function readName(message: Buffer, start: number) {
  const labels: string[] = [];
  let at = start;
  while (message[at]! > 0) {
    labels.push(message.toString("ascii", at + 1, at + 1 + message[at]!));
    at += 1 + message[at]!;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 };
}

const NO_SUCH_NAME = 3;

/** The question once more, then an address record for each address, with no time to live. */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | (addresses.length === 0 ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]),
  );
  return Buffer.concat([head, ...records]);
}
