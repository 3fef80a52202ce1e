import { type AccountPause, needsPerson, type OutboxItem } from "../../app/index.ts";
import { formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { line, type PageLine, paintPage, paragraph, section } from "../render/page.ts";
import { letterJson, letterLines, tellLine } from "./tell-letter.ts";

/** `mail outbox`: what is on its way, what waits for a person, and, with `--all`, what went or does not go. */
export async function showOutbox(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options } = parseArguments(args, { all: "boolean", json: "boolean" });
  const { outbox } = await services.openStore();
  const letters = (await outbox.list()).filter((item) => options.all || isPending(item));
  const pauses = (await outbox.listPauses()).filter(({ until }) => until === null || until > services.now);
  if (options.json) {
    const { ownTimeZone } = services;
    const json = {
      letters: letters.map((item) => letterJson(item, ownTimeZone)),
      pauses: pauses.map((pause) => pauseJson(pause, ownTimeZone)),
    };
    await services.terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  } else if (letters.length === 0 && pauses.length === 0) await tellLine("Nothing is on its way.", services);
  else await services.terminal.out(paintPage(pageOf(letters, pauses, services), services.terminal));
  return 0;
}

function pauseJson({ pausedAt, until, ...pause }: AccountPause, timeZone: string) {
  const untilText = until === null ? null : formatInstant(until, timeZone);
  return { ...pause, pausedAt: formatInstant(pausedAt, timeZone), until: untilText };
}

function isPending({ state }: OutboxItem): boolean {
  return state.kind !== "accepted" && state.kind !== "cancelled";
}

function pageOf(
  letters: readonly OutboxItem[],
  pauses: readonly AccountPause[],
  services: Services,
): readonly PageLine[] {
  const lines = (items: readonly OutboxItem[]) => items.flatMap((item) => letterLines(item, services));
  const waiting = letters.filter(needsPerson);
  const rest = letters.filter((item) => !needsPerson(item));
  const { columns } = services.terminal;
  return [
    ...section("Mailboxes that rest", [
      ...pauses.flatMap(({ response }) => paragraph(response, columns, { tone: "late" })),
      ...(pauses.length === 0 ? [] : [line("  Which, and what to do: fineline mail status", "quiet")]),
    ]),
    ...section("For you to decide", lines(waiting)),
    ...hints(waiting),
    ...section("On its way", lines(rest.filter(isPending))),
    ...section("Done", lines(rest.filter((item) => !isPending(item)))),
  ];
}

/** What can be done about letters that wait for a person. */
function hints(waiting: readonly OutboxItem[]): readonly PageLine[] {
  const has = (kind: OutboxItem["state"]["kind"]) => waiting.some(({ state }) => state.kind === kind);
  return [
    ...(has("uncertain") ? IN_DOUBT : []),
    ...(has("rejected") ? [line("  What was refused goes again once it is approved anew.", "quiet")] : []),
  ];
}

const IN_DOUBT: readonly PageLine[] = [
  line("  Whether it went, your Sent folder tells. Then, with its case:", "quiet"),
  line("  fineline mail resolve CASE went", "quiet"),
  line("  fineline mail resolve CASE did-not-go", "quiet"),
];
