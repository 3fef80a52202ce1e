import {
  answerRefusal,
  approveLetter,
  cancelLetter,
  getStoredCase,
  type LetterToApprove,
  type MailAccount,
  type OutboxItem,
  resolveLetter,
  type UnchangedLetter,
} from "../../app/index.ts";
import {
  type ApprovedJson,
  type ApproveLetterJson,
  type OutboxJson,
  parseApproveLetter,
  parseNothing,
  parseResolveLetter,
} from "../../contract/http/index.ts";
import { type Fault, faultAt, type Result } from "../../contract/index.ts";
import type { ApiContext } from "../api-context.ts";
import { mailOf } from "../api-mail.ts";
import { chooseAccount } from "../choose-account.ts";
import { digestLetter } from "../digest-letter.ts";
import { outboxLetterJson } from "../outbox-json.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/outbox` */
export const listOutbox: ApiHandler<"GET /api/outbox"> = async ({ query }, api) => {
  const { outbox } = mailOf(api);
  const { store } = api.services;
  const items = (await outbox.list()).filter(
    ({ caseId, state }) => (query.case ?? caseId) === caseId && (query.all || !DONE.has(state.kind)),
  );
  const ordered = query.all ? items.toSorted((a, b) => b.letter.approvedAt - a.letter.approvedAt) : items;
  const headers = new Map((await store.listHeaders()).map(({ id, header }) => [id, header]));
  const letters = ordered.flatMap((item) => {
    const header = headers.get(item.caseId);
    return header === undefined ? [] : [outboxLetterJson(item, header, api.services)];
  });
  return json({ letters } satisfies OutboxJson);
};

const DONE: ReadonlySet<OutboxItem["state"]["kind"]> = new Set(["accepted", "cancelled"]);

/** `POST /api/outbox` */
export const approve: ApiHandler<"POST /api/outbox"> = async ({ body }, api) => {
  const mail = mailOf(api);
  const asked = parseApproveLetter(body);
  if (!asked.ok) throw invalid(asked.error);
  const { case: caseId } = asked.value;
  return api.perCase.run(caseId, async () => {
    const { store, holidays, newId, now } = api.services;
    const stored = await getStoredCase(store, caseId);
    const refusal = await answerRefusal(stored, asked.value.step, { ...api.services, now: now() });
    if (refusal.length > 0) throw invalid(refusal, "letter-refused");
    const letter = letterOf(asked.value, await chooseAccount(asked.value, mail));
    const approved = await approveLetter(letter, stored, {
      ...mail,
      store,
      holidays,
      newId,
      now: now(),
      digest: digestLetter,
      openLetters: mail.connector.openLetters,
    });
    if (!approved.ok) throw invalid(approved.error.map(inOwnWords), "letter-refused");
    mail.office.wake();
    const { outcome } = approved.value;
    if (outcome === "drafted") return json({ outcome, mailbox: approved.value.mailbox } satisfies ApprovedJson, 201);
    const told = outboxLetterJson(approved.value.item, stored.header, api.services);
    return json({ outcome, letter: told } satisfies ApprovedJson, 201);
  });
};

/** The places of faults by the keys of the request. */
function inOwnWords(fault: Fault): Fault {
  const place = fault.place.replace(/^(?:account|from)\..*$/, "mailbox").replace(/^to\.address$/, "to");
  return { ...fault, place };
}

function letterOf(asked: ApproveLetterJson, account: MailAccount): LetterToApprove {
  const { step, kind, to, subject, body, attachments = [], atAnyHour = false, asDraft = false } = asked;
  return {
    ...(step === undefined ? {} : { stepId: step }),
    ...(kind === undefined ? {} : { kind }),
    ...(to === undefined ? {} : { to }),
    account,
    subject,
    body: body.replaceAll("\r\n", "\n"),
    attachments: attachments.map(({ name, content }, index) => ({ name, bytes: bytesOf(content, index) })),
    atAnyHour,
    asDraft,
  };
}

function bytesOf(content: string, index: number): Uint8Array {
  try {
    return Uint8Array.fromBase64(content);
  } catch {
    throw invalid([faultAt(`attachments[${index}].content`, "bytes in Base64", content)]);
  }
}

/** `POST /api/outbox/{id}/cancel` */
export const cancel: ApiHandler<"POST /api/outbox/{id}/cancel"> = async ({ id, body }, api) => {
  const { outbox } = mailOf(api);
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  return tellChanged(await cancelLetter(id, { outbox, now: api.services.now() }), api);
};

/** `POST /api/outbox/{id}/resolve` */
export const resolve: ApiHandler<"POST /api/outbox/{id}/resolve"> = async ({ id, body }, api) => {
  const { outbox } = mailOf(api);
  const asked = parseResolveLetter(body);
  if (!asked.ok) throw invalid(asked.error);
  const { store, now } = api.services;
  return tellChanged(await resolveLetter(id, asked.value.went, { store, outbox, now: now() }), api);
};

async function tellChanged(changed: Result<OutboxItem, UnchangedLetter>, api: ApiContext): Promise<Response> {
  if (!changed.ok) {
    const { kind, message } = changed.error;
    throw new Problem(kind === "unknown" ? "letter-unknown" : "letter-refused", message);
  }
  mailOf(api).office.wake();
  const { header } = await getStoredCase(api.services.store, changed.value.caseId);
  return json(outboxLetterJson(changed.value, header, api.services));
}
