import type { ProgressJson } from "../../contract/index.ts";
import type { PlaceCursor } from "../../storage/indexeddb/index.ts";
import type { EventStream, Surroundings } from "./surroundings.ts";

export interface FollowProgressInput {
  readonly openEvents: Surroundings["openEvents"];
  readonly cursor: () => Promise<PlaceCursor>;
  /** What the server tells, each time. */
  readonly onHeard: (progress: ProgressJson) => void;
  /** The server's place has gone beyond what this device has read. */
  readonly onProgress: () => void;
  /** The server stopped telling. */
  readonly onLost: () => void;
}

const CLOSED = 2;

/**
 * Listens to how far the server's place has come. A browser has few connections for one server: it is open only as long as
 * the page is looked at.
 */
export function followProgress({ openEvents, cursor, onHeard, onProgress, onLost }: FollowProgressInput) {
  let stream: EventStream | undefined;
  const close = () => {
    stream?.close();
    stream = undefined;
  };
  const open = () => {
    if (stream !== undefined || openEvents === undefined) return;
    const opened = openEvents();
    stream = opened;
    opened.addEventListener("progress", ({ data }) => {
      const progress = JSON.parse(String(data)) as ProgressJson;
      onHeard(progress);
      void cursor().then((read) => {
        if (isBeyond(progress, read)) onProgress();
      });
    });
    opened.addEventListener("error", () => {
      if (opened !== stream) return;
      // It comes back by itself, unless the server turned it away.
      if (opened.readyState === CLOSED) stream = undefined;
      onLost();
    });
  };
  return { open, close };
}

function isBeyond({ placeId, sequence, settingsRevision }: ProgressJson, read: PlaceCursor): boolean {
  return placeId !== read.placeId || sequence !== read.since || settingsRevision !== read.settingsRevision;
}
