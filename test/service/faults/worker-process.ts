import { writeSync } from "node:fs";
import { startTestWorker } from "../../worker/test-worker.ts";
import type { WorkerNews } from "./start-workers.ts";

// A worker as a process of its own, to be killed. What it tells is out before it goes on.
const [url = "", times = "{}"] = process.argv.slice(2);
const tell = (news: WorkerNews) => writeSync(1, `${JSON.stringify(news)}\n`);
const worker = startTestWorker({
  url,
  times: JSON.parse(times),
  onTold: ({ id, items }) => tell({ told: items.map(({ caseId, stepId }) => `${caseId} ${stepId}`), message: id }),
  onDone: (done) => tell({ done }),
  onFailure: (error) => tell({ failed: error instanceof Error ? error.message : String(error) }),
});
process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
tell({ listens: true });
