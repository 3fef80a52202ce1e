import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { it } from "node:test";
import { createOutgoing } from "../../outgoing/index.ts";
import { readServerClock } from "./read-server-clock.ts";

const outgoing = createOutgoing({ isShared: false });

/** A server that greets so, and is gone after the test. */
async function greeting(test: { readonly after: (clean: () => void) => void }, text: string) {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  test.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { host: "127.0.0.1", port, security: "starttls", user: "ana" } as const;
}

it("the clock of a mail server is read from its greeting, as Exim and Exchange write it", async (test) => {
  const ten = Date.UTC(2026, 10, 16, 15, 0, 7);
  for (const text of [
    "220 mail.example ESMTP Exim 4.98 Mon, 16 Nov 2026 10:00:07 -0500\r\n",
    "220 OUT01.example Microsoft ESMTP MAIL Service ready at Mon, 16 Nov 2026 15:00:07 +0000 [08DE]\r\n",
  ]) {
    assert.equal(await readServerClock(await greeting(test, text), { outgoing }), ten);
  }
});

it("a greeting without a time, one that never ends and no server at all tell nothing", async (test) => {
  const read = async (text: string) => readServerClock(await greeting(test, text), { outgoing, timeoutMs: 200 });
  assert.equal(await read("220 mail.example ESMTP Postfix\r\n"), undefined);
  assert.equal(await read("220 99 Foo 2026 99:99:99 +0000\r\n"), undefined);
  assert.equal(await read("220 mail"), undefined);
  assert.equal(await read("220 ".padEnd(9000, "x")), undefined);
  const nobody = { host: "127.0.0.1", port: 1, security: "none", user: "" } as const;
  assert.equal(await readServerClock(nobody, { outgoing }), undefined);
});
