import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import type { ReminderMessage } from "../../src/app/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";
import { createDesktopChannel, createWebhookChannel } from "../../src/reminding/index.ts";
import { startMailServer } from "../sending/mail-server.ts";
import { loopbackAccount } from "../sending/sending-input.ts";
import { ADDRESS, reminderPlace } from "./place.ts";
import { startPostServer } from "./post-server.ts";
import { makePushBrowser } from "./push-browser.ts";

const MESSAGE: ReminderMessage = {
  id: "0198f0c0-0000-7000-8000-000000000001",
  at: Date.UTC(2026, 10, 16, 15),
  title: "Küche & Söhne 株式会社: Thank Lee Okafor",
  items: [
    {
      caseId: "kueche",
      stepId: "thank-you/i1/lee",
      company: "Küche & Söhne 株式会社",
      title: "Thank Lee Okafor",
      when: "until today, 15:00",
      url: `${ADDRESS}case/kueche`,
      deeds: { label: "I sent it", done: `${ADDRESS}r/done.x`, snooze: `${ADDRESS}r/snooze.x` },
    },
  ],
  url: `${ADDRESS}case/kueche`,
  isLastCall: true,
};

const webhookTo = (url: string, format: "ntfy" | "json", token?: string) =>
  createWebhookChannel(
    { loadSecret: async () => JSON.stringify({ url, format, ...(token && { token }) }) },
    createOutgoing({ isShared: false }),
  );

describe("a webhook", () => {
  it("in ntfy's way has the title, the priority, the tap and the actions in its headers", async (test) => {
    const server = await startPostServer(test);
    assert.deepEqual(await webhookTo(`${server.origin}/topic`, "ntfy", "tk_secret").send(MESSAGE), { kind: "told" });
    const [{ method, path, headers, body }] = server.taken as [(typeof server.taken)[number]];
    assert.deepEqual([method, path, body.toString()], ["POST", "/topic", "Until today, 15:00"]);
    assert.equal(decodedWords(String(headers.title)), MESSAGE.title);
    for (const word of String(headers.title).split(" ")) assert.ok(word.length <= 75, word);
    assert.deepEqual(
      [headers.priority, headers.click, headers.authorization, headers["x-sequence-id"]],
      ["high", `${ADDRESS}case/kueche`, "Bearer tk_secret", MESSAGE.id],
    );
    assert.deepEqual(JSON.parse(String(headers.actions)), [
      { action: "view", label: "Open", url: `${ADDRESS}case/kueche` },
      { action: "http", label: "I sent it", url: `${ADDRESS}r/done.x`, method: "POST", clear: true },
      { action: "http", label: "Snooze", url: `${ADDRESS}r/snooze.x`, method: "POST", clear: true },
    ]);
  });

  it("of any other server gets it all as JSON", async (test) => {
    const server = await startPostServer(test);
    await webhookTo(`${server.origin}/hook?x=1`, "json").send(MESSAGE);
    const [{ path, headers, body }] = server.taken as [(typeof server.taken)[number]];
    assert.deepEqual(
      [path, headers["content-type"], headers.authorization],
      ["/hook?x=1", "application/json", undefined],
    );
    assert.deepEqual(JSON.parse(body.toString()), {
      id: MESSAGE.id,
      at: "2026-11-16T15:00:00.000Z",
      title: MESSAGE.title,
      text: "Until today, 15:00",
      url: MESSAGE.url,
      isLastCall: true,
      items: [
        {
          case: "kueche",
          step: "thank-you/i1/lee",
          company: "Küche & Söhne 株式会社",
          title: "Thank Lee Okafor",
          when: "until today, 15:00",
          url: `${ADDRESS}case/kueche`,
          done: `${ADDRESS}r/done.x`,
          snooze: `${ADDRESS}r/snooze.x`,
        },
      ],
    });
  });

  it("follows no redirect, and tells no more of its address than the host", async (test) => {
    const server = await startPostServer(test);
    const { host } = new URL(server.origin);
    const channel = webhookTo(`${server.origin}/secret-topic`, "ntfy");
    for (const [status, sentence] of [
      [302, `${host} did not take it (status 302).`],
      [403, `${host} refused it: check the address and the token.`],
    ] as const) {
      server.answerWith(status);
      assert.deepEqual(await channel.send(MESSAGE), { kind: "failed", sentence });
    }
    assert.deepEqual(
      server.taken.map(({ path }) => path),
      ["/secret-topic", "/secret-topic"],
    );
    const nobody = await webhookTo("http://127.0.0.1:9/secret-topic", "ntfy").send(MESSAGE);
    assert.deepEqual(nobody, { kind: "failed", sentence: "127.0.0.1:9 does not answer." });
  });
});

function decodedWords(header: string): string {
  const bytes = header.split(" ").map((word) => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? "", "base64"));
  return Buffer.concat(bytes).toString("utf8");
}

describe("a push", () => {
  it("reaches every browser that asked, encrypted for it alone, and names its sender", async (test) => {
    const [{ desk }, server] = [await reminderPlace(test), await startPostServer(test)];
    const browsers = [makePushBrowser(), makePushBrowser()];
    for (const [index, { keys }] of browsers.entries()) {
      await desk.addBrowser({ endpoint: `${server.origin}/push/${index}`, ...keys });
    }
    await desk.change("push", { isOn: true });
    await desk.tick(ADDRESS);
    assert.deepEqual(server.taken.map(({ path }) => path).toSorted(), ["/push/0", "/push/1"]);
    for (const { path, headers, body } of server.taken) {
      assert.deepEqual([headers["content-encoding"], headers.ttl, headers.urgency], ["aes128gcm", "43200", "normal"]);
      assert.match(String(headers.authorization), new RegExp(`^vapid t=[\\w.-]+, k=${await desk.pushKey()}$`));
      const claims = JSON.parse(Buffer.from(String(headers.authorization).split(".")[1]!, "base64url").toString());
      assert.deepEqual([claims.aud, claims.sub], [server.origin, "mailto:ana@example.org"]);
      const told = browsers[Number(path.at(-1))]!.read(body) as Record<string, unknown>;
      assert.deepEqual([told.title, told.path, told.deeds], ["Two things to do", "/", undefined]);
      assert.equal(headers.topic, String(told.tag).replaceAll("-", ""));
      assert.match(String(told.body), /^Globex: Thank Lee Okafor, until .*\nGlobex: Send Dana Kim the paper/);
    }
  });

  it("to a browser that takes none any more forgets it", async (test) => {
    const [{ desk, reminders }, server] = [await reminderPlace(test), await startPostServer(test)];
    const { keys } = makePushBrowser();
    const id = await desk.addBrowser({ endpoint: `${server.origin}/push`, ...keys });
    assert.equal(await desk.addBrowser({ endpoint: `${server.origin}/push`, ...keys }), id);
    await desk.addBrowser({ endpoint: `${server.origin}/broken`, ...keys, p256dh: "A".repeat(87) });
    server.answerWith(410);
    const delivery = await desk.test("push");
    assert.match(delivery.kind === "failed" ? delivery.sentence : "", /switch them on again/);
    assert.deepEqual(await reminders.listSubscriptions(), []);
    assert.deepEqual(
      server.taken.map(({ path }) => path),
      ["/push"],
    );
  });
});

describe("a mail", () => {
  it("goes once a morning from the mailbox that may send to itself alone, and says that nobody wrote it", async (test) => {
    const server = await startMailServer({ security: "none" });
    test.after(server.close);
    const watched = {
      ...loopbackAccount("watched", server.port),
      mode: "watch",
      address: "other@mail.example",
    } as const;
    const accounts = [watched, loopbackAccount("ana", server.port)];
    const { desk, clock } = await reminderPlace(test, { accounts });
    await desk.change("email", { isOn: true });
    await desk.tick(ADDRESS);
    clock.now += 6 * 60 * 60_000;
    await desk.tick(ADDRESS);
    const [letter, second] = server.taken;
    assert.deepEqual([letter?.from, letter?.to, second], ["alex@mail.example", ["alex@mail.example"], undefined]);
    const text = letter!.text.replace(/=\r\n/g, "").replace(/=3D/g, "=");
    assert.match(text, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(text, /^Subject: Two things to do\r$/m);
    assert.match(text, /^- Globex: Thank Lee Okafor, until /m);
    assert.match(text, /^I sent it:\r\nhttp:\/\/127\.0\.0\.1:4747\/r\/[\w-]+\.[\w-]{43}\r$/m);
  });

  it("that went out and could not be confirmed is sent once more, with the Message-ID of the first", async (test) => {
    const server = await startMailServer({ security: "none" });
    test.after(server.close);
    const accounts = [loopbackAccount("ana", server.port)];
    const { desk, clock, reminders, openAnother } = await reminderPlace(test, { accounts });
    await desk.change("email", { isOn: true });
    const confirm = () => Promise.reject(new Error("the program ended here"));
    await assert.rejects((await openAnother({ reminders: { ...reminders, confirm } })).tick(ADDRESS), /ended here/);
    clock.now += 30_000;
    await desk.tick(ADDRESS);
    const [first, second, third] = server.taken.map(({ messageId }) => messageId);
    assert.match(first ?? "", /^<[0-9a-f-]{36}@mail\.example>$/);
    assert.deepEqual([second, third], [first, undefined]);
  });

  it("that a server refuses is shown, and where no mailbox may send it says so", async (test) => {
    const server = await startMailServer({ security: "none" });
    test.after(server.close);
    server.behave("refuse-recipient");
    const { desk } = await reminderPlace(test, { accounts: [loopbackAccount("ana", server.port)] });
    const refused = await desk.test("email");
    assert.match(refused.kind === "failed" ? refused.sentence : "", /did not take it: .*5\.1\.1 no such user/);
    const none = await (await reminderPlace(test)).desk.test("email");
    assert.deepEqual(none, {
      kind: "failed",
      sentence: "No mailbox is connected that may send: connect one first.",
    });
  });
});

it("on a machine without notifications the terminal says it, and rings", async () => {
  const said: (readonly [string, boolean])[] = [];
  const say = async (text: string, aloud: boolean) => void said.push([text, aloud]);
  const channel = createDesktopChannel({ platform: "linux", env: { PATH: `/nowhere-${randomUUID()}` }, say });
  assert.deepEqual(await channel.send(MESSAGE), { kind: "told" });
  const lines = ["Küche & Söhne 株式会社: Thank Lee Okafor", "Until today, 15:00", `${ADDRESS}case/kueche`];
  assert.deepEqual(said, [[lines.join("\n  "), true]]);
});
