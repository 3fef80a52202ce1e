import assert from "node:assert/strict";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { createOutgoing } from "../outgoing/index.ts";
import { post } from "./post.ts";

const outgoing = createOutgoing({ isShared: false });
const MESSAGE = { headers: { Title: "Thank Lee" }, body: "Until today, 15:00" };

/** A server that answers each piece that comes in as it is told, or never. */
async function serverThat(test: TestContext, answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a post", () => {
  it("that is answered has the status of the answer", async (test) => {
    const host = await serverThat(test, (socket) => socket.end("HTTP/1.1 507 Full\r\nContent-Length: 0\r\n\r\n"));
    assert.deepEqual(await post({ url: `http://${host}/topic`, ...MESSAGE }, { outgoing }), { status: 507 });
  });

  it("that was taken and is not answered may have arrived, whether the server waits or hangs up", async (test) => {
    const silent = await serverThat(test, () => {});
    assert.deepEqual(await post({ url: `http://${silent}/topic`, ...MESSAGE }, { outgoing, patienceMs: 200 }), {
      unanswered: `${silent} was told and gave no answer: it may have arrived.`,
    });
    const gone = await serverThat(test, (socket) => socket.destroy());
    assert.deepEqual(await post({ url: `http://${gone}/topic`, ...MESSAGE }, { outgoing }), {
      unanswered: `${gone} was told and gave no answer: it may have arrived.`,
    });
  });

  it("that found no connection did not arrive: nobody there, or nobody who speaks in secret", async (test) => {
    assert.deepEqual(await post({ url: "http://127.0.0.1:9/topic", ...MESSAGE }, { outgoing }), {
      failed: "127.0.0.1:9 does not answer.",
    });
    const silent = await serverThat(test, () => {});
    assert.deepEqual(await post({ url: `https://${silent}/topic`, ...MESSAGE }, { outgoing, patienceMs: 200 }), {
      failed: `${silent} took too long to answer.`,
    });
  });

  it("whose headers cannot be sent did not arrive", async () => {
    const message = { ...MESSAGE, headers: { Title: "one\ntwo" } };
    assert.deepEqual(await post({ url: "http://127.0.0.1:9/topic", ...message }, { outgoing }), {
      failed: "127.0.0.1:9 does not answer.",
    });
  });
});
