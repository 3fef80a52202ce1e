export { PulseNote } from "./pulse-note.tsx";
export { type PushState, readPushState, subscribeBrowser, unsubscribeBrowser } from "./push-browser.ts";
export { type Pulse, usePulse } from "./use-pulse.ts";
