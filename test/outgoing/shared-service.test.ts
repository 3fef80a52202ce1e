import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { it, type TestContext } from "node:test";
import type { MailAccount, MailServer } from "../../src/app/index.ts";
import { createRemoteCalendars } from "../../src/calendars/remote/index.ts";
import { createMailConnector } from "../../src/mail/connecting/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";
import { createWebhookChannel } from "../../src/reminding/index.ts";

const MARKER = "marker-banner-6f1c";

/** The way out of a shared service whose operator has a network of their own; how long it makes people wait is written down. */
function sharedWayOut() {
  const waits: number[] = [];
  const outgoing = createOutgoing({
    isShared: true,
    isAllowed: (address) => address === "127.0.0.1",
    resolve: async (name) => [{ address: name === "inner.example" ? "10.0.0.5" : "127.0.0.1", family: 4 }],
    wait: async (ms) => void waits.push(ms),
  });
  return { outgoing, waits };
}

async function portOf(test: TestContext, onLine: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    onLine(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  test.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Places that a curious person would try: each is something else behind the same door. */
async function placesToTry(test: TestContext): Promise<readonly { readonly host: string; readonly port: number }[]> {
  const greeting = await portOf(test, (socket) => socket.write(`SSH-2.0-${MARKER}\r\n`));
  const closing = await portOf(test, (socket) => socket.destroy());
  return [
    { host: "inner.example", port: 993 },
    { host: "server.example", port: 9 },
    { host: "server.example", port: greeting },
    { host: "server.example", port: closing },
    { host: "169.254.169.254", port: 993 },
  ];
}

const connectorOf = (outgoing: ReturnType<typeof createOutgoing>) =>
  createMailConnector({
    secrets: {
      loadSecret: async () => ({ kind: "password", password: "open-sesame" }),
      saveSecret: async () => {},
    },
    names: { services: async () => [], mailExchangers: async () => [] },
    outgoing,
    now: Date.now,
  });

function accountAt(imap: MailServer, smtp: MailServer): MailAccount {
  const rest = { address: "ana@example.org", name: "Ana", auth: "password", mode: "send", dailyLimit: 50 } as const;
  return { id: "1", imap, smtp, ...rest };
}

const told = (text: unknown, { host, port }: { readonly host: string; readonly port: number }) =>
  JSON.stringify(text).replaceAll(`${host}:${port}`, "PLACE");

for (const security of ["tls", "starttls"] as const) {
  it(`a mailbox that is tried over ${security} tells the same of every place without a mail server, at the same time`, async (test) => {
    const { outgoing, waits } = sharedWayOut();
    const connector = connectorOf(outgoing);
    const sentence = "PLACE cannot be reached safely: check the name, the port and the kind of encryption.";
    const places = await placesToTry(test);
    for (const place of places) {
      const server = { ...place, security, user: "ana" };
      const tried = await connector.test(accountAt(server, server), { kind: "password", password: "open-sesame" });
      assert.equal(told(tried, place), JSON.stringify({ ok: false, at: "imap", step: "connect", sentence }));
    }
    assert.equal(waits.length, places.length);
  });

  it(`a letter over ${security} is told the same of every place without a mail server`, async (test) => {
    const { submitter } = connectorOf(sharedWayOut().outgoing);
    const response = "PLACE cannot be reached safely: check the name, the port and the kind of encryption.";
    for (const place of await placesToTry(test)) {
      const server = { ...place, security, user: "ana" };
      const outcome = await submitter.submit({
        account: accountAt(server, server),
        from: "ana@example.org",
        to: "lee@example.org",
        bytes: new TextEncoder().encode("Subject: x\r\n\r\nx\r\n"),
        beforeData: () => assert.fail("it never comes so far"),
      });
      assert.equal(told(outcome, place), JSON.stringify({ kind: "refused-before-data", response }));
    }
  });
}

it("a mailbox that is watched tells the same of every place without a mail server", async (test) => {
  const connector = connectorOf(sharedWayOut().outgoing);
  for (const place of await placesToTry(test)) {
    const server = { ...place, security: "tls", user: "ana" } as const;
    const mailbox = connector.open(accountAt(server, server));
    await assert.rejects(mailbox.listFolders(), {
      kind: "connect",
      message: `${place.host}:${place.port} cannot be reached safely: check the name, the port and the kind of encryption.`,
    });
    await mailbox.close();
  }
});

it("a webhook is told the same of every place that takes none, at the same time, and never goes unencrypted", async (test) => {
  const { outgoing, waits } = sharedWayOut();
  const places = await placesToTry(test);
  const item = { id: "1", at: 0, title: "t", items: [], url: "https://fineline.example/", isLastCall: false };
  for (const scheme of ["https", "http"]) {
    for (const place of places) {
      const url = `${scheme}://${place.host}:${place.port}/hook`;
      const channel = createWebhookChannel(
        { loadSecret: async () => JSON.stringify({ url, format: "json" }) },
        outgoing,
      );
      const sentence = "PLACE cannot be reached safely: check the name, the port and the kind of encryption.";
      assert.equal(told(await channel.send(item), place), JSON.stringify({ kind: "failed", sentence }));
    }
  }
  assert.equal(waits.length, 2 * places.length);
});

it("a calendar that is tried tells the same of every place that has none, at the same time", async (test) => {
  const { outgoing, waits } = sharedWayOut();
  const calendars = createRemoteCalendars({ probe: () => ({ name: "probe.ics", text: "" }), outgoing });
  const places = await placesToTry(test);
  for (const place of places) {
    const url = `https://${place.host}:${place.port}/dav/`;
    const found = await calendars.find({ url, user: "ana", password: "open-sesame" });
    const sentence = "PLACE cannot be reached. Look at the address, and whether you are connected.";
    assert.equal(told(found, place), JSON.stringify({ ok: false, step: "connect", sentence }));
  }
  assert.equal(waits.length, places.length);
});

it("of the servers that a domain names only those in reach are offered", async () => {
  const names = {
    services: async (name: string) =>
      name.startsWith("_imaps") || name.startsWith("_submissions")
        ? [
            { name: "inner.example", port: 993, priority: 1, weight: 1 },
            { name: "169.254.169.254", port: 465, priority: 1, weight: 1 },
            { name: "mail.example", port: 993, priority: 9, weight: 1 },
          ]
        : [],
    mailExchangers: async () => [],
  };
  const secrets = { loadSecret: async () => undefined, saveSecret: async () => {} };
  const connector = createMailConnector({ secrets, names, outgoing: sharedWayOut().outgoing, now: Date.now });
  const found = await connector.findServers("ana@ruiz.example");
  assert.deepEqual([found?.imap.host, found?.smtp.host], ["mail.example", "mail.example"]);
});
