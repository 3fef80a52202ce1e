import {
  acceptProposal,
  dismissProposal,
  getStoredCase,
  type NoticedMessage,
  type Proposal,
  readStoredCase,
} from "../../app/index.ts";
import {
  type MailMessageJson,
  type ProposalJson,
  type ProposalsJson,
  parseNothing,
} from "../../contract/http/index.ts";
import type { CaseHeader } from "../../contract/index.ts";
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
  const headers = new Map((await api.services.store.listHeaders()).map(({ id, header }) => [id, header]));
  const proposals = found.flatMap((proposal) => {
    const header = headers.get(proposal.caseId);
    return header === undefined ? [] : [proposalJson(proposal, header, api)];
  });
  return json({ proposals } satisfies ProposalsJson);
};

function proposalJson(
  { id, caseId, certainty, state, message, facts, evidence }: Proposal,
  { company, role }: Pick<CaseHeader, "company" | "role">,
  { services }: ApiContext,
): ProposalJson {
  const { accountId, direction, from, subject, at, snippet } = message;
  return {
    id,
    case: caseId,
    company,
    role,
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
  };
}

/** `POST /api/proposals/{id}/accept` */
export const accept: ApiHandler<"POST /api/proposals/{id}/accept"> = (request, api) =>
  settle(request, api, async (proposal, { store: proposals }) => {
    const { store, holidays, now } = api.services;
    const accepted = await acceptProposal(proposal.id, { store, proposals, holidays, now: now() });
    if (accepted.ok) return;
    // Another program may have settled it in this moment.
    throw accepted.error.some(({ place }) => place === "proposal") ? settledProblem() : invalid(accepted.error);
  });

/** `POST /api/proposals/{id}/dismiss` */
export const dismiss: ApiHandler<"POST /api/proposals/{id}/dismiss"> = (request, api) =>
  settle(request, api, async (proposal, { store: proposals }) => {
    const dismissed = await dismissProposal(proposal.id, { proposals, now: api.services.now() });
    if (!dismissed.ok) throw settledProblem();
  });

async function settle(
  { id, body }: { readonly id: string; readonly body: unknown },
  api: ApiContext,
  work: (proposal: Proposal, mail: ApiMail) => Promise<void>,
): Promise<Response> {
  const mail = mailOf(api);
  const { caseId } = await getProposal(id, mail);
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  return api.perCase.run(caseId, async () => {
    const proposal = await getProposal(id, mail);
    if (proposal.state !== "open") throw settledProblem();
    await work(proposal, mail);
    mail.office.wake();
    const { header } = await getStoredCase(api.services.store, caseId);
    return json(proposalJson(await getProposal(id, mail), header, api));
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
