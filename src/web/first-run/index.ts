export { isFirstRun } from "./is-first-run.ts";
