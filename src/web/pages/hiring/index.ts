export { HiringWatch } from "../../hiring/index.ts";
export { WaitingPage } from "./waiting-page.tsx";
