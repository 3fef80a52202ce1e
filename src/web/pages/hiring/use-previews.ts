import { useEffect, useRef, useState } from "preact/hooks";
import type { ApproveBulkJson, BulkPreviewJson, BulkRequestJson, BulkWordsJson } from "../../../contract/http/index.ts";
import { useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";
import type { BulkGroup } from "./bulk-groups.ts";

/** What is asked of the letters besides whose they are. */
export interface LetterWish {
  readonly words: BulkWordsJson;
  /** 0 is the first wording. */
  readonly variant: number;
}

/** A letter as a person wrote it anew. */
export type EditedLetter = NonNullable<ApproveBulkJson["edited"]>[number];

/** The letters of one kind, composed and checked, and how they are approved. */
export interface Previewed {
  readonly request: BulkRequestJson;
  readonly preview: BulkPreviewJson;
}

/** Letters that are being composed, are there to be seen, or could not be. */
export type PreviewState =
  | { readonly kind: "composing" }
  | { readonly kind: "composed"; readonly all: readonly Previewed[] }
  | { readonly kind: "refused"; readonly because: string };

/** Hundreds of letters are composed and checked meanwhile. */
const PATIENT = { timeoutMs: 120_000 };

/** Composes the letters of some groups, and again whenever something else is wished; `again` counts the asking. */
export function usePreviews(groups: readonly BulkGroup[], wish: LetterWish, again: number): PreviewState {
  const { api } = useHiring();
  const [state, setState] = useState<PreviewState>({ kind: "composing" });
  // The rows behind them are told anew all the time; who they are stays.
  const asked = JSON.stringify([groups, wish, again]);
  const latest = useRef({ groups, wish });
  latest.current = { groups, wish };
  useEffect(() => {
    if (asked === "") return;
    let isWanted = true;
    const requests = latest.current.groups.map((group) => requestOf(group, latest.current.wish));
    setState({ kind: "composing" });
    void asResult(
      Promise.all(
        requests.map(async (request) => ({
          request,
          preview: await api.call("POST /api/bulk/preview", { body: request }, PATIENT),
        })),
      ),
    ).then((done) => {
      if (!isWanted) return;
      setState(done.ok ? { kind: "composed", all: done.value } : { kind: "refused", because: done.error.detail });
    });
    return () => {
      isWanted = false;
    };
  }, [api, asked]);
  return state;
}

function requestOf(group: BulkGroup, { words, variant }: LetterWish): BulkRequestJson {
  const said = Object.entries(words).some(([, value]) => value !== undefined);
  return { ...group, ...(said ? { words } : {}), ...(variant === 0 ? {} : { variant }) };
}
