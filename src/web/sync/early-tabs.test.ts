import assert from "node:assert/strict";
import { it } from "node:test";
import { openTabs } from "./early-tabs.ts";
import type { TabMessage } from "./surroundings.ts";

it("a tab that listens late hears what others said since it was opened, and then what they say, each once", async (test) => {
  const name = "early-tabs.test";
  const [take, other] = [openTabs(name), new BroadcastChannel(name)];
  assert.ok(take);
  const heard: TabMessage[] = [];
  const { promise: isHeard, resolve } = Promise.withResolvers<void>();
  other.postMessage({ caseIds: ["globex"], savedAt: null });
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const late = take();
  test.after(() => {
    late.close();
    other.close();
  });
  late.onmessage = ({ data }) => {
    heard.push(data);
    if (data.savedAt !== null) resolve();
  };
  other.postMessage({ caseIds: [], savedAt: 7 });
  await isHeard;
  assert.deepEqual(heard, [
    { caseIds: ["globex"], savedAt: null },
    { caseIds: [], savedAt: 7 },
  ]);
});
