export { announceTogether } from "./announce-together.ts";
export { useAllCases, usePeople, useSearchIndex } from "./use-all-cases.ts";
