import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { employerPlace } from "./place.ts";

const PROGRAM = new URL("act-on-opening.ts", import.meta.url).pathname;

/** A program of its own that is ready; `act` lets it go on and gives what came of it. */
async function ready(home: string, ...call: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, home, ...call], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value, "ready");
  return {
    act: async () => {
      const ended = once(child, "exit");
      child.stdin.write("go\n");
      const { value } = await lines.next();
      await ended;
      return String(value);
    },
  };
}

async function atOnce(home: string, ...calls: readonly (readonly string[])[]): Promise<readonly string[]> {
  const programs = await Promise.all(calls.map((call) => ready(home, ...call)));
  return Promise.all(programs.map(({ act }) => act()));
}

describe("two recruiters at one opening at the same second, each in a program of their own", () => {
  it("nobody is in a closed opening without an answer", async (t) => {
    const { home, store } = await employerPlace(t);
    const [closing, adding] = await atOnce(home, ["close"], ["add", "Ana Ruiz"]);
    const isClosed = (await store.openings.findOpening("planner"))?.opening.closedOn !== undefined;
    const count = (await store.listCaseIds()).length;
    assert.deepEqual(
      [closing, adding, isClosed, count],
      isClosed ? ["closed", "closed", true, 0] : ["unanswered", "new", false, 1],
    );
  });

  it("the same person is added once, and the second is told", async (t) => {
    const { home, store } = await employerPlace(t);
    const outcomes = await atOnce(home, ["add", "Ana Ruiz"], ["add", "Ana Ruiz"]);
    assert.deepEqual(outcomes.toSorted(), ["new", "there-already"]);
    assert.equal((await store.listCaseIds()).length, 1);
  });

  it("two different people are both added", async (t) => {
    const { home, store } = await employerPlace(t);
    assert.deepEqual(await atOnce(home, ["add", "Ana Ruiz"], ["add", "Ben Cole"]), ["new", "new"]);
    assert.equal((await store.listCaseIds()).length, 2);
  });
});
