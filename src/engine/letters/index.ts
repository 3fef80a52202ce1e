export * from "./check/index.ts";
export * from "./compose/index.ts";
export * from "./letter.ts";
