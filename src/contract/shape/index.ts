export * from "./composite.ts";
export { DEEPEST } from "./free-value.ts";
export * from "./leaf.ts";
export * from "./shape.ts";
