export { HiringWatch } from "../../hiring/index.ts";
export { CandidatesPage } from "./candidates-page.tsx";
export { DecidePage } from "./decide-page.tsx";
export { ImportPage } from "./import-page.tsx";
export { MirrorPage } from "./mirror-page.tsx";
export { OpeningPage } from "./opening-page.tsx";
export { OpeningsPage } from "./openings-page.tsx";
export { WaitingPage } from "./waiting-page.tsx";
