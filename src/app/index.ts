export type * from "./ports/case-store.ts";
