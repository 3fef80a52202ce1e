import {
  type ApplicantPlan,
  addToOpening,
  type CandidateLine,
  type CandidateTable,
  foldedWords,
  type GivenApplicant,
  planApplicants,
} from "../../../app/index.ts";
import {
  type CandidateJson,
  type CandidatesQuery,
  type CandidateTableFatesJson,
  type CandidateTableJson,
  type PageJson,
  parseCandidateTable,
  parseNewCandidate,
} from "../../../contract/http/index.ts";
import { type Fault, faultAt, type OpeningJson } from "../../../contract/index.ts";
import { explainInstant, type Instant, parseInstant } from "../../../engine/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { pageOf } from "../../page.ts";
import { invalid, Problem } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

/** `GET /api/candidates` */
export const listCandidates: ApiHandler<"GET /api/candidates"> = async ({ query }, api) => {
  const { cursor, limit, opening, stage, q = "", sort } = query;
  if (opening !== undefined) await getOpening(opening, api);
  const { candidates } = await listCandidatesNow(api);
  const asked = foldedWords(q);
  const meant = candidates.filter((one) => {
    return (opening ?? one.opening) === one.opening && (stage ?? one.stage) === one.stage && fits(one, asked);
  });
  const sorted = meant.toSorted(ORDERS[sort]);
  const list = `candidates ${sort} ${opening ?? ""} ${stage ?? ""}`;
  return json(pageOf(sorted, { list, cursor, limit, keyOf: (one) => one.case }) satisfies PageJson<CandidateJson>);
};

function fits({ name, email = "", stageName }: CandidateJson, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const words = foldedWords(`${name} ${email} ${stageName}`);
  return asked.every((word) => words.some((own) => own.startsWith(word)));
}

type Order = (a: CandidateJson, b: CandidateJson) => number;

const STAGE_ORDER: readonly CandidateJson["stage"][] = [
  "offer",
  "final-round",
  "interviewed",
  "applied",
  "hired",
  "rejected",
  "withdrawn",
];
const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const byName: Order = (a, b) => NAMES.compare(a.name, b.name);
const bySilence: Order = (a, b) => {
  const [isOver, other] = [isAnswered(a), isAnswered(b)];
  return Number(isOver) - Number(other) || b.businessDaysWithoutWord - a.businessDaysWithoutWord || byName(a, b);
};

/** Who waits for nothing any more comes last. */
function isAnswered({ answer }: CandidateJson): boolean {
  return answer === "told" || answer === "theirs";
}

const ORDERS: Readonly<Record<NonNullable<CandidatesQuery["sort"]>, Order>> = {
  silence: bySilence,
  name: byName,
  applied: (a, b) => momentOf(a) - momentOf(b) || byName(a, b),
  stage: (a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage) || bySilence(a, b),
};

function momentOf({ appliedAt }: CandidateJson): Instant {
  return appliedAt === null ? Number.POSITIVE_INFINITY : parseInstant(appliedAt);
}

/** `POST /api/candidates` */
export const addCandidate: ApiHandler<"POST /api/candidates"> = async ({ body }, api) => {
  const asked = parseNewCandidate(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening: openingId, appliedAt, ...who } = asked.value;
  const opening = await openOpening(openingId, api);
  const given: GivenApplicant = { ...who, ...(appliedAt === undefined ? {} : { applied: appliedMoment(appliedAt) }) };
  return api.perCase.run(`opening ${openingId}`, async () => {
    const { cases } = await addPlanned(opening, [{ kind: "row", line: 1, given }], api, ([fate]) => {
      if (fate?.fate === "faulty") throw invalid(fate.faults ?? []);
      if (fate?.fate !== "new") throw new Problem("case-exists", fate?.because ?? "");
    });
    const added = (await listCandidatesNow(api)).byCase.get(cases[0]!.id);
    return json(added, 201);
  });
};

function appliedMoment(text: string): NonNullable<GivenApplicant["applied"]> {
  const at = parseInstant(text);
  if (Number.isNaN(at)) throw invalid([faultAt("appliedAt", explainInstant(text), text)]);
  return { kind: "instant", at };
}

/** Nobody can be added to an opening that is closed. */
async function openOpening(id: string, api: ApiContext): Promise<OpeningJson> {
  const { opening } = await getOpening(id, api);
  if (opening.closedOn === undefined) return opening;
  throw isClosed(id);
}

function isClosed(id: string): Problem {
  return invalid([faultAt("opening", "an opening that is not closed", id)]);
}

/** Adds who is new, by a plan that nobody's writing made old; `check` throws where it is not to be carried out. */
async function addPlanned(
  opening: OpeningJson,
  lines: Parameters<typeof planApplicants>[0],
  api: ApiContext,
  check: (fates: ApplicantPlan["fates"]) => void = () => {},
): Promise<ApplicantPlan> {
  const { store, openings, now } = api.services;
  const planned = await addToOpening(opening.id, {
    store,
    openings,
    now: now(),
    plan: async () => {
      const made = await plan(opening, lines, api);
      check(made.fates);
      return made;
    },
  });
  if (planned === "closed") throw isClosed(opening.id);
  api.progress.touch();
  return planned;
}

async function plan(
  opening: OpeningJson,
  lines: Parameters<typeof planApplicants>[0],
  { services, caseList, progress }: ApiContext,
) {
  const { holidays, newId, now } = services;
  const { views } = await caseList.at(now(), await progress.current());
  return planApplicants(lines, { opening, views: views.cases, holidays, newId, now: now() });
}

/** `POST /api/candidates/import` */
export const importCandidates: ApiHandler<"POST /api/candidates/import"> = async ({ body }, api) => {
  const asked = parseCandidateTable(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening: openingId, isDryRun } = asked.value;
  const opening = await openOpening(openingId, api);
  const table = await readTable(asked.value, api);
  return api.perCase.run(`opening ${openingId}`, async () => {
    const carryOut = isDryRun ? plan : addPlanned;
    const { fates, cases } = await carryOut(opening, linesOf(table), api);
    const body: CandidateTableFatesJson = {
      columns: Object.fromEntries(table.columns.flatMap(({ header, becomes }) => (becomes ? [[header, becomes]] : []))),
      unused: table.columns.flatMap(({ header, becomes }) => (becomes === null ? header : [])),
      rows: fates.map(({ line, name, fate, because }) => {
        return { line, name, fate, ...(because === undefined ? {} : { because }) };
      }),
      added: isDryRun ? 0 : cases.length,
    };
    return json(body);
  });
};

/** The lines of a table, from its start as often as they are asked for. */
function linesOf(table: CandidateTable): AsyncIterable<CandidateLine> {
  return { [Symbol.asyncIterator]: () => table.lines()[Symbol.asyncIterator]() };
}

async function readTable({ text, map = {} }: CandidateTableJson, { services }: ApiContext): Promise<CandidateTable> {
  const bytes = new TextEncoder().encode(text);
  const mapping = Object.entries(map).map(([header, field]) => [field, header] as const);
  const table = await services.readCandidateTable(() => once(bytes), { map: mapping });
  if (!table.ok) throw invalid(table.error.map(inText));
  return table.value;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function inText(fault: Fault): Fault {
  return { ...fault, place: fault.place === "" ? "text" : fault.place.replace(/^line /, "text, line ") };
}
