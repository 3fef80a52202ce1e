import {
  type InterviewerList,
  type InterviewersNow,
  interviewersJson,
  interviewersNow,
  type ListOutcome,
  type MailAccount,
  sendInterviewerLists,
} from "../../app/index.ts";
import { describeDay, describeDayShort } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { digestLetter } from "../letters/digest-letter.ts";
import { BLANK, bullet, line, type PageLine, paintPage, paragraph, span } from "../render/page.ts";
import { chooseOpening } from "./choose.ts";
import { chooseSender } from "./choose-sender.ts";
import { type EmployerDesk, openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

/** `employer interviewers [OPENING] [--send]`: what each interviewer is asked; `--send` approves a letter to each with something new. */
export async function showInterviewers(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { send: "boolean", from: "string", json: "boolean" });
  const desk = await openEmployerDesk(services);
  const { holidays, now, terminal } = services;
  const meant = positionals[0] === undefined ? desk.openings : [chooseOpening(positionals[0], desk)];
  const openings = meant.map(({ opening }) => opening);
  const input = { openings, views: desk.views, store: desk.store, outbox: desk.store.outbox, holidays, now };
  const found = await interviewersNow(input);
  const outcomes = options.send ? await sendLists(input, options.from, services) : new Map<string, ListOutcome>();
  if (options.json) await outJson(interviewersJson(found, outcomes), services);
  else await terminal.out(paintPage(renderLists(found, outcomes, { desk, columns: terminal.columns }), terminal));
  return [...outcomes.values()].some(({ kind }) => kind === "refused" || kind === "no-mailbox") ? 1 : 0;
}

type ListsInput = Parameters<typeof interviewersNow>[0];

async function sendLists(input: ListsInput, from: string | undefined, services: Services) {
  const [tools, reminders] = [await services.openMailTools(), await services.openReminderTools()];
  try {
    const sending = (await tools.store.listAccounts()).filter(({ mode }) => mode === "send");
    const account: MailAccount = chooseSender(from, "interviewers", sending);
    const { writeMessage } = await services.openLetterTools();
    const { undoMs } = tools;
    const { outbox } = await services.openStore();
    return await sendInterviewerLists({
      ...input,
      outbox,
      accountOf: () => account,
      writeMessage,
      digest: digestLetter,
      newId: services.newId,
      linkFeedback: reminders.desk.linkFeedback,
      undoMs,
      isAskedFor: true,
    });
  } finally {
    await reminders.close();
    await tools.close();
  }
}

interface ListsPage {
  readonly desk: Pick<EmployerDesk, "openings">;
  readonly columns: number;
}

function renderLists(
  { lists, unnamed }: InterviewersNow,
  outcomes: ReadonlyMap<string, ListOutcome>,
  { desk, columns }: ListsPage,
): readonly PageLine[] {
  const titles = new Map(desk.openings.map(({ opening }) => [opening.id, opening.title]));
  const none = lists.length === 0 ? [line("No interviewer owes anything now.")] : [];
  return [
    ...none,
    ...lists.flatMap((list, index) => [
      ...(index === 0 ? [] : [BLANK]),
      [span(list.interviewer.name, "strong"), span("  "), span(list.interviewer.email, "quiet")],
      ...list.asks.flatMap(({ candidate, openingId, metOn, feedbackBy, isTold }) =>
        bullet(
          isTold ? "·" : "+",
          `${candidate}, ${titles.get(openingId)}, ${describeDayShort(metOn)}: feedback by ${describeDay(feedbackBy)}${isTold ? " (asked)" : ""}`,
          columns,
        ),
      ),
      ...outcomeLine(list, outcomes),
    ]),
    ...(unnamed.length === 0 ? [] : [BLANK]),
    ...unnamed.flatMap(({ candidate, metOn }) =>
      paragraph(
        `Nobody knows who talked with ${candidate} on ${describeDayShort(metOn)}: the interview names no interviewer.`,
        columns,
      ),
    ),
  ];
}

const OUTCOMES: Readonly<Record<Exclude<ListOutcome["kind"], "refused">, string>> = {
  approved: "A letter is on its way.",
  "had-one-today": "They have a letter for that day already. The rest comes with the next one.",
  "nothing-new": "Nothing new: no letter.",
  "still-busy": "They still talk with somebody today.",
  "no-mailbox": "No mailbox is connected that sends.",
};

function outcomeLine(
  { interviewer }: InterviewerList,
  outcomes: ReadonlyMap<string, ListOutcome>,
): readonly PageLine[] {
  const outcome = outcomes.get(interviewer.email.toLowerCase());
  if (outcome === undefined) return [];
  return [line(`  ${outcome.kind === "refused" ? outcome.because : OUTCOMES[outcome.kind]}`, "accent")];
}
