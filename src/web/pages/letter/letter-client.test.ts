import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Letter } from "../../../engine/letters/index.ts";
import type { LetterMessage, LetterReply } from "../../letter-worker/index.ts";
import { type LetterThread, openLetterClient } from "./letter-client.ts";

/** A thread that answers when it is told to. */
function heldThread() {
  const sent: LetterMessage[] = [];
  let listen: (event: { readonly data: LetterReply }) => void = () => {};
  const thread: LetterThread = {
    postMessage: (message) => void sent.push(message),
    addEventListener: (_, listener) => {
      listen = listener;
    },
    terminate: () => {},
  };
  const asked = () => sent.flatMap((message) => (message.kind === "ask" ? [message] : []));
  const answer = (reply: LetterReply) => listen({ data: reply });
  return { thread, asked, answer };
}

function letter(body: string): Letter {
  return { to: "lee", channel: "email", subject: "Hello", body, attachments: [] };
}

describe("asking the letter worker", () => {
  it("gives each answer to who asked for it, whatever their order", async () => {
    const { thread, asked, answer } = heldThread();
    const client = openLetterClient(thread);
    const [first, second] = [client.seal("one"), client.seal("two")];
    const [a, b] = asked();
    answer({ id: b!.id, answer: { words: 2, digest: "b" } });
    answer({ id: a!.id, answer: { words: 1, digest: "a" } });
    assert.deepEqual(
      [await first, await second],
      [
        { words: 1, digest: "a" },
        { words: 2, digest: "b" },
      ],
    );
  });

  it("sends of several checks the first and the latest alone", async () => {
    const { thread, asked, answer } = heldThread();
    const client = openLetterClient(thread);
    const checks = ["a", "ab", "abc"].map((body) => client.check(letter(body)));
    assert.equal(asked().length, 1);
    answer({ id: asked()[0]!.id, answer: { findings: [], words: 1 } });
    assert.equal(await checks[0], undefined);
    assert.equal(await checks[1], undefined);
    answer({ id: asked()[1]!.id, answer: { findings: [], words: 3 } });
    assert.deepEqual(await checks[2], { findings: [], words: 3 });
    assert.equal(asked().length, 2);
    assert.deepEqual(asked()[1]?.question, { kind: "check", letter: letter("abc") });
  });

  it("fails a draft with what the worker says, and goes on", async () => {
    const { thread, asked, answer } = heldThread();
    const client = openLetterClient(thread);
    const draft = client.draft({ tone: "plain", length: "medium", variant: 0 });
    answer({ id: asked()[0]!.id, failure: "template en/card:3: no such word" });
    await assert.rejects(draft, /no such word/);
    const check = client.check(letter("a"));
    answer({ id: asked()[1]!.id, answer: { findings: [], words: 1 } });
    assert.deepEqual(await check, { findings: [], words: 1 });
  });
});
