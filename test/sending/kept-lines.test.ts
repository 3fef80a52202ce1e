import assert from "node:assert/strict";
import { createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { startMailServer, type TestMailServer } from "./mail-server.ts";
import { loopbackAccount } from "./sending-input.ts";

const KEPT_MS = 60_000;

/** A submitter that keeps its lines, to one mailbox; the password is what the test says. */
function keeping(port: number, secret: { password: string | undefined } = { password: undefined }) {
  const submitter = createSmtpSubmitter({
    secretOf: async () => {
      return secret.password === undefined ? { kind: "none" } : { kind: "password", password: secret.password };
    },
    allowPlainLoopback: true,
    keepMs: KEPT_MS,
  });
  const account = loopbackAccount("own", port);
  const send = (id: string, more: { giveUp?: AbortSignal; asked?: () => void; mayGo?: boolean } = {}) =>
    submitter.submit({
      account,
      from: account.address,
      to: "dana@globex.example",
      bytes: Buffer.from(`Message-ID: <${id}@mail.example>\r\n\r\nDear Dana,\r\n`),
      ...(more.giveUp === undefined ? {} : { giveUp: more.giveUp }),
      beforeData: async () => {
        more.asked?.();
        return more.mayGo ?? true;
      },
    });
  return Object.assign(send, { hasLine: () => submitter.hasLine?.(account) });
}

describe("a line to a server that is kept", () => {
  let server: TestMailServer;
  beforeEach(async () => {
    server = await startMailServer({ security: "none" });
  });
  afterEach(() => server.close());

  const ids = () => server.taken.map(({ messageId }) => messageId);

  it("carries the next letter of its mailbox", async () => {
    const send = keeping(server.port);
    for (const id of ["a", "b", "c"]) assert.equal((await send(id)).kind, "accepted");
    assert.deepEqual(ids(), ["<a@mail.example>", "<b@mail.example>", "<c@mail.example>"]);
    assert.equal(server.connections(), 1);
  });

  it("is not used again after a letter that was refused, or of which nothing is known", async () => {
    const send = keeping(server.port);
    server.behave("refuse-recipient");
    assert.equal((await send("a")).kind, "rejected");
    server.behave("take-and-drop");
    assert.equal((await send("b")).kind, "unknown-after-dot");
    server.behave("accept");
    assert.equal((await send("c")).kind, "accepted");
    assert.deepEqual([ids(), server.connections()], [["<b@mail.example>", "<c@mail.example>"], 3]);
  });

  it("that the server has hung up is replaced, and the letter goes once", async () => {
    const send = keeping(server.port);
    server.behave("drop-after-250");
    assert.equal((await send("a")).kind, "accepted");
    server.behave("accept");
    assert.equal((await send("b")).kind, "accepted");
    assert.deepEqual([ids(), server.connections()], [["<a@mail.example>", "<b@mail.example>"], 2]);
  });

  it("of two letters at once carries one: the other has a line of its own", async () => {
    const send = keeping(server.port);
    await send("a");
    const outcomes = await Promise.all([send("b"), send("c")]);
    assert.deepEqual([outcomes.map(({ kind }) => kind), server.connections()], [["accepted", "accepted"], 2]);
  });

  it("waits on when a letter is called off, of which the server has heard nothing", async () => {
    const send = keeping(server.port);
    const had = [send.hasLine()];
    assert.equal((await send("a")).kind, "accepted");
    had.push(send.hasLine());
    assert.equal((await send("b", { asked: () => had.push(send.hasLine()), mayGo: false })).kind, "called-off");
    had.push(send.hasLine());
    assert.equal((await send("c")).kind, "accepted");
    assert.deepEqual(had, [false, true, false, true]);
    assert.deepEqual([ids(), server.connections()], [["<a@mail.example>", "<c@mail.example>"], 1]);
  });

  it("does not carry what was given up beforehand, nor asks whether it may go", async () => {
    const send = keeping(server.port);
    await send("a");
    let asked = 0;
    const outcome = await send("b", { giveUp: AbortSignal.abort(), asked: () => (asked += 1) });
    assert.deepEqual([outcome.kind, asked, ids()], ["refused-before-data", 0, ["<a@mail.example>"]]);
  });
});

describe("a line that is kept and a server of another mind", () => {
  it("with another password another line is opened", async () => {
    const secret: { password: string | undefined } = { password: undefined };
    const server = await startMailServer({ security: "none" });
    try {
      const send = keeping(server.port, secret);
      await send("a");
      secret.password = "another";
      await send("b");
      assert.equal(server.connections(), 2);
    } finally {
      await server.close();
    }
  });

  it("a server that does not know the question for a fresh start is asked on a new line", async () => {
    const lines: string[] = [];
    const sockets = new Set<Socket>();
    let isData = false;
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.write("220 old\r\n");
      socket.on("data", (data) => {
        for (const line of data
          .toString()
          .split("\r\n")
          .filter((text) => text !== "")) {
          if (isData) {
            if (line === ".") {
              isData = false;
              socket.write("250 taken\r\n");
            }
            continue;
          }
          lines.push(line.split(/[ :]/)[0]!);
          if (line === "DATA") isData = true;
          socket.write(line === "DATA" ? "354 go on\r\n" : line === "RSET" ? "502 what?\r\n" : "250 old\r\n");
        }
      });
      socket.on("error", () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = server.address();
      const send = keeping(typeof address === "object" && address !== null ? address.port : 0);
      assert.deepEqual([(await send("a")).kind, (await send("b")).kind], ["accepted", "accepted"]);
      assert.equal(sockets.size, 2);
      // After the second letter it is asked once more, at a time of its own.
      assert.deepEqual(lines.slice(0, 9), ["EHLO", "MAIL", "RCPT", "DATA", "RSET", "EHLO", "MAIL", "RCPT", "DATA"]);
    } finally {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
