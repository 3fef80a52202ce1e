import { keepAccount, type MailAccount } from "../../app/index.ts";
import { type AskLeaveJson, type LeaveStateJson, parseAskLeave } from "../../contract/http/index.ts";
import { faultAt } from "../../contract/index.ts";
import type { ApiContext } from "../api-context.ts";
import { mailOf } from "../api-mail.ts";
import type { LeaveState } from "../leave-requests.ts";
import { mailboxesJson } from "../mailbox-json.ts";
import { newAccount } from "../new-account.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `POST /api/mail/leave` */
export const askLeave: ApiHandler<"POST /api/mail/leave"> = async ({ body }, api) => {
  const { connector } = mailOf(api);
  const asked = parseAskLeave(body);
  if (!asked.ok) throw invalid(asked.error);
  const account = await newAccount(asked.value, "oauth2", connector);
  const begun = await api.leave.begin((showPage) => connectByLeave(account, { ...asked.value, showPage }, api));
  return json(begun, 201);
};

/** Waits for leave, then tries the mailbox and keeps it. */
async function connectByLeave(
  account: MailAccount,
  { provider, clientId, clientSecret, showPage }: AskLeaveJson & { readonly showPage: (url: string) => Promise<void> },
  api: ApiContext,
): Promise<LeaveState> {
  const { connector, store, outbox, office } = mailOf(api);
  const { address } = account;
  const secret = await connector.askLeave({ preset: provider, clientId, clientSecret, address, showPage });
  if (secret === undefined) throw invalid([faultAt("provider", "google or microsoft", provider)]);
  const tried = await connector.test(account, secret);
  if (!tried.ok) return { kind: "failed", sentence: tried.sentence };
  await keepAccount(account, secret, { mail: store, outbox, now: api.services.now() });
  office.wake();
  return { kind: "connected", accountId: account.id };
}

/** `GET /api/mail/leave/{id}` */
export const getLeave: ApiHandler<"GET /api/mail/leave/{id}"> = async ({ id }, api) => {
  const mail = mailOf(api);
  const state = api.leave.find(id);
  if (state === undefined) throw new Problem("leave-unknown", "Ask for leave anew: it is kept for ten minutes.");
  if (state.kind === "failed") return json({ state: "failed", sentence: state.sentence } satisfies LeaveStateJson);
  if (state.kind === "waiting") return json({ state: "waiting" } satisfies LeaveStateJson);
  const account = await mail.store.findAccount(state.accountId);
  const [mailbox] = await mailboxesJson(account === undefined ? [] : [account], mail, api.services);
  return json({ state: "connected", ...(mailbox && { mailbox }) } satisfies LeaveStateJson);
};
