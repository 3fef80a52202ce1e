import type { ApiRoutes } from "../../../contract/http/index.ts";
import type { CaseJson, FindingJson } from "../../../contract/index.ts";
import type { Finding, Letter, LetterKind } from "../../../engine/letters/index.ts";
import { type ApiClient, createApiClient } from "../../api/index.ts";

type LetterRoutes = Pick<ApiRoutes, "POST /api/letters/check" | "POST /api/papers/card" | "POST /api/papers/envelope">;

/** What only the server does for a letter: reads for spelling, and makes paper. */
export interface LetterServer {
  /** Slips of spelling and grammar; undefined where no server can be asked now. */
  readonly proofread: (letter: Letter, meant: MeantLetter) => Promise<readonly Finding[] | undefined>;
  /** A card to fold (`print`), or large to write from by hand (`copy`). Throws what `ApiClient.call` throws. */
  readonly card: (order: ApiRoutes["POST /api/papers/card"]["body"]) => Promise<Blob>;
  readonly envelope: (order: ApiRoutes["POST /api/papers/envelope"]["body"]) => Promise<Blob>;
}

/** Which letter of which case it is; the case goes along, for what was recorded offline the server may not know. */
export interface MeantLetter {
  readonly case: CaseJson;
  readonly step: string | undefined;
  readonly kind: LetterKind;
}

/** The rule of what the server's dictionary says; all others are checked here already. */
const LANGUAGE = "letter.language";

export function openLetterServer(
  api: ApiClient<LetterRoutes> = createApiClient<LetterRoutes>(),
  isOnline: () => boolean = () => navigator.onLine,
): LetterServer {
  return {
    proofread: async (letter, { case: meant, step, kind }) => {
      if (!isOnline()) return undefined;
      const { to, subject, body, attachments } = letter;
      const request = {
        case: meant,
        kind,
        ...(step === undefined ? {} : { step }),
        letter: { to, subject, body, attachments },
        spelling: true,
      };
      const { findings } = await api.call("POST /api/letters/check", { body: request });
      return findings.filter(({ rule }) => rule === LANGUAGE).map((finding) => findingFromJson(finding, letter));
    },
    card: async (body) => (await api.call("POST /api/papers/card", { body })) as unknown as Blob,
    envelope: async (body) => (await api.call("POST /api/papers/envelope", { body })) as unknown as Blob,
  };
}

/** A finding at its place in a field's text, of one that counts lines and columns from 1. */
export function findingFromJson(json: FindingJson, { subject, body }: Letter): Finding {
  const { line, column, length, source = "judgement", ...finding } = json;
  const text = json.field === "subject" ? (subject ?? "") : body;
  const lines = text.split("\n").slice(0, line - 1);
  const start = lines.reduce((sum, before) => sum + before.length + 1, 0) + column - 1;
  return { ...finding, source, start, end: start + length };
}
