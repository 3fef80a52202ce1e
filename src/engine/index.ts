export * from "./calendar/index.ts";
export * from "./model/index.ts";
export * from "./time/index.ts";
