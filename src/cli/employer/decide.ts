import { type OurDecision, recordDecisions } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { bullet, line, type PageLine, paintPage } from "../render/page.ts";
import { chooseCandidates, chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

const OUTCOMES: readonly OurDecision["outcome"][] = ["offer", "rejection", "position-closed"];

/** `employer decide CANDIDATE… --outcome OUTCOME`: records a decision of each; the status is 1 where one was refused. */
export async function decideTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { outcome: "string", json: "boolean" });
  const outcome = OUTCOMES.find((each) => each === options.outcome);
  if (outcome === undefined) misuse(`employer decide: expected --outcome ${OUTCOMES.join(" or ")}`);
  if (positionals.length === 0) misuse("employer decide: expected a CANDIDATE, or several");
  const desk = await openEmployerDesk(services);
  const chosen = chooseCandidates(positionals, desk.candidates);
  const [openingId, ...others] = new Set(chosen.map((row) => row.openingId));
  if (others.length > 0) misuse("employer decide: expected candidates of one opening");
  const { opening } = chooseOpening(openingId ?? undefined, desk);
  const { holidays, newId, now, version, terminal } = services;
  const { store } = desk;
  const decided = await recordDecisions(
    { opening, caseIds: chosen.map(({ caseId }) => caseId), outcome },
    { store, outbox: store.outbox, holidays, newId, now, version },
  );
  if (options.json) await outJson(decided, services);
  else await terminal.out(paintPage(renderDecided(decided, terminal.columns), terminal));
  return decided.refused.length > 0 ? 1 : 0;
}

function renderDecided(
  { recorded, refused, held }: Awaited<ReturnType<typeof recordDecisions>>,
  columns: number,
): readonly PageLine[] {
  return [
    line(recorded.length === 1 ? "Recorded of one." : `Recorded of ${recorded.length}.`),
    ...refused.flatMap(({ name, because }) => bullet("!", `${name}: ${because}`, columns)),
    ...(held.length === 0 ? [] : [line(`${held.length === 1 ? "One letter is" : `${held.length} letters are`} held.`)]),
    ...held.flatMap(({ because }) => bullet("·", because, columns)),
    ...(recorded.length === 0 ? [] : [line("Nobody is told by this. See: fineline employer tell OPENING", "quiet")]),
  ];
}
