import type { ApplicantFate, CandidateLine, CandidateRow, GivenApplicant } from "../../app/index.ts";
import type { CandidateStage, OpeningJson } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { readDateOption } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { BLANK, line, type PageLine, paintPage, span } from "../render/page.ts";
import { layoutTable } from "../render/table.ts";
import { addAsTheyAre } from "./add-as-they-are.ts";
import { chooseOpening } from "./choose.ts";
import { type EmployerDesk, openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

const STAGES: readonly CandidateStage[] = [
  "applied",
  "interviewed",
  "final-round",
  "offer",
  "hired",
  "rejected",
  "withdrawn",
];

/** `employer candidates [OPENING]`: everybody, of one opening or of all. */
export async function listCandidates(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { stage: "string", json: "boolean" });
  const { stage } = options;
  if (stage !== undefined && !STAGES.some((each) => each === stage)) {
    misuse(`--stage: expected one of ${STAGES.join(", ")}, got ${JSON.stringify(stage)}`);
  }
  const desk = await openEmployerDesk(services);
  const opening = positionals[0] === undefined ? undefined : chooseOpening(positionals[0], desk).opening.id;
  const rows = desk.candidates.filter(({ openingId, candidate }) => {
    return (opening ?? openingId) === openingId && (stage ?? candidate.stage) === candidate.stage;
  });
  if (options.json) return outJson({ candidates: rows.map(desk.json) }, services);
  const { terminal } = services;
  await terminal.out(paintPage(renderCandidates(rows, { desk, columns: terminal.columns }), terminal));
  return 0;
}

function renderCandidates(
  rows: readonly CandidateRow[],
  { desk, columns }: { readonly desk: Pick<EmployerDesk, "json">; readonly columns: number },
): readonly PageLine[] {
  if (rows.length === 0) return [line("Nobody is here.")];
  const cells = rows.map((row) => [
    span(row.name, "strong"),
    span(row.stage),
    span(row.owed[0]?.title ?? ANSWERS[row.candidate.answer], row.owed.length > 0 ? "plain" : "quiet"),
    span(LETTERS[desk.json(row).letter ?? "none"], "accent"),
  ]);
  const count = rows.length === 1 ? "One candidate." : `${rows.length} candidates.`;
  return [...layoutTable(cells, { columns, shape: [{ least: 12 }, { least: 10 }, { least: 12 }] }), BLANK, line(count)];
}

const ANSWERS: Readonly<Record<CandidateRow["candidate"]["answer"], string>> = {
  none: "nothing is owed now",
  "to-tell": "decided, not told",
  told: "has an answer",
  theirs: "decided themselves",
};

const LETTERS = { "on-its-way": "a letter is on its way", "needs-person": "a letter waits for you", none: "" } as const;

/** `employer add OPENING NAME`: adds somebody who applied. */
export async function addCandidate(args: readonly string[], services: Services): Promise<ExitStatus> {
  const spec = { email: "string", phone: "string", source: "string", applied: "string", json: "boolean" } as const;
  const { options, positionals } = parseArguments(args, spec);
  const [typed, name, ...more] = positionals;
  if (name === undefined || more.length > 0) misuse("employer add: expected an OPENING and one NAME");
  const desk = await openEmployerDesk(services);
  const { opening } = chooseOpening(typed, desk);
  if (opening.closedOn !== undefined) misuse(`employer add: ${opening.title} is closed since ${opening.closedOn}`);
  const { email, phone, source, applied } = options;
  const given: GivenApplicant = {
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(source === undefined ? {} : { source }),
    ...(applied === undefined ? {} : { applied: { kind: "day", on: await appliedDay(applied, opening, services) } }),
  };
  const { terminal } = services;
  const lines: readonly CandidateLine[] = [{ kind: "row", line: 1, given }];
  const { fates } = await addAsTheyAre({ word: "add", opening, lines: () => lines }, services);
  const fate: ApplicantFate = fates[0]!;
  if (fate.fate === "faulty") return refuse(fate.faults ?? [], "employer add");
  if (fate.fate !== "new") misuse(`employer add: ${fate.because}`);
  if (options.json) return outJson({ case: fate.caseId, name: fate.name, because: fate.because }, services);
  await terminal.out(paintPage([line(`Added as ${fate.caseId}.`), ...remark(fate)], terminal));
  return 0;
}

function appliedDay(text: string, { calendar }: OpeningJson, services: Services): Promise<string> {
  return readDateOption({ name: "applied", text, calendar, direction: "past" }, services);
}

function remark({ because }: ApplicantFate): readonly PageLine[] {
  return because === undefined ? [] : [line(because, "quiet")];
}
