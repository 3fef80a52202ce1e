import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { Hono } from "hono";
import { listen } from "./listen.ts";

describe("listen", () => {
  it("a port that another has is none", async () => {
    const first = (await listen("127.0.0.1", 0))!;
    assert.equal(await listen("127.0.0.1", first.port), undefined);
    await first.close();
    const second = (await listen("127.0.0.1", first.port))!;
    assert.equal(second.port, first.port);
    await second.close();
  });

  it("requests that come before there is an application are answered by it", async () => {
    const listening = (await listen("127.0.0.1", 0))!;
    const asked = fetch(`http://127.0.0.1:${listening.port}/`);
    listening.answerWith(new Hono().get("/", (c) => c.text("here")));
    assert.equal(await (await asked).text(), "here");
    await listening.close();
  });

  it("closing lets an answer finish, takes no more, and leaves the port free", async () => {
    const listening = (await listen("127.0.0.1", 0))!;
    const [asked, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const application = new Hono().get("/slow", async (c) => {
      asked.resolve();
      await finish.promise;
      return c.text("done");
    });
    listening.answerWith(application);
    const address = `http://127.0.0.1:${listening.port}/slow`;
    const slow = fetch(address);
    await asked.promise;
    const closed = listening.close();
    await assert.rejects(fetch(address));
    finish.resolve();
    assert.equal(await (await slow).text(), "done");
    await closed;
    await (await listen("127.0.0.1", listening.port))!.close();
  });

  it("closing waits for what somebody asked for who has gone since", async () => {
    const listening = (await listen("127.0.0.1", 0, 20_000))!;
    const [asked, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const happened: string[] = [];
    const application = new Hono().get("/slow", async (c) => {
      asked.resolve();
      await finish.promise;
      happened.push("answered");
      return c.text("done");
    });
    listening.answerWith(application);
    const leaving = new AbortController();
    const slow = fetch(`http://127.0.0.1:${listening.port}/slow`, { signal: leaving.signal });
    await asked.promise;
    leaving.abort();
    await assert.rejects(slow);
    const closed = listening.close().then(() => happened.push("closed"));
    setTimeout(finish.resolve, 100);
    await closed;
    assert.deepEqual(happened, ["answered", "closed"]);
  });

  it("closing gives an answer under way as long as it is told to", async (t) => {
    const listening = (await listen("127.0.0.1", 0, 20_000))!;
    const [asked, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const application = new Hono().get("/slow", async (c) => {
      asked.resolve();
      await finish.promise;
      return c.text("done");
    });
    listening.answerWith(application);
    const client = connect(listening.port, "127.0.0.1").setEncoding("utf8");
    client.on("error", () => {});
    client.write("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    await asked.promise;
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const closed = listening.close();
    t.mock.timers.tick(19_999);
    finish.resolve();
    const said = await client.toArray();
    assert.match(said.join(""), /^HTTP\/1\.1 200 [\s\S]*done/);
    await closed;
  });

  it("closing does not wait for connections that a browser keeps ready", async () => {
    const listening = (await listen("127.0.0.1", 0))!;
    listening.answerWith(new Hono());
    const ready = connect(listening.port, "127.0.0.1");
    await once(ready, "connect");
    await fetch(`http://127.0.0.1:${listening.port}/`);
    const ended = once(ready, "close");
    const asked = performance.now();
    await listening.close();
    await ended;
    // Far less than the two seconds that requests under way are given.
    assert.ok(performance.now() - asked < 1500);
  });
});
