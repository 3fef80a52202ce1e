export { createOutgoing, type OutgoingOptions } from "./create-outgoing.ts";
export type { Outgoing, OutgoingTarget } from "./outgoing.ts";
export { OutgoingError } from "./outgoing-error.ts";
export { reachablePlaces } from "./reachable-places.ts";
export { OUTGOING_SENTENCES } from "./sentences.ts";
