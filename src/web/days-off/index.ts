export { awayWords } from "./away-words.ts";
export { DaysOffPart } from "./days-off-part.tsx";
