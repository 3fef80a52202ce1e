export * from "./calendar/index.ts";
export * from "./model/index.ts";
export * from "./playbooks/index.ts";
export * from "./reading/index.ts";
export * from "./time/index.ts";
export * from "./words/index.ts";
