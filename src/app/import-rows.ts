import { type Fault, type HolidayLookup, parseCase } from "../contract/index.ts";
import { foldedWords } from "./fold-text.ts";
import type { ApplicationRow, CaseStore, NewCase, RowMoment, TableLine } from "./ports/index.ts";
import { instantOf, LINK_KEY, type LinkedHeader, type RowCaseOptions, rowCase, sharedCalendar } from "./row-case.ts";

export interface ImportRowsInput extends Pick<RowCaseOptions, "header" | "now"> {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
}

/** What becomes of one row. `skipped` ones repeat a row of the file, `there` ones a case that the store has. */
export type RowFate =
  | {
      readonly kind: "new";
      readonly line: number;
      readonly company: string;
      readonly role: string;
      readonly caseId: string;
    }
  | {
      readonly kind: "there";
      readonly line: number;
      readonly company: string;
      readonly role: string;
      readonly caseId: string;
    }
  | {
      readonly kind: "skipped";
      readonly line: number;
      readonly company: string;
      readonly role: string;
      readonly sameAs: number;
    }
  | { readonly kind: "faulty"; readonly line: number; readonly faults: readonly Fault[] };

/** What taking in a table would come to: every row's fate in order, and the cases to add. */
export interface RowImport {
  readonly fates: readonly RowFate[];
  readonly cases: readonly NewCase[];
}

/**
 * Sees what becomes of each row, and writes nothing: `CaseStore.addCases` with the cases of the answer takes them in, all or none.
 * An application is known again by its link where the company or the role is the same, too (a link that many rows share, such as a
 * portal's, tells of none), and by company and role, capitals and accents aside, unless both have links and they differ: then one
 * company has two openings of one name.
 */
export async function planRowImport(lines: AsyncIterable<TableLine>, input: ImportRowsInput): Promise<RowImport> {
  const planner = new RowPlanner(input, await knownOf(input.store));
  const fates: RowFate[] = [];
  for await (const line of lines) fates.push(line.kind === "row" ? planner.take(line) : line);
  return { fates, cases: planner.cases };
}

/** An application that is known, by what a row says of it. */
interface Known {
  readonly link: string | undefined;
  readonly company: string;
  readonly role: string;
  readonly place: { readonly caseId: string } | { readonly sameAs: number };
}

class KnownApplications {
  readonly #byLink = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();
  readonly #ids = new Map<string, Known>();

  add(id: string, header: Pick<LinkedHeader, "company" | "role" | typeof LINK_KEY>, place: Known["place"]): void {
    const known = { link: plainLink(header[LINK_KEY]), ...foldedName(header), place };
    this.#ids.set(id, known);
    if (known.link !== undefined) this.#byLink.getOrInsertComputed(known.link, () => []).push(known);
    this.#byName.getOrInsertComputed(nameKey(header), () => []).push(known);
  }

  find(id: string, row: Pick<ApplicationRow, "company" | "role" | "link">): Known | undefined {
    const link = plainLink(row.link);
    const { company, role } = foldedName(row);
    const linked = (link === undefined ? undefined : this.#byLink.get(link))?.findLast(
      (known) => known.company === company || known.role === role,
    );
    const named = this.#byName.get(nameKey(row)) ?? [];
    return linked ?? this.#ids.get(id) ?? named.find((known) => known.link === undefined || link === undefined);
  }
}

async function knownOf(store: CaseStore): Promise<KnownApplications> {
  const known = new KnownApplications();
  for (const { id, header } of await store.listHeaders()) known.add(id, header, { caseId: id });
  return known;
}

class RowPlanner {
  readonly cases: NewCase[] = [];
  readonly #input: ImportRowsInput;
  readonly #known: KnownApplications;
  #options: RowCaseOptions | undefined;

  constructor(input: ImportRowsInput, known: KnownApplications) {
    this.#input = input;
    this.#known = known;
  }

  take({ line, row }: Extract<TableLine, { readonly kind: "row" }>): RowFate {
    const { company, role } = row;
    const options = this.#rowOptions();
    const ahead = lyingAhead(row, options);
    if (ahead !== undefined)
      return { kind: "faulty", line, faults: [{ ...ahead, place: `line ${line}, ${ahead.place}` }] };
    const made = rowCase(row, options);
    const known = this.#known.find(made.id, row);
    if (known !== undefined) {
      return "caseId" in known.place
        ? { kind: "there", line, company, role, ...known.place }
        : { kind: "skipped", line, company, role, ...known.place };
    }
    const faults = this.#faultsOf(made);
    if (faults.length > 0) return { kind: "faulty", line, faults: faults.map((fault) => within(line, fault)) };
    this.#known.add(made.id, made.header, { sameAs: line });
    this.cases.push(made);
    return { kind: "new", line, company, role, caseId: made.id };
  }

  #rowOptions(): RowCaseOptions {
    this.#options ??= {
      header: this.#input.header,
      now: this.#input.now,
      calendar: sharedCalendar(this.#input.header, this.#input),
    };
    return this.#options;
  }

  #faultsOf(made: NewCase): readonly Fault[] {
    const { holidays, now } = this.#input;
    const parsed = parseCase({ ...made.header, id: made.id, facts: made.facts }, { holidays, now });
    return parsed.ok ? [] : parsed.error;
  }
}

function within(line: number, fault: Fault): Fault {
  return { ...fault, place: fault.place === "" ? `line ${line}` : `line ${line}, ${fault.place}` };
}

/** What happened cannot lie ahead; an interview may. */
function lyingAhead(row: ApplicationRow, options: RowCaseOptions): Fault | undefined {
  const found = (["applied", "staged", "saved"] as const).find((field) => isAhead(row[field], options));
  if (found === undefined) return undefined;
  const moment = row[found]!;
  const got = moment.kind === "instant" ? new Date(moment.at).toISOString() : moment.on;
  return { place: `the day it was ${found}`, expected: "a day that has come", got };
}

function isAhead(moment: RowMoment | undefined, options: RowCaseOptions): boolean {
  return moment !== undefined && instantOf(moment, options) > options.now;
}

function nameKey(named: Pick<Known, "company" | "role">): string {
  const { company, role } = foldedName(named);
  return `${company}\n${role}`;
}

function foldedName({ company, role }: Pick<Known, "company" | "role">): Pick<Known, "company" | "role"> {
  return { company: foldedWords(company).join(" "), role: foldedWords(role).join(" ") };
}

const TRACKING = /^(?:utm_|gh_src$|ref$|refid$|trk|source$|src$|fbclid$|gclid$)/i;

/** A link as it is compared: without what only says where it was found. */
function plainLink(link: string | undefined): string | undefined {
  const [, host = "", rest = ""] = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)([^#\s]*)/i.exec(link?.trim() ?? "") ?? [];
  if (host === "" || !host.includes(".")) return undefined;
  const [path = "", query = ""] = rest.split("?", 2);
  const kept = query.split("&").filter((part) => part !== "" && !TRACKING.test(part.split("=", 1)[0]!));
  return `${host.toLowerCase()}${path.replace(/\/+$/, "")}${kept.length === 0 ? "" : `?${kept.toSorted().join("&")}`}`;
}
