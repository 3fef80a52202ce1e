export { CLAIM_DUE, claimOfEach } from "./claim-statement.ts";
export { migrateJobs, silent as silentLogger } from "./migrate-jobs.ts";
export { readWorkStanding, type WorkStanding } from "./read-work-standing.ts";
export { type RunningWorker, runWorker, type WorkerOptions, type WorkerTimes } from "./run-worker.ts";
export { openWorkDatabase, type WorkDatabase } from "./work-database.ts";
export type { WorkerDesk, WorkerDeskRequest, WorkerStores } from "./worker-desk.ts";
