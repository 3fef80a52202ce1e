export { watchClock } from "./clock-watch.ts";
export { openTabs } from "./early-tabs.ts";
export type { SyncApi } from "./push-recording.ts";
export { type Sync, type SyncOptions, startSync } from "./start-sync.ts";
export { browserSurroundings, type EventStream, type PageSurroundings, type Surroundings } from "./surroundings.ts";
export type { SyncState, WaitingReason } from "./sync-state.ts";
