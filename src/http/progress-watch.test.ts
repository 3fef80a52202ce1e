import assert from "node:assert/strict";
import { it } from "node:test";
import { ProgressWatch } from "./progress-watch.ts";

const NOTHING = { placeId: "place", sequence: 0, settingsRevision: 0, mailRevision: 0, openingsRevision: 0 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

it("a place where nothing happens is looked at less often, and as often as before once something does", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  let [looks, sequence] = [0, 0];
  const progress = async () => {
    looks += 1;
    return { ...NOTHING, sequence };
  };
  const store = { progress } as unknown as ConstructorParameters<typeof ProgressWatch>[0]["store"];
  const watch = new ProgressWatch({ store, lookEveryMs: 500, quietLooks: 10, onFailure: () => assert.fail() });
  const told: number[] = [];
  const leave = await watch.listen((news) => told.push(news?.sequence ?? -1));
  const looksIn = async (ticks: number) => {
    const before = looks;
    for (let tick = 0; tick < ticks; tick += 1) {
      t.mock.timers.tick(500);
      await settled();
    }
    return looks - before;
  };
  assert.deepEqual([await looksIn(60), await looksIn(60)], [60, 6]);
  sequence = 1;
  assert.equal(await looksIn(10), 1);
  assert.equal(await looksIn(60), 60);
  assert.deepEqual(told, [0, 1]);
  leave();
  assert.equal(await looksIn(20), 0);
});

it("whoever listens to a place is told once that it is gone, it is looked at no more, and who comes then is told the same", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  let [looks, isThere] = [0, true];
  const progress = async () => {
    looks += 1;
    return isThere ? NOTHING : undefined;
  };
  const store = { progress } as unknown as ConstructorParameters<typeof ProgressWatch>[0]["store"];
  const watch = new ProgressWatch({ store, lookEveryMs: 500, quietLooks: 10, onFailure: () => assert.fail() });
  const told: (number | undefined)[] = [];
  const leave = await watch.listen((news) => told.push(news?.sequence));
  isThere = false;
  for (let tick = 0; tick < 5; tick += 1) {
    t.mock.timers.tick(500);
    await settled();
  }
  assert.deepEqual([told, looks], [[0, undefined], 2]);
  leave();
  await watch.listen((news) => told.push(news?.sequence));
  assert.deepEqual(told, [0, undefined, undefined]);
  await assert.rejects(watch.current(), { kind: "not-found" });
});
