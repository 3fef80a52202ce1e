export type {
  LocalEvent,
  LocalStore,
  Pending,
  PlaceCursor,
  QueuedRecording,
  Recording,
  Refusal,
  TakenIn,
  Waiting,
} from "./local-store.ts";
export { type OpenLocalStoreOptions, openLocalStore } from "./open-local-store.ts";
