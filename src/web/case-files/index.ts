export { readCaseFile, saveEverything } from "./case-files.ts";
