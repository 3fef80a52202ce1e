export { makeFolder } from "../make-folder.ts";
export { defaultHome } from "./default-home.ts";
export { type OpenCaseStoreOptions, openCaseStore, storePath } from "./open-case-store.ts";
