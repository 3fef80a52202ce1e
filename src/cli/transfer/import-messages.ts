import {
  type Certainty,
  type MailImport,
  type Proposal,
  planMailImport,
  recordMailImport,
  type StoredHeader,
} from "../../app/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { callNamesOf } from "../render/call-names.ts";
import { BLANK, bullet, line, type PageLine, paintPage, paragraph, section } from "../render/page.ts";
import { agreeToTakeIn } from "./agree-to-take-in.ts";
import { counted } from "./render-table.ts";

/** What was typed besides the file. */
export interface ImportMessagesOptions {
  readonly me: readonly string[];
  readonly take: string | undefined;
  readonly "dry-run": boolean;
  readonly yes: boolean;
  readonly json: boolean;
}

/** Takes in what messages say of cases: shows to which case each belongs and by what, asks, and records them. */
export async function importMessages(
  path: string,
  options: ImportMessagesOptions,
  services: Services,
): Promise<ExitStatus> {
  const take = takeOption(options.take);
  const mine = await ownAddresses(options, services);
  const { holidays, now, openStore, terminal } = services;
  const [tools, store, readMessage] = [
    await services.openTransferTools(),
    await openStore(),
    await services.openMessageReader(),
  ];
  const files = await tools.openMail(path, mine);
  const planned = await planMailImport({ files, store, readMessage, holidays, now, take });
  const headers = await store.listHeaders();
  if (!options.json) await terminal.out(paintPage(renderMail(planned, { path, headers, services }), terminal));
  const isTaken = !options["dry-run"] && planned.taken.length > 0;
  const isAgreed = isTaken && (await agreeToTakeIn(counted(planned.taken.length, "message"), options, services));
  const done = isAgreed ? await recordMailImport(planned, { store, holidays, now }) : { recorded: 0, faults: [] };
  if (options.json) await terminal.out(`${JSON.stringify(mailJson(planned, done.recorded))}\n`);
  else
    await terminal.out(
      `${outcomeWords(planned, { isAgreed, isDryRun: options["dry-run"], recorded: done.recorded })}\n`,
    );
  if (done.faults.length > 0) refuse(done.faults, path);
  return isTaken && !isAgreed ? 1 : 0;
}

function takeOption(typed = "likely"): Certainty {
  if (typed === "certain" || typed === "likely" || typed === "possible") return typed;
  return misuse(`--take: expected certain, likely or possible, got ${JSON.stringify(typed)}`);
}

async function ownAddresses({ me }: ImportMessagesOptions, { openStore }: Services): Promise<readonly string[]> {
  const { email = "" } = await (await openStore()).loadSettings();
  const mine = [...me, email].map((address) => address.trim().toLowerCase()).filter((address) => address !== "");
  if (mine.length > 0) return mine;
  return misuse("import: which letters are yours? Say --me ADDRESS, or: fineline settings set email ADDRESS");
}

interface MailPage {
  readonly path: string;
  readonly headers: readonly StoredHeader[];
  readonly services: Pick<Services, "terminal">;
}

const MOST_LISTED = 40;

function renderMail(
  { read, taken, left, suggestions, passedOver, morePassedOver }: MailImport,
  { path, headers, services: { terminal } }: MailPage,
): readonly PageLine[] {
  const { columns } = terminal;
  const callName = callNamesOf(headers.map(({ id, header }) => ({ id, ...header })));
  const told = (proposal: Proposal) => proposalWords(proposal, callName(proposal.caseId));
  const began = suggestions.map(
    ({ company, role = "ROLE" }) => `fineline new ${JSON.stringify(company)} ${JSON.stringify(role)}`,
  );
  return [
    ...paragraph(`${path}: ${counted(read, "message")}, ${taken.length} of them for your cases.`, columns, {
      tone: "strong",
    }),
    ...section("For your cases", listed("+", taken.map(told), columns)),
    ...section("For you to tell yourself, with fineline log", listed("?", left.map(told), columns)),
    ...section("Applications that no case knows", listed("·", began, columns)),
    ...section(
      "Cannot be read",
      listed(
        "!",
        passedOver.map(({ path: file, number, reason }) => `${file}, message ${number}: ${reason}`),
        columns,
        morePassedOver,
      ),
    ),
    BLANK,
  ];
}

function listed(mark: string, texts: readonly string[], columns: number, unnamed = 0): readonly PageLine[] {
  const more = texts.length + unnamed - MOST_LISTED;
  const shown = texts.slice(0, MOST_LISTED).flatMap((text) => bullet(mark, text, columns));
  const hint = unnamed > 0 ? "" : " (--json lists all)";
  return more > 0 ? [...shown, line(`  and ${more} more${hint}`, "quiet")] : shown;
}

function proposalWords({ facts, message, certainty, evidence }: Proposal, caseName: string): string {
  const kinds = facts.map((fact) => (fact.kind === "decision" ? `decision (${fact.outcome})` : fact.kind)).join(", ");
  const day = facts[0]?.at.slice(0, 10) ?? "";
  const because = evidence[0] === undefined ? "" : `, by ${evidence[0].rule}`;
  return `${caseName}: ${kinds} on ${day}, "${message.subject}" (${certainty}${because})`;
}

interface Outcome {
  readonly isAgreed: boolean;
  readonly isDryRun: boolean;
  readonly recorded: number;
}

function outcomeWords({ taken }: MailImport, { isAgreed, isDryRun, recorded }: Outcome): string {
  if (isAgreed) return `Took in ${counted(recorded, "fact")}.`;
  if (taken.length === 0) return "There is nothing new in it for your cases.";
  if (!isDryRun) return "Nothing was taken in.";
  return `This was a trial: nothing was taken in. Without --dry-run it takes in ${counted(taken.length, "message")}.`;
}

function mailJson(planned: MailImport, recorded: number) {
  const { read, taken, left, suggestions, passedOver, morePassedOver } = planned;
  return { read, taken, left, suggestions, passedOver, morePassedOver, recorded };
}
