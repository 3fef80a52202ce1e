export { type InSight, useInSight } from "./use-in-sight.ts";
