import {
  error,
  type Fault,
  type FindingJson,
  faultAt,
  findingToJson,
  type HolidayLookup,
  ok,
  type ParsedCase,
  parseCase,
  parseEarlierLetters,
  parseLetter,
  type Result,
} from "../contract/index.ts";
import type { Instant, Step } from "../engine/index.ts";
import type { Letter, LetterContext } from "../engine/letters/index.ts";
import { type CheckOptions, checkLetterWith, otherCaseOf } from "./check-letter.ts";
import { findLetterStep, letterChannel, letterContextOf, unknownStep } from "./letter-context.ts";
import { type PlannedCase, planCase } from "./plan-case.ts";

export interface CheckLineOptions extends Pick<CheckOptions, "proofreader"> {
  readonly holidays: HolidayLookup;
  /** Wins over the case's own `asOf`. */
  readonly now: Instant | undefined;
  /** Where neither is given. */
  readonly clock: Instant;
}

/** A letter that is whole: whom it goes to, what it is held against, and the case it comes from. */
interface ReadLine {
  readonly parsed: ParsedCase;
  readonly letter: Letter;
  readonly context: LetterContext;
}

/**
 * Checks `{"case", "step", "letter", "earlier"?, "kind"?, "others"?}`, a value of any kind: a case with a letter for one of its
 * steps, the letters that went out before, and other cases that its facts may have been mistaken for.
 */
export async function checkLetterLine(
  value: unknown,
  options: CheckLineOptions,
): Promise<Result<readonly FindingJson[], readonly Fault[]>> {
  const read = readLine(value, options);
  if (!read.ok) return read;
  const { parsed, letter, context } = read.value;
  const { country } = parsed.json.calendar;
  const findings = await checkLetterWith(letter, context, { proofreader: options.proofreader, country });
  return ok(findings.map((finding) => findingToJson(finding, letter)));
}

const KEYS: ReadonlySet<string> = new Set(["case", "step", "letter", "earlier", "kind", "others"]);

function readLine(value: unknown, options: CheckLineOptions): Result<ReadLine, readonly Fault[]> {
  if (!isObject(value)) return error([faultAt("", "an object with case, step and letter", value)]);
  const unknown = Object.keys(value).find((key) => !KEYS.has(key) && !key.startsWith("x-"));
  if (unknown !== undefined) return error([faultAt("", `a known key (${[...KEYS].join(", ")}, or x-…)`, unknown)]);
  const { step: typed, kind } = value;
  if (typed !== undefined && typeof typed !== "string") return error([faultAt("step", "the id of a step", typed)]);
  if (kind !== undefined && typeof kind !== "string") return error([faultAt("kind", "a kind of letter", kind)]);
  const parsed = within("case", parseCase(value.case, parseOptions(options)));
  if (!parsed.ok) return parsed;
  const planned = within("case", planCase(parsed.value, options));
  if (!planned.ok) return planned;
  return readLetter(value, { typed, kind, parsed: parsed.value, planned: planned.value }, options);
}

interface PlannedLine {
  readonly typed: string | undefined;
  readonly kind: string | undefined;
  readonly parsed: ParsedCase;
  readonly planned: PlannedCase;
}

function readLetter(
  value: Readonly<Record<string, unknown>>,
  { typed, kind, parsed, planned }: PlannedLine,
  options: CheckLineOptions,
): Result<ReadLine, readonly Fault[]> {
  const theCase = parsed.case;
  const letter = parseLetter(value.letter, { theCase, channel: "email" });
  if (!letter.ok) return letter;
  const step = typed === undefined ? undefined : findLetterStep(typed, planned.plan, letter.value.to);
  if (typed !== undefined && step === undefined) return error([unknownStep(typed, planned.plan)]);
  const earlier = parseEarlierLetters(value.earlier ?? [], { theCase, channel: channelOf(step) });
  if (!earlier.ok) return earlier;
  const others = readOthers(value.others, options);
  if (!others.ok) return others;
  const request = { theCase, ...planned, step, kind, earlier: earlier.value, otherCases: others.value };
  const context = letterContextOf(request);
  if (!context.ok) return context;
  return ok({ parsed, letter: letterFor(letter.value, context.value), context: context.value });
}

function channelOf(step: Step | undefined): Letter["channel"] {
  return step?.channel ?? "email";
}

/** The letter as its kind goes out: a card and a call have no subject. */
export function letterFor(letter: Letter, context: LetterContext): Letter {
  const channel = letterChannel(context);
  if (channel === "email") return letter;
  return { ...letter, channel, subject: letter.subject === "" ? null : letter.subject };
}

function readOthers(
  value: unknown,
  options: CheckLineOptions,
): Result<NonNullable<LetterContext["otherCases"]>, readonly Fault[]> {
  if (value === undefined) return ok([]);
  if (!Array.isArray(value)) return error([faultAt("others", "a list of cases", value)]);
  const cases: NonNullable<LetterContext["otherCases"]>[number][] = [];
  for (const [index, entry] of value.entries()) {
    const parsed = within(`others[${index}]`, parseCase(entry, parseOptions(options)));
    if (!parsed.ok) return parsed;
    cases.push(otherCaseOf(parsed.value.case));
  }
  return ok(cases);
}

function parseOptions({ holidays, now, clock }: CheckLineOptions) {
  return { holidays, now: now ?? clock };
}

function within<T>(place: string, result: Result<T, readonly Fault[]>): Result<T, readonly Fault[]> {
  if (result.ok) return result;
  return error(
    result.error.map((fault) => ({ ...fault, place: fault.place === "" ? place : `${place}.${fault.place}` })),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
