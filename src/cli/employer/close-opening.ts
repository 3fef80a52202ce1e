import { closeWhenAnswered, unansweredJson } from "../../app/index.ts";
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
  const { store } = desk;
  const { opening } = chooseOpening(positionals[0], desk);
  const { holidays, now, version, terminal } = services;
  const { openings, outbox, applications } = store;
  const input = { store, openings, outbox, applications, holidays, now, version };
  const done = await closeWhenAnswered(opening.id, input);
  if (done === undefined) misuse("employer close: somebody removed it meanwhile");
  const unanswered = done.isClosed ? [] : done.refusal.unanswered.map(unansweredJson);
  if (options.json) await outJson({ closed: done.isClosed, unanswered }, services);
  else if (done.isClosed) await terminal.out(`${opening.title} is closed. Everybody has an answer.\n`);
  else {
    const more = unanswered.length - MOST_LISTED;
    const page = [
      ...paragraph(done.refusal.sentence, terminal.columns, { tone: "strong" }),
      ...unanswered
        .slice(0, MOST_LISTED)
        .flatMap(({ name, because }) => bullet("·", `${name}: ${because}`, terminal.columns)),
      ...(more > 0 ? [line(`  and ${more} more (--json lists everybody)`, "quiet")] : []),
    ];
    await terminal.out(paintPage(page, terminal));
  }
  return done.isClosed ? 0 : 1;
}
