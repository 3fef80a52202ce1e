import { type Fault, faultAt } from "../fault.ts";
import type { CaseHeader } from "../json.ts";
import { type ParseCaseOptions, parseCase } from "../parse-case.ts";
import { error, ok, type Result } from "../result.ts";
import { bool, isObject, list, object, oneOf, optional, type Shape, whole } from "../shape/index.ts";
import type { HeaderChangeJson } from "../sync-json.ts";
import { id, line, prose } from "../words.ts";
import type { UndoJson } from "./case-api.ts";
import type { EraseJson } from "./desk-api.ts";
import type { CardRequestJson, EnvelopeRequestJson } from "./letter-api.ts";
import { parserOf } from "./parser-of.ts";

type Parsed<T> = Result<T, readonly Fault[]>;

/** A part that has a parser of its own, which is asked later: here it is only known to be there. */
function later(expected: string, holds: (value: unknown) => boolean): Shape<unknown> {
  return {
    expected,
    accepts: (value): value is unknown => holds(value),
    explain: (value, place, faults) => {
      faults.push(faultAt(place, expected, value));
    },
    schema: {},
  };
}

const meantCase = later("the id of a case, or a case, which is an object", (value) => {
  return isObject(value) || id.accepts(value);
});
const letter = later("a letter, which is an object", isObject);
const earlier = later("a list of letters", Array.isArray);

/** What is read of a request at once; a case and letters in it are read by the parsers of their own. */
export interface DraftRequest {
  readonly case: unknown;
  readonly step?: string;
  readonly kind?: string;
  readonly to?: string;
  readonly tone?: "plain" | "warm" | "formal";
  readonly length?: "short" | "medium";
  readonly variant?: number;
  readonly earlier?: unknown;
}

/** See `DraftRequest`. */
export interface CheckRequest {
  readonly case: unknown;
  readonly letter: unknown;
  readonly step?: string;
  readonly kind?: string;
  readonly earlier?: unknown;
  readonly spelling?: boolean;
}

/** The same request with a case that is still to be read. */
export type WithUnreadCase<T> = Omit<T, "case"> & { readonly case: unknown };

const step = line;
const kind = line;
const compose = {
  tone: optional(oneOf(["plain", "warm", "formal"])),
  length: optional(oneOf(["short", "medium"])),
  variant: optional(whole(0, 1_000_000)),
};

const draftShape = object<DraftRequest>("a request for a letter, which is an object", {
  case: meantCase,
  step: optional(step),
  kind: optional(kind),
  to: optional(id),
  ...compose,
  earlier: optional(earlier) as { readonly optional: Shape<NonNullable<unknown>> },
});

const checkShape = object<CheckRequest>("a letter to check with its case, which is an object", {
  case: meantCase,
  letter,
  step: optional(step),
  kind: optional(kind),
  earlier: optional(earlier) as { readonly optional: Shape<NonNullable<unknown>> },
  spelling: optional(bool),
});

const cardShape = object<WithUnreadCase<CardRequestJson>>("a request for a card, which is an object", {
  case: meantCase,
  contact: id,
  size: optional(oneOf(["A6", "A5", "4.25x5.5"])),
  mode: optional(oneOf(["copy", "print"])),
  body: optional(prose),
  ...compose,
});

const envelopeShape = object<WithUnreadCase<EnvelopeRequestJson>>("a request for envelopes, which is an object", {
  case: meantCase,
  contacts: list(id, {
    expected: "a list of 1 to 100 contacts, each once",
    holds: (ids) => ids.length >= 1 && ids.length <= 100 && new Set(ids).size === ids.length,
    schema: { minItems: 1, maxItems: 100, uniqueItems: true },
  }),
  size: optional(oneOf(["A2", "A7", "DL", "C6", "#10"])),
});

const prepShape = object<{ readonly case: unknown }>("a request for a page, which is an object", { case: meantCase });
const undoShape = object<UndoJson>("an object that may name a fact", { fact: optional(id) });
const redoShape = object<Readonly<Record<never, never>>>("an object", {});
const eraseShape = object<EraseJson>('{ "confirm": "delete" }', { confirm: oneOf(["delete"]) });
const changeShape = object<{ readonly base: unknown; readonly header: unknown }>("an object with base and header", {
  base: later("a header, which is an object", isObject),
  header: later("a header, which is an object", isObject),
});

/** What is asked for by `POST /api/letters/draft`. */
export const parseDraftRequest = parserOf(draftShape);

/** What is asked for by `POST /api/letters/check`. */
export const parseCheckRequest = parserOf(checkShape);

/** What is asked for by `POST /api/papers/card`. */
export const parseCardRequest = parserOf(cardShape);

/** What is asked for by `POST /api/papers/envelope`. */
export const parseEnvelopeRequest = parserOf(envelopeShape);

/** What is asked for by `POST /api/papers/prep`. */
export const parsePrepRequest = parserOf(prepShape);

/** What is asked for by `POST /api/cases/{id}/undo`. */
export const parseUndoRequest = parserOf(undoShape);

/** What is asked for by `POST /api/cases/{id}/redo`: nothing besides. */
export const parseRedoRequest = parserOf(redoShape);

/** What is asked for by `DELETE /api/everything`. */
export const parseEraseRequest = parserOf(eraseShape);

const parseChange = parserOf(changeShape);

/** Two headers, as a case's header was and as it was made, or every fault of both. */
export function parseHeaderChange(value: unknown, options: ParseCaseOptions): Parsed<HeaderChangeJson> {
  const parts = parseChange(value);
  if (!parts.ok) return parts;
  const base = parseHeader(parts.value.base, "base", options);
  const header = parseHeader(parts.value.header, "header", options);
  if (base.ok && header.ok) return ok({ base: base.value, header: header.value });
  return error([...(base.ok ? [] : base.error), ...(header.ok ? [] : header.error)]);
}

function parseHeader(value: unknown, place: string, options: ParseCaseOptions): Parsed<CaseHeader> {
  const given = isObject(value) ? value : {};
  const foreign = ["id", "facts"].filter((key) => Object.hasOwn(given, key));
  if (foreign.length > 0) {
    return error(foreign.map((key) => faultAt(`${place}.${key}`, "a key of a header", key)));
  }
  const parsed = parseCase({ ...given, facts: [] }, options);
  if (!parsed.ok) return error(parsed.error.map((fault) => ({ ...fault, place: `${place}.${fault.place}` })));
  const { facts: _, ...header } = parsed.value.json;
  return ok(header);
}

/** The facts of a call: one, or a list of them as `{"facts": […]}`. Each is read later. */
export function parseNewFacts(value: unknown): Parsed<readonly Readonly<Record<string, unknown>>[]> {
  if (!isObject(value)) return error([faultAt("", 'a fact, or {"facts": […]}', value)]);
  if (!Object.hasOwn(value, "facts")) return ok([value]);
  const other = Object.keys(value).find((key) => key !== "facts" && !key.startsWith("x-"));
  if (other !== undefined) return error([faultAt(other, "a known key (facts, or x-…)", other)]);
  const { facts } = value;
  if (!Array.isArray(facts) || facts.length === 0) return error([faultAt("facts", "a list of facts", facts)]);
  const wrong = facts.findIndex((fact) => !isObject(fact));
  if (wrong !== -1) return error([faultAt(`facts[${wrong}]`, "a fact, which is an object", facts[wrong])]);
  return ok(facts);
}
