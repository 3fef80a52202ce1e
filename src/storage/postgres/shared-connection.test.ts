import assert from "node:assert/strict";
import { it } from "node:test";
import type pg from "pg";
import { SharedConnection } from "./shared-connection.ts";

/** A pool of one connection, whose statements are answered by hand. */
function connectionByHand() {
  const sent: { readonly sql: string; readonly answer: PromiseWithResolvers<unknown> }[] = [];
  const released: (boolean | undefined)[] = [];
  const client = {
    query: (sql: string) => {
      const answer = Promise.withResolvers<unknown>();
      sent.push({ sql, answer });
      return answer.promise;
    },
    release: (isLost?: boolean) => released.push(isLost),
  };
  const shared = new SharedConnection({
    pool: { connect: async () => client } as unknown as pg.Pool,
    set: "set desk",
    reset: "reset desk",
    isFatal: (error) => error instanceof Error && error.message === "the line was cut",
  });
  const answers = () => Object.fromEntries(sent.map(({ sql, answer }) => [sql, answer]));
  return { sent, released, shared, answers };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("what is asked at one moment is sent in one go, between whose the connection is and that it is nobody's", async () => {
  const { sent, released, shared, answers } = connectionByHand();
  const asked = [shared.query("one", []), shared.query("two", [])];
  await settled();
  assert.deepEqual(
    sent.map(({ sql }) => sql),
    ["set desk", "one", "two", "reset desk"],
  );
  for (const [sql, { resolve }] of Object.entries(answers())) resolve(`answer to ${sql}`);
  assert.deepEqual(await Promise.all(asked), ["answer to one", "answer to two"]);
  await settled();
  assert.deepEqual(released, [false]);
});

it("a statement that is refused fails alone, and the connection is kept", async () => {
  const { released, shared, answers } = connectionByHand();
  const asked = Promise.allSettled([shared.query("one", []), shared.query("two", [])]);
  await settled();
  answers()["set desk"]?.resolve("");
  answers().one?.reject(new Error("no such column"));
  answers().two?.resolve("rows");
  answers()["reset desk"]?.resolve("");
  assert.deepEqual(
    (await asked).map(({ status }) => status),
    ["rejected", "fulfilled"],
  );
  await settled();
  assert.deepEqual(released, [false]);
});

it("nothing counts as answered where it was not known whose the connection is, or was not taken back", async () => {
  const { released, shared, answers } = connectionByHand();
  const asked = shared.query("one", []);
  await settled();
  answers()["set desk"]?.reject(new Error("out of memory"));
  answers().one?.resolve("rows of somebody else");
  answers()["reset desk"]?.resolve("");
  await assert.rejects(asked, /out of memory/);
  await settled();
  assert.deepEqual(released, [true]);
});
