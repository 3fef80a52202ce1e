import {
  acceptProposal,
  dismissProposal,
  getStoredCase,
  type NoticedMessage,
  otherCasesOf,
  type Proposal,
  readStoredCase,
  type StoredHeader,
} from "../../app/index.ts";
import {
  type MailMessageJson,
  type ProposalJson,
  type ProposalsJson,
  parseAcceptProposal,
  parseNothing,
} from "../../contract/http/index.ts";
import type { Fault, Result } from "../../contract/index.ts";
import { formatInstant } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { type ApiMail, mailOf } from "../api-mail.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/proposals` */
export const listProposals: ApiHandler<"GET /api/proposals"> = async ({ query }, api) => {
  const { case: caseId, state } = query;
  const found = await mailOf(api).store.listProposals({
    ...(caseId === undefined ? {} : { caseId }),
    ...(state === undefined ? {} : { state }),
  });
  const headers = await api.services.store.listHeaders();
  const proposals = found.flatMap((proposal) => proposalJson(proposal, headers, api) ?? []);
  return json({ proposals } satisfies ProposalsJson);
};

/** undefined where its case is gone. */
function proposalJson(
  proposal: Proposal,
  headers: readonly StoredHeader[],
  { services }: ApiContext,
): ProposalJson | undefined {
  const { id, caseId, certainty, state, message, facts, evidence } = proposal;
  const own = headers.find((each) => each.id === caseId);
  if (own === undefined) return undefined;
  const { accountId, direction, from, subject, at, snippet } = message;
  return {
    id,
    case: caseId,
    company: own.header.company,
    role: own.header.role,
    certainty,
    state,
    message: {
      mailbox: accountId,
      direction,
      from,
      subject,
      at: formatInstant(at, services.ownTimeZone),
      snippet,
    },
    facts,
    evidence: evidence.map(({ rule, excerpt }) => ({ rule, excerpt })),
    others: otherCasesOf(proposal, headers).map((other) => ({
      case: other.id,
      company: other.header.company,
      role: other.header.role,
    })),
  };
}

/** `POST /api/proposals/{id}/accept` */
export const accept: ApiHandler<"POST /api/proposals/{id}/accept"> = (request, api) =>
  settle(request, api, {
    parse: parseAcceptProposal,
    work: async ({ id }, { case: caseId }, { store: proposals }) => {
      const { store, holidays, now } = api.services;
      const accepted = await acceptProposal(id, { store, proposals, holidays, now: now(), caseId });
      if (accepted.ok) return accepted.value.proposalId;
      // Another program may have settled it in this moment.
      throw accepted.error.some(({ place }) => place === "proposal") ? settledProblem() : invalid(accepted.error);
    },
  });

/** `POST /api/proposals/{id}/dismiss` */
export const dismiss: ApiHandler<"POST /api/proposals/{id}/dismiss"> = (request, api) =>
  settle(request, api, {
    parse: parseNothing,
    work: async ({ id }, _asked, { store: proposals }) => {
      const dismissed = await dismissProposal(id, { proposals, now: api.services.now() });
      if (!dismissed.ok) throw settledProblem();
      return id;
    },
  });

interface Settling<Asked> {
  readonly parse: (value: unknown) => Result<Asked, readonly Fault[]>;
  /** Gives the id under which it is settled. */
  readonly work: (proposal: Proposal, asked: Asked, mail: ApiMail) => Promise<string>;
}

async function settle<Asked extends { readonly case?: string }>(
  { id, body }: { readonly id: string; readonly body: unknown },
  api: ApiContext,
  { parse, work }: Settling<Asked>,
): Promise<Response> {
  const mail = mailOf(api);
  const { caseId } = await getProposal(id, mail);
  const asked = parse(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  return api.perCase.run(asked.value.case ?? caseId, async () => {
    const proposal = await getProposal(id, mail);
    if (proposal.state !== "open") throw settledProblem();
    const settledId = await work(proposal, asked.value, mail);
    mail.office.wake();
    const told = await getProposal(settledId, mail);
    const { store } = api.services;
    return json(proposalJson(told, [await getStoredCase(store, told.caseId)], api)!);
  });
}

async function getProposal(id: string, { store }: ApiMail): Promise<Proposal> {
  const proposal = await store.findProposal(id);
  if (proposal !== undefined) return proposal;
  throw new Problem("proposal-unknown", `Nothing was noticed under the id ${JSON.stringify(id)}.`);
}

function settledProblem(): Problem {
  return new Problem("proposal-settled", "It was recorded or put aside before. What was recorded can be taken back.");
}

/** `GET /api/proposals/{id}/message` */
export const getMessage: ApiHandler<"GET /api/proposals/{id}/message"> = async ({ id }, api) => {
  const mail = mailOf(api);
  const proposal = await getProposal(id, mail);
  const bytes = await fetchMessage(proposal.message, mail);
  const opened = await mail.openMessage(bytes);
  if (!opened.ok) throw invalid(opened.error, "message-gone");
  const { at, whole, ...rest } = opened.value;
  const writtenAt = formatInstant(at ?? proposal.message.at, api.services.ownTimeZone);
  const text = await ownWords(bytes, proposal, api);
  return json({ ...rest, at: writtenAt, text: text ?? whole, whole } satisfies MailMessageJson);
};

/** What they wrote, without quotes and signature. */
async function ownWords(bytes: Uint8Array, { caseId }: Proposal, api: ApiContext): Promise<string | undefined> {
  const { store, holidays, now } = api.services;
  const stored = await getStoredCase(store, caseId);
  const reading = await mailOf(api).readMessage(bytes, readStoredCase(stored, holidays, now()).case);
  return reading.ok ? reading.value.text : undefined;
}

async function fetchMessage({ accountId, messageId }: NoticedMessage, mail: ApiMail): Promise<Uint8Array> {
  const account = await mail.store.findAccount(accountId);
  if (account === undefined || messageId === undefined) {
    throw new Problem("message-gone", "It has no id by which its mailbox could find it.");
  }
  const letters = mail.connector.openLetters(account);
  try {
    const bytes = await letters.findMessage(messageId);
    if (bytes !== undefined) return bytes;
    throw new Problem("message-gone", "Its mailbox does not have it any more: it may have been moved to the bin.");
  } finally {
    await letters.close();
  }
}
