import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keepDesks } from "./open-desks.ts";
import type { OpenedDesk } from "./service-options.ts";

function pretended(most: number, failing: ReadonlySet<string> = new Set()) {
  const happened: string[] = [];
  const open = async (deskId: string): Promise<OpenedDesk> => {
    happened.push(`open ${deskId}`);
    if (failing.has(deskId)) throw new Error(`no ${deskId}`);
    const close = async () => void happened.push(`close ${deskId}`);
    return {
      api: { fetch: () => new Response(deskId) },
      store: {} as OpenedDesk["store"],
      forgetAccount: close,
      close,
    };
  };
  return { happened, desks: keepDesks({ open, most, onFailure: () => assert.fail() }) };
}

const nothing = async () => undefined;

describe("desks that are kept open", () => {
  it("the one that was not asked for longest is closed where there is no room", async () => {
    const { desks, happened } = pretended(2);
    for (const deskId of ["a", "b", "a", "c"]) await desks.with(deskId, nothing);
    await Promise.resolve();
    assert.deepEqual(happened, ["open a", "open b", "open c", "close b"]);
  });

  it("many who ask at once open a desk once, and one in use is not closed", async () => {
    const { desks, happened } = pretended(1);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const [first, second] = [desks.with("a", () => promise), desks.with("a", nothing)];
    await desks.with("b", nothing);
    assert.deepEqual(happened, ["open a", "open b", "close b"]);
    resolve(undefined);
    await Promise.all([first, second]);
    await desks.close();
    assert.deepEqual(happened, ["open a", "open b", "close b", "close a"]);
  });

  it("a desk that could not be opened is tried again by the next one who asks", async () => {
    const failing = new Set(["a"]);
    const { desks, happened } = pretended(2, failing);
    await assert.rejects(desks.with("a", nothing), /no a/);
    failing.clear();
    await desks.with("a", nothing);
    assert.deepEqual(happened, ["open a", "open a"]);
  });
});
