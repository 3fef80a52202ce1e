import {
  approveBulk,
  type BulkAction,
  type BulkApproval,
  type BulkPreview,
  type BulkRequest,
  type MailAccount,
  owedTo,
  previewLetters,
} from "../../app/index.ts";
import type { OpeningJson } from "../../contract/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { readDateOption } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { isAgreed } from "../is-agreed.ts";
import { digestLetter } from "../letters/digest-letter.ts";
import type { MailTools } from "../mail/mail-tools.ts";
import { paintPage } from "../render/page.ts";
import { chooseCandidates, chooseOpening } from "./choose.ts";
import { chooseSender } from "./choose-sender.ts";
import { type EmployerDesk, openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";
import { approvalJson, previewJson, renderApproval, renderPreview } from "./render-letters.ts";

const OPTIONS = {
  "next-word-on": "string",
  "next-steps": "string",
  news: "string",
  reason: "string",
  tone: "string",
  from: "string",
  "dry-run": "boolean",
  yes: "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

/** What is done for many, and the word that calls it. */
export interface LettersCall {
  readonly word: string;
  readonly action: BulkAction;
}

/** `employer acknowledge|thank|update|plans|tell OPENING [CANDIDATE…]`: shows every letter, asks, and approves those that go. */
export async function writeToMany(
  { word, action }: LettersCall,
  args: readonly string[],
  services: Services,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const desk = await openEmployerDesk(services);
  const { opening } = chooseOpening(positionals[0], desk);
  const request = await requestOf({ action, typed: positionals.slice(1), options, opening }, desk, services);
  const { store } = desk;
  const { holidays, now, version, terminal } = services;
  const everybody = desk.everybody(opening.id);
  const input = { store, outbox: store.outbox, opening, everybody, holidays, now, version };
  const preview = await previewLetters(request, input);
  const goes = preview.rows.filter(({ fate }) => fate.kind === "goes").length;
  if (!options.json) await terminal.out(paintPage(renderPreview(preview, terminal.columns), terminal));
  const question = `Approve ${goes === 1 ? "this letter" : `these ${goes} letters`}?`;
  if (goes === 0 || !(await isAgreed(question, { ...options, command: `employer ${word}` }, services))) {
    if (options.json) await outJson(previewJson(preview), services);
    return goes > 0 && !options["dry-run"] ? 1 : 0;
  }
  return approveAll(preview, { word, options }, services);
}

interface Asked {
  readonly action: BulkAction;
  readonly typed: readonly string[];
  readonly options: Options;
  readonly opening: OpeningJson;
}

async function requestOf(
  { action, typed, options, opening }: Asked,
  desk: EmployerDesk,
  services: Services,
): Promise<BulkRequest> {
  const { news, reason, tone, "next-steps": nextSteps, "next-word-on": nextWordOn } = options;
  if (tone !== undefined && tone !== "plain" && tone !== "warm" && tone !== "formal") {
    misuse(`--tone: expected plain, warm or formal, got ${JSON.stringify(tone)}`);
  }
  const own = desk.candidates.filter(({ openingId }) => openingId === opening.id);
  const chosen = chooseCandidates(typed, own).map(({ caseId }) => caseId);
  const words = {
    ...(news === undefined ? {} : { news }),
    ...(reason === undefined ? {} : { reason }),
    ...(nextSteps === undefined ? {} : { nextSteps }),
    ...(nextWordOn === undefined
      ? {}
      : {
          nextWordOn: await readDateOption(
            { name: "next-word-on", text: nextWordOn, calendar: opening.calendar },
            services,
          ),
        }),
  };
  return {
    action,
    caseIds: typed.length === 0 ? owedTo(action, desk.everybody(opening.id)) : chosen,
    words,
    ...(tone === undefined ? {} : { tone }),
  };
}

async function approveAll(
  preview: BulkPreview,
  { word, options }: { readonly word: string; readonly options: Options },
  services: Services,
): Promise<ExitStatus> {
  const tools = await services.openMailTools();
  try {
    const able = (await tools.store.listAccounts()).filter(({ mode }) => mode !== "watch");
    const account = chooseSender(options.from, word, able);
    const approved = await carryOut(preview, account, { services, tools });
    if (!approved.ok) {
      const named = new Map(preview.rows.map(({ caseId, name }) => [caseId, name]));
      return misuse(
        `employer ${word}: these letters say something else than the others. Nothing was approved.`,
        ...approved.unequal.map(({ caseId, sentence }) => `  ${named.get(caseId)}: ${sentence}`),
      );
    }
    return await tell(preview, approved.approval, { isJson: options.json, services });
  } finally {
    await tools.close();
  }
}

async function carryOut(
  preview: BulkPreview,
  account: MailAccount,
  { services, tools }: { readonly services: Services; readonly tools: MailTools },
) {
  const store = await services.openStore();
  const { holidays, newId, now, version } = services;
  const { writeMessage } = await services.openLetterTools();
  const { connector, tokenOf, undoMs, stop } = tools;
  return approveBulk(preview, {
    store,
    outbox: store.outbox,
    writeMessage,
    digest: digestLetter,
    holidays,
    newId,
    clock: () => now,
    version,
    account,
    openLetters: connector.openLetters,
    tokenOf,
    linkPage: async (caseId) => (await services.openPages()).linkPage(caseId),
    stop,
    ...(undoMs === undefined ? {} : { undoMs }),
  });
}

async function tell(
  preview: BulkPreview,
  approval: BulkApproval,
  { isJson, services }: { readonly isJson: boolean; readonly services: Services },
): Promise<ExitStatus> {
  const { terminal } = services;
  const json = approvalJson(preview, approval);
  if (isJson) await outJson(json, services);
  else await terminal.out(paintPage(renderApproval(json, terminal.columns), terminal));
  return json.refused.length > 0 || json.left > 0 ? 1 : 0;
}
