import {
  describeFault,
  type Fault,
  faultAt,
  type HolidayLookup,
  type OpeningJson,
  parseCase,
} from "../../contract/index.ts";
import type { BusinessCalendar, Instant } from "../../engine/index.ts";
import { STAGE_KEY } from "../digest-candidate.ts";
import { candidateCase, openingCalendar } from "../employer/index.ts";
import { foldText } from "../fold-text.ts";
import type { CandidateLine, GivenApplicant, NewCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { instantOf } from "../row-case.ts";

/** What becomes of one of them. `because` says what a person should know, where there is something. */
export interface ApplicantFate {
  readonly line: number;
  readonly name: string;
  /** `there-already`: they are a candidate of the opening; `same-person`: the table has them twice. */
  readonly fate: "new" | "there-already" | "same-person" | "faulty";
  readonly because?: string;
  readonly caseId?: string;
  /** Of a faulty one. */
  readonly faults?: readonly Fault[];
}

/** What would become of each row of a table, and the cases of those that are new. Nothing is written. */
export interface ApplicantPlan {
  readonly fates: readonly ApplicantFate[];
  /** To be added together by `CaseStore.addCases`. */
  readonly cases: readonly NewCase[];
}

export interface AddApplicantsInput {
  readonly opening: OpeningJson;
  /** Every case there is, whatever opening it is of. */
  readonly views: readonly CaseView[];
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
}

/**
 * Sees what becomes of each applicant, and writes nothing. Somebody is known again by name and address, or by name and number: of two
 * names behind one address each is a person of their own, and that is told.
 */
export async function planApplicants(
  lines: AsyncIterable<CandidateLine> | Iterable<CandidateLine>,
  input: AddApplicantsInput,
): Promise<ApplicantPlan> {
  const planner = new ApplicantPlanner(input);
  const fates: ApplicantFate[] = [];
  for await (const line of lines) fates.push(planner.take(line));
  return { fates, cases: planner.cases };
}

/** What somebody is known by. */
interface Who {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Where somebody is known from. */
interface Known {
  readonly name: string;
  /** The line of the table, where it is that. */
  readonly line?: number;
  readonly caseId?: string;
  readonly openingId?: string | undefined;
}

class ApplicantPlanner {
  readonly cases: NewCase[] = [];
  readonly #input: AddApplicantsInput;
  readonly #calendar: BusinessCalendar;
  readonly #people = new Map<string, Known[]>();
  readonly #addresses = new Map<string, Known>();

  constructor(input: AddApplicantsInput) {
    this.#input = input;
    this.#calendar = openingCalendar(input.opening, input.holidays, input.now);
    for (const { caseId, digest } of input.views) {
      const { candidate } = digest;
      if (candidate !== undefined)
        this.#know(candidate, { name: candidate.name, caseId, openingId: candidate.opening });
    }
  }

  take(line: CandidateLine): ApplicantFate {
    if (line.kind === "faulty") return faulty(line.line, "", line.faults);
    const { given } = line;
    const faults = this.#faultsOf(given);
    if (faults.length > 0) return faulty(line.line, shortened(given.name), faults);
    const known = keysOf(given).flatMap((key) => this.#people.get(key) ?? []);
    const here = known.find(({ line: from, openingId }) => from !== undefined || openingId === this.#input.opening.id);
    if (here !== undefined) return repeated(line.line, given.name, here);
    return this.#add(line.line, given, known);
  }

  #add(line: number, given: GivenApplicant, known: readonly Known[]): ApplicantFate {
    const made = this.#caseOf(given);
    const faults = this.#caseFaults(made);
    if (faults.length > 0) return faulty(line, given.name, faults);
    const because = this.#remark(given, known);
    this.cases.push(made);
    this.#know(given, { name: given.name, line, openingId: this.#input.opening.id });
    return { line, name: given.name, fate: "new", caseId: made.id, ...(because === undefined ? {} : { because }) };
  }

  #know(who: Who, known: Known): void {
    for (const key of keysOf(who)) this.#people.getOrInsertComputed(key, () => []).push(known);
    const address = plainAddress(who.email);
    if (address !== "" && !this.#addresses.has(address)) this.#addresses.set(address, known);
  }

  #faultsOf({ name, email, phone, source, applied }: GivenApplicant): readonly Fault[] {
    const faults: Fault[] = [];
    if (!isName(name))
      faults.push(faultAt("name", "a name on one line, of at most 200 characters, and no formula", name));
    if (email !== undefined && !ONE_ADDRESS.test(email)) faults.push(addressFault(email));
    if (phone !== undefined && !A_NUMBER.test(phone)) faults.push(faultAt("phone", "one telephone number", phone));
    if (source !== undefined && !isName(source))
      faults.push(faultAt("source", "a few words on one line, of at most 200 characters", source));
    if (applied !== undefined && instantOf(applied, this.#moments()) > this.#input.now) {
      faults.push({ place: "applied", expected: "a day that has come" });
    }
    return faults;
  }

  #moments() {
    return { calendar: this.#calendar, now: this.#input.now };
  }

  #caseOf({ name, email, phone, source, applied, stage }: GivenApplicant): NewCase {
    const { opening, newId, now } = this.#input;
    const appliedAt = applied === undefined ? now : instantOf(applied, this.#moments());
    const who = {
      name: name.trim(),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
      ...(source === undefined ? {} : { source: source.trim() }),
    };
    const made = candidateCase(opening, { ...who, appliedAt }, newId);
    return stage === undefined
      ? made
      : { ...made, header: { ...made.header, [STAGE_KEY]: stage } as NewCase["header"] };
  }

  #caseFaults({ id, header, facts }: NewCase): readonly Fault[] {
    const { holidays, now } = this.#input;
    const parsed = parseCase({ ...header, id, facts }, { holidays, now });
    return parsed.ok ? [] : parsed.error;
  }

  /** What is worth knowing of somebody who is new here. */
  #remark({ name, email }: GivenApplicant, known: readonly Known[]): string | undefined {
    if (email === undefined) return "There is no address: letters to them cannot go by mail.";
    if (known.length > 0) return "They applied for another opening as well: it is one person.";
    const sharing = this.#addresses.get(plainAddress(email));
    if (sharing === undefined || foldName(sharing.name) === foldName(name)) return undefined;
    const where = sharing.line === undefined ? "" : ` (line ${sharing.line})`;
    return `The address is ${sharing.name}'s as well${where}. Each of them gets letters of their own.`;
  }
}

const ONE_ADDRESS =
  /^(?=.{3,254}$)[^\s@<>(),;:\\"[\]=\p{C}][^\s@<>(),;:\\"[\]\p{C}]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const A_NUMBER = /^\+?[\d\s()./x-]{3,40}$/i;
const LONGEST_NAME = 200;

/** Control characters would begin a line of a message's head; a leading sign makes a formula in a table. */
function isName(name: string): boolean {
  const plain = name.trim();
  return (
    plain !== "" && plain.length <= LONGEST_NAME && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(plain) && !/^[=+@|-]/.test(plain)
  );
}

function addressFault(email: string): Fault {
  const several = email.split("@").length > 2;
  return faultAt("email", several ? "one address: here are several" : "one address such as ana@example.org", email);
}

function keysOf({ name, email, phone }: Who): readonly string[] {
  const who = foldName(name);
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^0+/, "");
  const address = plainAddress(email);
  const keys = [...(address === "" ? [] : [`${who} <${address}>`]), ...(digits.length < 7 ? [] : [`${who} ${digits}`])];
  // Without either, a name is all that there is to know somebody by.
  return keys.length === 0 ? [`${who} alone`] : keys;
}

function foldName(name: string): string {
  return foldText(name).trim().replace(/\s+/g, " ");
}

function plainAddress(email: string | undefined): string {
  return email?.trim().toLowerCase() ?? "";
}

const MOST_SHOWN = 80;

function shortened(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, MOST_SHOWN);
}

function faulty(line: number, name: string, faults: readonly Fault[]): ApplicantFate {
  const because = faults.map((fault) => describeFault(fault)).join("; ");
  return { line, name, fate: "faulty", because, faults };
}

function repeated(line: number, name: string, { line: before, caseId }: Known): ApplicantFate {
  if (before !== undefined)
    return { line, name, fate: "same-person", because: `The same person as on line ${before}.` };
  return { line, name, fate: "there-already", because: "They are a candidate of this opening.", caseId: caseId! };
}
