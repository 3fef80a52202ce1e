import { basename } from "node:path";
import {
  answerRefusal,
  approveLetter,
  getStoredCase,
  type LetterToApprove,
  type MailAccount,
} from "../../app/index.ts";
import type { Letter } from "../../engine/letters/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import { matchNames } from "../choose-case.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { digestLetter } from "../letters/digest-letter.ts";
import { chooseLetterStep, type LetterCase, openLetterCase } from "../letters/letter-case.ts";
import { caseNameOf } from "../letters/logging-command.ts";
import { letterOfFile, openLetterFile } from "../letters/read-letter.ts";
import type { MailTools } from "./mail-tools.ts";
import { tellDraft, tellLetter, tellLine } from "./tell-letter.ts";

const OPTIONS = {
  case: "string",
  step: "string",
  kind: "string",
  to: "string",
  from: "string",
  attach: "strings",
  "any-hour": "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

/** `mail approve FILE --case CASE --step STEP`: approves a letter, to go when the undo period is over, or puts it among the drafts. */
export async function approveFile(args: readonly string[], services: Services, tools: MailTools): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  return approve({ verb: "approve", options, positionals }, services, tools);
}

/** `mail draft FILE --case CASE --step STEP`: puts a letter among the drafts of a mailbox, whether it could send it or not. */
export async function draftFile(args: readonly string[], services: Services, tools: MailTools): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  return approve({ verb: "draft", options, positionals }, services, tools);
}

interface ApproveCall {
  readonly verb: "approve" | "draft";
  readonly options: Options;
  readonly positionals: readonly string[];
}

async function approve(call: ApproveCall, services: Services, tools: MailTools): Promise<ExitStatus> {
  const { verb, options, positionals } = call;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) misuse(`mail ${verb}: expected one FILE, or - for standard input`);
  if (options.case === undefined) misuse(`mail ${verb}: expected --case and --step`);
  const account = chooseAccount(call, await tools.store.listAccounts());
  const opened = await openLetterFile(path, services);
  const letterCase = await openLetterCase(options.case, services);
  if (letterCase.caseId === undefined) misuse(`mail ${verb}: expected --case, a case of the store`);
  const letter = letterOfFile(opened, letterCase.parsed.case);
  const approved: LetterToApprove = {
    ...meaningOf(letter, letterCase, call),
    account,
    subject: letter.subject ?? "",
    body: letter.body,
    attachments: await readAttachments(options.attach.length > 0 ? options.attach : letter.attachments, services),
    atAnyHour: options["any-hour"],
    asDraft: verb === "draft",
  };
  return carryOut(approved, letterCase.caseId, { json: options.json, source: opened.source }, services, tools);
}

/** The step that was typed, or, where only a kind of letter was, the letter that needs none. */
function meaningOf(
  letter: Letter,
  letterCase: LetterCase,
  { verb, options: { step: typed, kind, to } }: ApproveCall,
): Pick<LetterToApprove, "stepId" | "kind" | "to"> {
  const ofKind = kind === undefined ? {} : { kind };
  if (to !== undefined && recipientOf(to, letterCase) !== letter.to) {
    misuse(`mail ${verb}: --to: expected whom the letter goes to, ${letter.to}, got ${JSON.stringify(to)}`);
  }
  if (typed === undefined) {
    if (kind === undefined) misuse(`mail ${verb}: expected --step, or --kind for a letter that needs none (withdraw)`);
    return { ...ofKind, to: letter.to };
  }
  const step = chooseLetterStep(typed, letterCase, letter.to);
  if (step.to !== letter.to) misuse(`mail ${verb}: expected a letter to ${step.to}, got one to ${letter.to}`);
  return { stepId: step.id, ...ofKind };
}

function recipientOf(typed: string, { parsed }: LetterCase): string | undefined {
  const matches = matchNames(typed, parsed.case.contacts, ({ id, name, email }) => [id, name, email ?? id]);
  return matches.length === 1 ? matches[0]!.id : undefined;
}

async function readAttachments(
  paths: readonly string[],
  { readFile }: Pick<Services, "readFile">,
): Promise<NonNullable<LetterToApprove["attachments"]>> {
  const attachments: NonNullable<LetterToApprove["attachments"]>[number][] = [];
  for (const path of paths) attachments.push({ name: basename(path), bytes: await readFile(path) });
  return attachments;
}

async function carryOut(
  letter: LetterToApprove,
  caseId: string,
  { json, source }: { readonly json: boolean; readonly source: string },
  services: Services,
  { connector, tokenOf, undoMs }: MailTools,
): Promise<ExitStatus> {
  const { writeMessage } = await services.openLetterTools();
  const store = await services.openStore();
  const { holidays, newId, now, version } = services;
  const stored = await getStoredCase(store, caseId);
  const refusal = await answerRefusal(stored, letter.stepId, {
    store,
    openings: store.openings,
    holidays,
    now,
    version,
  });
  if (refusal.length > 0) return refuse(refusal, source);
  const result = await approveLetter(letter, stored, {
    store,
    outbox: store.outbox,
    writeMessage,
    digest: digestLetter,
    holidays,
    newId,
    now,
    openLetters: connector.openLetters,
    tokenOf,
    ...(undoMs === undefined ? {} : { undoMs }),
  });
  if (!result.ok) return refuse(result.error, source);
  const { value } = result;
  if (value.outcome === "drafted") await tellDraft(value.mailbox, json, services);
  else await tellLetter(value.item, json, services);
  if (json) return 0;
  if (value.outcome === "approved") {
    await tellLine("It goes while fineline serve or fineline mail watch runs.", services);
  }
  if (letter.kind === "withdraw") {
    await tellLine(`Once it has gone: fineline log ${await caseNameOf(caseId, services)} withdrawn`, services);
  }
  return 0;
}

/** The one that was typed, else the first that sends, else the first that takes drafts. */
function chooseAccount({ verb, options: { from } }: ApproveCall, accounts: readonly MailAccount[]): MailAccount {
  const [sending, drafting] = (["send", "drafts"] as const).map((mode) =>
    accounts.filter((each) => each.mode === mode),
  );
  const able = [...sending!, ...drafting!];
  const typed = from?.toLowerCase();
  const [first] = able.filter(({ id, address }) => typed === undefined || [id, address.toLowerCase()].includes(typed));
  if (first !== undefined) return first;
  const addresses = able.map(({ address }) => address).join(", ");
  if (addresses === "")
    misuse(`mail ${verb}: no mailbox that sends or takes drafts is connected. fineline mail connect`);
  return misuse(`mail ${verb}: expected --from, one of ${addresses}, got ${JSON.stringify(from)}`);
}
