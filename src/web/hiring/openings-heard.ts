import { type ReadonlySignal, signal } from "@preact/signals";
import type { ProgressJson } from "../../contract/index.ts";

const revision = signal(0);

/** How often the server's openings have changed, as it told last: what shows them asks again when it is another. */
export const openingsHeard: ReadonlySignal<number> = revision;

/** Takes what the server tells of itself. */
export function hearOfOpenings(progress: Pick<ProgressJson, "openingsRevision"> | undefined): void {
  if (progress !== undefined) revision.value = progress.openingsRevision;
}
