import {
  type CandidateRow,
  exportPerson,
  type ForgettingReason,
  forgetCandidate,
  peopleOfOpenings,
} from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { isAgreed } from "../is-agreed.ts";
import { chooseCandidate } from "./choose.ts";
import { type EmployerDesk, openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

const REASONS: readonly ForgettingReason[] = ["asked", "time-is-over", "consent-ended"];

/** `employer forget CANDIDATE --why REASON`: erases a person with all their applications; the status is 1 where it is refused. */
export async function forgetTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const spec = { why: "string", early: "boolean", yes: "boolean", json: "boolean" } as const;
  const { options, positionals } = parseArguments(args, spec);
  const why = REASONS.find((each) => each === options.why);
  if (why === undefined) misuse(`employer forget: expected --why ${REASONS.join(" or ")}`);
  const desk = await openEmployerDesk(services);
  const { row, caseIds } = choosePerson(positionals, "forget", desk);
  const applications = caseIds.length === 1 ? "their application" : `their ${caseIds.length} applications`;
  const question = `Erase ${row.name} with ${applications}? Nothing brings it back.`;
  if (!(await isAgreed(question, { ...options, command: "employer forget" }, services))) return 1;
  const { holidays, now, version, terminal } = services;
  const { store } = desk;
  const { openings, outbox, applications: waiting } = store;
  const input = { store, openings, outbox, applications: waiting, holidays, now, version };
  const outcome = await forgetCandidate({ caseIds, why }, { ...input, isMeantEarly: options.early });
  if (options.json) await outJson(outcome, services);
  else if (outcome.kind === "forgotten") await terminal.out("They are forgotten. Their openings keep counting them.\n");
  else await terminal.out(`${outcome.sentence}\n`);
  return outcome.kind === "forgotten" ? 0 : 1;
}

/** `employer give-page CANDIDATE`: tells an address of a page of their own, this once. */
export async function givePageTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const desk = await openEmployerDesk(services);
  const { row } = choosePerson(positionals, "give-page", desk);
  const opening = desk.openings.find(({ opening: { id } }) => id === row.openingId)?.opening;
  if (opening?.candidatePages !== true) {
    misuse(
      `employer give-page: ${opening?.title ?? "the opening"} gives no pages: fineline employer edit OPENING --candidate-pages yes`,
    );
  }
  const address = await (await services.openPages()).linkPage(row.caseId);
  if (address === undefined) {
    misuse("employer give-page: expected to know where this place is reached: fineline settings set links https://…");
  }
  if (options.json) return outJson({ address }, services);
  await services.terminal.out(`${address}\nIt is told this once. Whoever has it may read the page.\n`);
  return 0;
}

/** `employer close-page CANDIDATE`: the links to their own page that their letters had lead nowhere from now on. */
export async function closePageTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const { caseIds } = choosePerson(positionals, "close-page", await openEmployerDesk(services));
  const pages = await services.openPages();
  let links = 0;
  for (const caseId of caseIds) links += await pages.revoke(caseId);
  if (options.json) return outJson({ links }, services);
  const said = links === 0 ? "No letter had a link to a page of theirs." : "The links to their page lead nowhere now.";
  await services.terminal.out(`${said}\n`);
  return 0;
}

/** `employer export-person CANDIDATE`: everything that is held on them, as JSON. */
export async function exportTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, { json: "boolean" });
  const desk = await openEmployerDesk(services);
  const { caseIds } = choosePerson(positionals, "export-person", desk);
  const { store } = desk;
  const { outbox, applications } = store;
  const tools = await services.openMailTools();
  try {
    return await outJson(
      await exportPerson(caseIds, { store, outbox, applications, proposals: tools.store }),
      services,
    );
  } finally {
    await tools.close();
  }
}

/** A person and all their applications, whichever of them was named. */
function choosePerson(
  [typed, ...more]: readonly string[],
  verb: string,
  { candidates, views }: EmployerDesk,
): { readonly row: CandidateRow; readonly caseIds: readonly string[] } {
  if (typed === undefined || more.length > 0) misuse(`employer ${verb}: expected one CANDIDATE`);
  const row = chooseCandidate(typed, candidates);
  const person = peopleOfOpenings(views).find(({ caseIds }) => caseIds.includes(row.caseId));
  return { row, caseIds: person?.caseIds ?? [row.caseId] };
}
