export { type InSight, useInSight } from "./use-in-sight.ts";
export { useRowFocus } from "./use-row-focus.ts";
