import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import {
  type AddressInfo,
  createServer,
  type LookupFunction,
  type NetConnectOpts,
  connect as netConnect,
} from "node:net";
import { after, it } from "node:test";
import { promisify } from "node:util";
import { createOutgoing, OutgoingError, type OutgoingOptions, reachablePlaces } from "../../src/outgoing/index.ts";
import { runNameServer } from "./name-server.ts";

const names = await runNameServer({
  "mail.example": [["93.184.215.14"]],
  "inside.example": [["10.0.0.5"]],
  "half.example": [["93.184.215.14", "10.0.0.5"]],
  "cloud.example": [["169.254.169.254"]],
  "turning.example": [["93.184.215.14"], ["127.0.0.1"]],
  "server.example": [["127.0.0.1"]],
  "nas.example": [["169.254.7.7", "192.168.1.7"]],
});
after(names.close);

/** Connections are not made, but written down. */
function dialled(options: Partial<OutgoingOptions> = {}) {
  const calls: { readonly host: string; readonly address: string }[] = [];
  const dial = ((target: NetConnectOpts & { host: string; lookup: LookupFunction }) => {
    const socket = netConnect({ path: "/nowhere/fineline-test", signal: AbortSignal.abort() });
    target.lookup(target.host, {}, (_error, address) => calls.push({ host: target.host, address: String(address) }));
    return socket;
  }) as unknown as typeof netConnect;
  const outgoing = createOutgoing({ isShared: true, resolve: names.resolve, dial, ...options });
  return { outgoing, calls };
}

async function outcomeOf(work: Promise<unknown>) {
  try {
    await work;
    return "done";
  } catch (error) {
    return error;
  }
}

for (const host of [
  "127.0.0.1",
  "localhost",
  "LOCALHOST.",
  "api.localhost",
  "0",
  "0x7f.1",
  "0177.0.0.1",
  "2130706433",
  "::1",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "169.254.169.254",
  "[fd00:ec2::254]",
  "10.0.0.5",
  "192.168.0.1",
  "172.16.9.9",
  "100.64.0.1",
  "[fe80::1]",
  "[fc00::1]",
  "224.0.0.1",
  "255.255.255.255",
  "metadata.google.internal",
  "inside.example",
  "half.example",
  "cloud.example",
  "nobody.example",
  "printer.local",
  "",
  "a b",
]) {
  it(`a shared service does not connect to ${JSON.stringify(host)}`, async () => {
    const { outgoing, calls } = dialled();
    const error = await outcomeOf(outgoing.connect({ host, port: 993 }, 1000));
    assert.ok(error instanceof OutgoingError);
    assert.equal(
      error.message,
      `${host}:993 cannot be reached safely: check the name, the port and the kind of encryption.`,
    );
    assert.deepEqual(calls, []);
  });
}

for (const port of [80, 22, 5432, 6379, 8080, 0]) {
  it(`a shared service does not connect to port ${port}`, async () => {
    const { outgoing, calls } = dialled();
    assert.ok((await outcomeOf(outgoing.connect({ host: "mail.example", port }, 1000))) instanceof OutgoingError);
    assert.deepEqual(calls, []);
  });
}

for (const port of [25, 465, 587, 2525, 143, 993, 443]) {
  it(`a shared service connects to a public address at port ${port}`, async () => {
    const { outgoing, calls } = dialled();
    await outcomeOf(outgoing.connect({ host: "mail.example", port }, 1000));
    assert.deepEqual(calls, [{ host: "mail.example", address: "93.184.215.14" }]);
  });
}

it("a name that leads elsewhere the second time is asked once, and the judged address is connected to", async () => {
  const { outgoing, calls } = dialled();
  const lookup = await outgoing.lookupFor({ host: "turning.example", port: 443 });
  const look = promisify(lookup) as unknown as (name: string, options: object) => Promise<string>;
  assert.equal(await look("turning.example", {}), "93.184.215.14");
  assert.equal(await look("turning.example", {}), "93.184.215.14");
  assert.deepEqual(
    names.asked.filter((name) => name === "turning.example"),
    ["turning.example"],
  );
  const error = await outcomeOf(outgoing.connect({ host: "turning.example", port: 443 }, 1000));
  assert.ok(error instanceof OutgoingError, "the second time it leads to this machine, and is refused");
  assert.deepEqual(calls, []);
});

it("what is refused, what does not answer and what is no name are told in the same words", async () => {
  const { outgoing } = dialled();
  const told = await Promise.all(
    ["inside.example", "mail.example", "nobody.example"].map(async (host) => {
      const error = (await outcomeOf(outgoing.connect({ host, port: 993 }, 1000))) as OutgoingError;
      return [error.name, error.code, error.cause, error.message.replace(host, "HOST")];
    }),
  );
  assert.deepEqual(told[1], told[0]);
  assert.deepEqual(told[2], told[0]);
});

it("an operator's own network is let through at any port, clouds' secrets never", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const outgoing = createOutgoing({ isShared: true, resolve: names.resolve, isAllowed: () => true });
  const socket = await outgoing.connect({ host: "server.example", port }, 1000);
  assert.equal(socket.remoteAddress, "127.0.0.1");
  socket.destroy();
  server.close();
  assert.ok((await outcomeOf(outgoing.connect({ host: "cloud.example", port: 443 }, 1000))) instanceof OutgoingError);
});

it("at home the own network is reached, and link-local addresses and clouds' secrets are not", async () => {
  const home = createOutgoing({ isShared: false, resolve: names.resolve });
  const look = async (host: string) => {
    const lookup = await home.lookupFor({ host, port: 8443 });
    return await promisify(
      lookup as unknown as (
        name: string,
        options: object,
        done: (error: Error | null, address: string) => void,
      ) => void,
    )(host, {});
  };
  assert.equal(await look("inside.example"), "10.0.0.5");
  assert.equal(await look("server.example"), "127.0.0.1");
  assert.equal(await look("nas.example"), "192.168.1.7");
  for (const host of ["cloud.example", "169.254.169.254", "fe80::1", "0"]) {
    assert.ok((await outcomeOf(look(host))) instanceof OutgoingError, host);
  }
});

it("places that a domain names for its mail are kept only where they may be reached", async () => {
  const { outgoing } = dialled();
  const places = [
    { name: "mail.example", port: 993 },
    { name: "mail.example", port: 22 },
    { name: "inside.example", port: 993 },
    { name: "127.0.0.1", port: 993 },
  ];
  assert.deepEqual(await reachablePlaces(outgoing, places), [{ name: "mail.example", port: 993 }]);
  assert.deepEqual(await reachablePlaces({ ...outgoing, isShared: false }, places), places);
});

it("failures are told when ten seconds are over, whatever came of them and however soon", async () => {
  let now = 1_000_000;
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const outgoing = createOutgoing({ isShared: true, now: () => now, wait });
  await outcomeOf(
    outgoing.evenly(async () => {
      now += 3;
      throw new Error("refused");
    }),
  );
  await outgoing.evenly(
    async () => {
      now += 8_400;
      return { ok: false };
    },
    ({ ok }) => !ok,
  );
  await outcomeOf(
    outgoing.evenly(async () => {
      now += 12_000;
      throw new Error("late");
    }),
  );
  assert.equal(await outgoing.evenly(async () => "well"), "well");
  assert.deepEqual(waits, [9_997, 1_600, 8_000]);
});

for (const address of [
  "http://mail.example/",
  "http://mail.example:443/",
  "https://mail.example:8443/",
  "https://inside.example/",
  "https://[::1]/",
  "https://0x7f.1/",
  "file:///etc/passwd",
  "gopher://mail.example/",
]) {
  it(`a shared service asks nothing of ${address}`, async () => {
    const { outgoing } = dialled();
    assert.ok((await outcomeOf(outgoing.fetch(address))) instanceof OutgoingError);
  });
}

it("a request goes with its body and comes back whole, and a redirect is an answer", async () => {
  const server = createHttpServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    else if (request.url === "/none") response.writeHead(204).end();
    else response.writeHead(207, { "x-host": request.headers.host }).end(`${request.method} ${body}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { fetch } = createOutgoing({ isShared: false, resolve: names.resolve });
  const at = (path: string) => `http://server.example:${port}${path}`;
  const answer = await fetch(at("/"), { method: "REPORT", body: "grüße" });
  assert.deepEqual(
    [answer.status, answer.headers.get("x-host"), answer.url, await answer.text()],
    [207, `server.example:${port}`, at("/"), "REPORT grüße"],
  );
  const away = await fetch(at("/away"));
  assert.deepEqual([away.status, away.headers.get("location")], [302, "http://169.254.169.254/"]);
  assert.equal((await fetch(at("/none"))).status, 204);
  server.closeAllConnections();
  server.close();
});
