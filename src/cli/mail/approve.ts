import { approveLetter, getStoredCase, type LetterToApprove, type MailAccount } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { digestLetter } from "../letters/digest-letter.ts";
import { chooseLetterStep, openLetterCase } from "../letters/letter-case.ts";
import { letterOfFile, openLetterFile } from "../letters/read-letter.ts";
import type { MailServices } from "./mail-services.ts";
import { tellLetter } from "./tell-letter.ts";

const OPTIONS = {
  case: "string",
  step: "string",
  kind: "string",
  from: "string",
  "any-hour": "boolean",
  json: "boolean",
} as const;

/** `mail approve FILE --case CASE --step STEP`: approves a letter, to go when the undo period is over. */
export async function approveFile(args: readonly string[], services: MailServices): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) misuse("mail approve: expected one FILE, or - for standard input");
  if (options.case === undefined || options.step === undefined) misuse("mail approve: expected --case and --step");
  const opened = await openLetterFile(path, services);
  const letterCase = await openLetterCase(options.case, services);
  if (letterCase.caseId === undefined) misuse("mail approve: expected --case, a case of the store");
  const letter = letterOfFile(opened, letterCase.parsed.case);
  if (letter.attachments.length > 0)
    misuse("mail approve: a letter with attachments goes from your own mail program: fineline draft --eml");
  const step = chooseLetterStep(options.step, letterCase, letter.to);
  if (step.to !== letter.to) misuse(`mail approve: expected a letter to ${step.to}, got one to ${letter.to}`);
  const approved: LetterToApprove = {
    stepId: step.id,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    account: chooseAccount(options.from, await services.listAccounts()),
    subject: letter.subject ?? "",
    body: letter.body,
    atAnyHour: options["any-hour"],
  };
  return approve(approved, letterCase.caseId, { json: options.json, source: opened.source }, services);
}

async function approve(
  letter: LetterToApprove,
  caseId: string,
  { json, source }: { readonly json: boolean; readonly source: string },
  services: MailServices,
): Promise<ExitStatus> {
  const { writeMessage } = await services.openLetterTools();
  const store = await services.openStore();
  const result = await approveLetter(letter, await getStoredCase(store, caseId), {
    store,
    outbox: await services.openOutbox(),
    writeMessage,
    digest: digestLetter,
    holidays: services.holidays,
    newId: services.newId,
    now: services.now,
  });
  if (!result.ok) return refuse(result.error, source);
  await tellLetter(result.value, json, services);
  return 0;
}

function chooseAccount(typed: string | undefined, accounts: readonly MailAccount[]): MailAccount {
  const sending = accounts.filter(({ mode }) => mode === "send");
  const [first] = sending.filter(({ id, address }) => typed === undefined || typed === id || typed === address);
  if (first !== undefined) return first;
  const addresses = sending.map(({ address }) => address).join(", ");
  if (addresses === "") return misuse("mail approve: no mailbox that sends is connected. fineline mail connect");
  return misuse(`mail approve: expected --from, one of ${addresses}, got ${JSON.stringify(typed)}`);
}
