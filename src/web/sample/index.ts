export { sampleCase } from "./sample-case.ts";
export { sampleIds } from "./sample-ids.ts";
