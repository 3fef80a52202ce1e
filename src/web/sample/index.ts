export { isSample, sampleCase, sampleIds } from "./sample-case.ts";
