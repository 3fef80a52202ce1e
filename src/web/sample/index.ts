export { sampleCase, sampleIds } from "./sample-case.ts";
