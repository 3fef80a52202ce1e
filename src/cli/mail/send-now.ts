import {
  type ClaimedItem,
  claimDue,
  needsPerson,
  type OutboxItem,
  type SendDueInput,
  takeTurn,
} from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { type PageLine, paintPage, paragraph } from "../render/page.ts";
import type { MailTools } from "./mail-tools.ts";
import { officeInput } from "./office-input.ts";
import { letterJson, letterLines, tellLine } from "./tell-letter.ts";

/** `mail send`: one pass over what is due now; leaves with 1 where a letter needs a person, or its mailbox does. */
export async function sendNow(args: readonly string[], services: Services, tools: MailTools): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const input = await sendingInput(services, tools);
  const letters: OutboxItem[] = [];
  for await (const letter of turnsOf(input, tools)) {
    letters.push(letter);
    if (!options.json) await services.terminal.out(paintPage(letterLines(letter, services), services.terminal));
  }
  const { ownTimeZone, terminal } = services;
  const json = { letters: letters.map((letter) => letterJson(letter, ownTimeZone)) };
  if (options.json) await terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  else if (letters.length === 0) await tellLine("Nothing is due now.", services);
  const pauses = await pausesOf(letters, input);
  if (pauses.length > 0)
    await terminal.err(
      paintPage(
        pauses.flatMap((text) => page(text, services)),
        terminal,
      ),
    );
  return pauses.length > 0 || letters.some(needsPerson) ? 1 : 0;
}

async function sendingInput(services: Services, tools: MailTools): Promise<SendDueInput> {
  const { submitter } = tools.connector;
  const input = await officeInput(services, tools);
  return { ...input, submitter, proposals: tools.store, findAccount: (id) => tools.store.findAccount(id) };
}

/** Letters that stand otherwise than before, one after the other. */
async function* turnsOf(input: SendDueInput, { stop }: MailTools): AsyncGenerator<OutboxItem> {
  for (let claimed = await claimDue(input); claimed !== undefined; claimed = await claimDue(input)) {
    const letter = await afterTurn(claimed, input);
    if (letter !== undefined) yield letter;
    if (stop.aborted) return;
  }
}

async function afterTurn(claimed: ClaimedItem, input: SendDueInput): Promise<OutboxItem | undefined> {
  const { itemId, state } = await takeTurn(claimed, input);
  return state === "lost" || state === claimed.item.state.kind ? undefined : input.outbox.find(itemId);
}

/** Why mailboxes of letters that were to go take none now. */
async function pausesOf(letters: readonly OutboxItem[], { outbox }: SendDueInput): Promise<readonly string[]> {
  const waiting = new Set(letters.filter(({ state }) => state.kind === "due").map(({ accountId }) => accountId));
  return (await outbox.listPauses()).filter(({ accountId }) => waiting.has(accountId)).map(({ response }) => response);
}

function page(text: string, { terminal }: Services): readonly PageLine[] {
  return paragraph(`The mailbox rests: ${text}`, terminal.columns, { tone: "late" });
}
