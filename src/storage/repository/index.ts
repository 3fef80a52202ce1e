export { createCaseStore, type StoreDatabase } from "./create-case-store.ts";
export type { Tables } from "./tables.ts";
