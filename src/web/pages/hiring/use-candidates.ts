import { useEffect, useState } from "preact/hooks";
import type { CandidateJson, CandidatesQuery } from "../../../contract/http/index.ts";
import { useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";

/** Candidates as they come in, page by page. */
export interface CandidateList {
  /** undefined until the first page is there. */
  readonly rows: readonly CandidateJson[] | undefined;
  /** How many there are, those that are not here yet included. */
  readonly total: number;
  readonly refusal: string | undefined;
}

const EMPTY: CandidateList = { rows: undefined, total: 0, refusal: undefined };

/** The first page is small, so that something can be seen at once. */
const FIRST_ROWS = 60;
const PAGE_ROWS = 1000;

/** Nobody has finished typing before. */
const TYPING_MS = 150;

/** Candidates by what is asked for; asked for again, quietly, whenever something changed. */
export function useCandidates({ opening, stage, q, sort }: Omit<CandidatesQuery, "cursor" | "limit">): CandidateList {
  const { api, waiting } = useHiring();
  const [list, setList] = useState<CandidateList>(EMPTY);
  const change = waiting.value;
  const asked = JSON.stringify({ opening, stage, q: q?.trim() === "" ? undefined : q?.trim(), sort });
  useEffect(() => {
    const stop = new AbortController();
    const query = JSON.parse(asked) as Omit<CandidatesQuery, "cursor" | "limit">;
    const timer = setTimeout(() => void read(query, stop.signal), query.q === undefined ? 0 : TYPING_MS);
    const read = async (one: typeof query, signal: AbortSignal) => {
      const rows: CandidateJson[] = [];
      let cursor: string | undefined;
      do {
        const limit = cursor === undefined ? FIRST_ROWS : PAGE_ROWS;
        const input = { query: { ...one, limit, ...(cursor === undefined ? {} : { cursor }) } };
        const page = await asResult(api.call("GET /api/candidates", input));
        if (signal.aborted) return;
        if (!page.ok) return setList((before) => ({ ...before, refusal: page.error.detail }));
        const { items, total, next } = page.value;
        rows.push(...items);
        cursor = next ?? undefined;
        const isWhole = cursor === undefined;
        // What is asked for again is shown once it is whole: rows do not go and come under somebody's eyes.
        setList((before) => {
          const isFresh = before.rows === undefined || before.rows.length <= rows.length || isWhole;
          return isFresh ? { rows: [...rows], total, refusal: undefined } : { ...before, total };
        });
      } while (cursor !== undefined);
    };
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, asked, change]);
  return list;
}
