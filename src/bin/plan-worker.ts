import { parentPort, workerData } from "node:worker_threads";
import { holidayFolder } from "./package.ts";
import { planBlock } from "./plan-block.ts";
import type { BlockJob, PlanWorkerData } from "./plan-lines.ts";
import { readHolidayTables } from "./read-holiday-tables.ts";

/** Plans the blocks it is sent, one after the other. */
const options = { ...(workerData as PlanWorkerData), holidays: readHolidayTables(holidayFolder) };
const encoder = new TextEncoder();

parentPort?.on("message", ({ index, bytes }: BlockJob) => {
  const { text, failed } = planBlock(bytes, options);
  const output = encoder.encode(text);
  parentPort?.postMessage({ index, output, failed }, [output.buffer]);
});
