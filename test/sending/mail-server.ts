import type { AddressInfo, Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import type { Certificate } from "./make-certificate.ts";

/** How the server treats the next letter. */
export type Behaviour =
  | "accept"
  /** Refuses whoever comes. */
  | "421-at-greeting"
  | "greylist"
  | "refuse-recipient"
  | "535"
  /** Hangs up after the first half of the letter. */
  | "drop-in-the-middle"
  | "421-in-the-middle"
  | "452-in-the-middle"
  /** Has the whole letter, and keeps it or not; no word comes of it. */
  | "take-and-drop"
  | "lose-and-drop"
  | "take-and-421"
  | "answer-late"
  | "drop-after-250"
  | "a-byte-at-a-time"
  | "too-large"
  | "day-limit"
  | "other-message-id";

export interface TakenLetter {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

export interface TestMailServer {
  readonly port: number;
  readonly taken: readonly TakenLetter[];
  /** How many connections there have been. */
  readonly connections: () => number;
  /** What passwords and tokens were sent. */
  readonly secrets: readonly string[];
  readonly behave: (next: Behaviour) => void;
  readonly close: () => Promise<void>;
}

export interface TestMailServerOptions {
  readonly certificate?: Certificate;
  /** `none` neither offers nor takes STARTTLS. */
  readonly security: "tls" | "starttls" | "none";
  readonly password?: string;
  readonly token?: string;
  /** Nobody has these addresses, however it behaves. */
  readonly unknown?: ReadonlySet<string>;
  /** Knows no addresses but those in ASCII. */
  readonly isOld?: boolean;
}

class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** A mail server on this machine that counts what it has taken, and misbehaves as it is told. */
export async function startMailServer(options: TestMailServerOptions): Promise<TestMailServer> {
  const taken: TakenLetter[] = [];
  const secrets: string[] = [];
  let behaviour: Behaviour = "accept";
  let connections = 0;
  const socketOf = ({ id }: SMTPServerSession): Socket | undefined => {
    const connection = [...server.connections].find((each) => (each as unknown as { id: string }).id === id);
    return (connection as unknown as { _socket?: Socket } | undefined)?._socket;
  };
  const server = new SMTPServer({
    ...serverOptions(options),
    onConnect(_session, callback) {
      connections += 1;
      callback(behaviour === "421-at-greeting" ? new Refusal(421, "4.3.2 not now") : null);
    },
    onAuth(auth, _session, callback) {
      const secret = auth.password ?? auth.accessToken ?? "";
      secrets.push(secret);
      const isRight = behaviour !== "535" && secret === (options.password ?? options.token);
      if (isRight) callback(null, { user: auth.username ?? "" });
      else callback(new Refusal(535, "5.7.8 Username and Password not accepted"));
    },
    onRcptTo({ address }, _session, callback) {
      if (behaviour === "greylist") callback(new Refusal(451, "4.7.1 come back in a while"));
      else if (behaviour === "refuse-recipient" || options.unknown?.has(address))
        callback(new Refusal(550, "5.1.1 no such user"));
      else callback(null);
    },
    onData(stream, session, callback) {
      const socket = socketOf(session);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (behaviour === "drop-in-the-middle") socket?.destroy();
        if (behaviour === "421-in-the-middle") socket?.end("421 4.3.2 going down\r\n");
        if (behaviour === "452-in-the-middle" && chunks.length === 1) socket?.write("452 4.3.1 no room\r\n");
      });
      stream.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        const letter = {
          messageId: /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? "",
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text,
        };
        if (KEEPS.has(behaviour)) taken.push(letter);
        answer(behaviour, { socket, callback });
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    secrets,
    connections: () => connections,
    behave: (next) => {
      behaviour = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const KEEPS: ReadonlySet<Behaviour> = new Set([
  "accept",
  "take-and-drop",
  "take-and-421",
  "answer-late",
  "drop-after-250",
  "a-byte-at-a-time",
  "other-message-id",
]);

type DataCallback = (error?: Error | null, message?: string) => void;

function answer(
  behaviour: Behaviour,
  { socket, callback }: { readonly socket: Socket | undefined; readonly callback: DataCallback },
): void {
  switch (behaviour) {
    case "take-and-drop":
    case "lose-and-drop":
      socket?.destroy();
      return;
    case "take-and-421":
      callback(new Refusal(421, "4.3.2 going down"));
      return;
    case "answer-late":
      return;
    case "drop-after-250":
      socket?.write("250 2.0.0 taken\r\n", () => setImmediate(() => socket.destroy()));
      return;
    case "a-byte-at-a-time":
      void writeSlowly(socket, "250-2.0.0 taken\r\n250 2.0.0 after a while\r\n");
      return;
    case "too-large":
      callback(new Refusal(552, "5.3.4 message too large"));
      return;
    case "day-limit":
      callback(new Refusal(550, "5.4.5 Daily user sending limit exceeded"));
      return;
    case "other-message-id":
      callback(null, "2.0.0 OK <AM6PR0701@eurprd07.prod.outlook.com> [Hostname=AM6PR0701.eurprd07.prod.outlook.com]");
      return;
    default:
      callback(null, "2.0.0 taken");
  }
}

/** As slow as a server may be without being silent; here a millisecond stands for a second. */
async function writeSlowly(socket: Socket | undefined, text: string): Promise<void> {
  for (const byte of text) {
    socket?.write(byte);
    await delay(1);
  }
}

function serverOptions({
  certificate,
  security,
  password,
  token,
  isOld = false,
}: TestMailServerOptions): SMTPServerOptions {
  return {
    hideSMTPUTF8: isOld,
    hide8BITMIME: isOld,
    hidePIPELINING: isOld,
    name: "mail.test",
    secure: security === "tls",
    ...(certificate === undefined ? {} : { key: certificate.key, cert: certificate.certificate }),
    authMethods: token === undefined ? ["PLAIN", "LOGIN"] : ["XOAUTH2"],
    authOptional: password === undefined && token === undefined,
    disabledCommands: security === "none" ? ["STARTTLS", "AUTH"] : [],
    disableReverseLookup: true,
    closeTimeout: 50,
    logger: false,
  };
}
