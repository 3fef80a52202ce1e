import { startTestWorker } from "./test-worker.ts";

// A worker as a process of its own, to be killed.
const [url = "", times = "{}"] = process.argv.slice(2);
const worker = startTestWorker({ url, times: JSON.parse(times), onFailure: (error) => console.error(error) });
process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
console.log(worker.id);
