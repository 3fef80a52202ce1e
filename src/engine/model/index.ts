export * from "./case.ts";
export * from "./fact.ts";
export * from "./plan.ts";
export * from "./playbook.ts";
export * from "./time.ts";
