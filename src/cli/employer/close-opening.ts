import {
  answerables,
  answersOnTheirWay,
  closeOpening,
  openingCalendar,
  unansweredJson,
  unreadableOf,
} from "../../app/index.ts";
import { formatDate } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { bullet, line, paintPage, paragraph } from "../render/page.ts";
import { chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

const MOST_LISTED = 20;

/** `employer close OPENING`: closes it, or says who is without an answer; then the status is 1. */
export async function closeTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const desk = await openEmployerDesk(services);
  const { opening, revision } = chooseOpening(positionals[0], desk);
  const { holidays, now, terminal } = services;
  const closedOn = formatDate(openingCalendar(opening, holidays, now).dateOf(now));
  const onTheirWay = await answersOnTheirWay(desk.store.outbox);
  const everybody = desk.everybody(opening.id);
  const unreadable = await unreadableOf(opening.id, everybody, desk.store);
  const closing = closeOpening(opening, answerables(everybody), { closedOn, onTheirWay, unreadable });
  if (closing.ok && (await desk.store.openings.saveOpening(closing.opening, revision)) === "stale") {
    misuse("employer close: somebody else changed it meanwhile. Look at it again first.");
  }
  const unanswered = closing.ok ? [] : closing.unanswered.map(unansweredJson);
  if (options.json) await outJson({ closed: closing.ok, unanswered }, services);
  else if (closing.ok) await terminal.out(`${opening.title} is closed. Everybody has an answer.\n`);
  else {
    const more = unanswered.length - MOST_LISTED;
    const page = [
      ...paragraph(closing.sentence, terminal.columns, { tone: "strong" }),
      ...unanswered
        .slice(0, MOST_LISTED)
        .flatMap(({ name, because }) => bullet("·", `${name}: ${because}`, terminal.columns)),
      ...(more > 0 ? [line(`  and ${more} more (--json lists everybody)`, "quiet")] : []),
    ];
    await terminal.out(paintPage(page, terminal));
  }
  return closing.ok ? 0 : 1;
}
