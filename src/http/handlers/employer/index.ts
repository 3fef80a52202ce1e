export { approveBulk, previewBulk } from "./bulk.ts";
export { addCandidate, importCandidates, listCandidates } from "./candidates.ts";
export { decide } from "./decisions.ts";
export { getMirror, getMirrorTable } from "./mirror.ts";
export { closeOpening, findOpening, listOpenings, removeOpening, saveOpening } from "./openings.ts";
export { closePages, givePage } from "./pages.ts";
export { exportCandidate, forgetCandidate } from "./people.ts";
export { listWaiting } from "./waiting.ts";
