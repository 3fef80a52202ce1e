export { useAllCases, usePeople, useSearchIndex } from "./use-all-cases.ts";
