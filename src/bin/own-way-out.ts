import { createOutgoing } from "../outgoing/index.ts";

/** The way out of one person's machine: its own network is theirs, what clouds and links keep for themselves is not asked. */
export const ownWayOut = createOutgoing({ isShared: false });
