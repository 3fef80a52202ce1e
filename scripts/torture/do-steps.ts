import { SealError, StoreError } from "../../src/app/ports/index.ts";
import type { WorkPlace, WorkStep } from "./store-work.ts";

/** What a step came to, a line: `done`, `passed-over`, or `refused` with the reason. */
export type Tell = (line: string) => void;

/** Does steps one after another. What is refused for another reason than the store's is a bug, and thrown. */
export async function doSteps(place: WorkPlace, steps: readonly WorkStep[], tell: Tell): Promise<void> {
  for (const { name, work } of steps) {
    try {
      tell(`${(await work(place)) ? "done" : "passed-over"} ${name}`);
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof SealError)) throw error;
      const kind = error instanceof StoreError ? error.kind : "sealed";
      tell(`refused ${name} ${kind} ${error.message}`.replaceAll("\n", " "));
    }
  }
}
