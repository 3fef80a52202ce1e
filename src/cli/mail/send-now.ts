import {
  type ClaimedItem,
  claimDue,
  type MailAccount,
  MailError,
  needsPerson,
  type OutboxItem,
  SealError,
  type SendDueInput,
  scanMailbox,
  takeTurn,
} from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { type PageLine, paintPage, paragraph } from "../render/page.ts";
import type { MailTools } from "./mail-tools.ts";
import { officeInput } from "./office-input.ts";
import { scanInput } from "./scan-mailboxes.ts";
import { letterJson, letterLines, tellLine } from "./tell-letter.ts";

/**
 * `mail send`: one pass over what is due now, after its mailboxes were read for answers; leaves with 1 where a letter needs a person,
 * or its mailbox does.
 */
export async function sendNow(args: readonly string[], services: Services, tools: MailTools): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const input = await sendingInput(services, tools);
  const letters: OutboxItem[] = [];
  const unread = await readForAnswers(input, services, tools);
  for await (const letter of turnsOf(input, unread, tools)) {
    letters.push(letter);
    if (!options.json) await services.terminal.out(paintPage(letterLines(letter, services), services.terminal));
  }
  const { ownTimeZone, terminal } = services;
  const json = { letters: letters.map((letter) => letterJson(letter, ownTimeZone)) };
  if (options.json) await terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  else if (letters.length === 0 && unread.length === 0) await tellLine("Nothing is due now.", services);
  const pauses = [...(await pausesOf(letters, input)), ...unread.map(({ message }) => message)];
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
async function* turnsOf(
  input: SendDueInput,
  unread: readonly UnreadMailbox[],
  { stop }: MailTools,
): AsyncGenerator<OutboxItem> {
  const claim = () => claimDue(input, { yetToGo: unread.map(({ accountId }) => accountId) });
  for (let claimed = await claim(); claimed !== undefined; claimed = await claim()) {
    const letter = await afterTurn(claimed, input);
    if (letter !== undefined) yield letter;
    if (stop.aborted) return;
  }
}

/** A mailbox that could not be read, and why: no letter goes through it, since the answer to it may lie there. */
interface UnreadMailbox {
  readonly accountId: string;
  readonly message: string;
}

async function readForAnswers(
  input: SendDueInput,
  services: Services,
  tools: MailTools,
): Promise<readonly UnreadMailbox[]> {
  const unread: UnreadMailbox[] = [];
  for (const accountId of await input.outbox.listDueAccounts(input.clock())) {
    const account = await tools.store.findAccount(accountId);
    const error = account?.mode === "send" ? await readOne(account, { input, services, tools }) : undefined;
    // Who is not let in to read is not let in to send either, and then it is the letter that tells.
    if (error?.retryable === true) unread.push({ accountId, message: error.message });
  }
  return unread;
}

interface Reading {
  readonly input: SendDueInput;
  readonly services: Services;
  readonly tools: MailTools;
}

async function readOne(account: MailAccount, { input, services, tools }: Reading): Promise<MailError | undefined> {
  const mailbox = tools.connector.open(account);
  try {
    await tools.store.loadSecret(account.id);
    await scanMailbox({ ...(await scanInput(account, services, tools)), mailbox, now: input.clock() });
    return undefined;
  } catch (error) {
    if (error instanceof MailError) return error;
    if (error instanceof SealError) return undefined;
    throw error;
  } finally {
    await mailbox.close();
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
