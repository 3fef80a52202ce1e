import {
  type InterviewersInput,
  interviewersJson,
  interviewersNow,
  type SendListsInput,
  sendInterviewerLists,
} from "../../../app/index.ts";
import { parseTellInterviewers } from "../../../contract/http/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { mailOf } from "../../api-mail.ts";
import { chooseAccount } from "../../choose-account.ts";
import { digestLetter } from "../../digest-letter.ts";
import { invalid } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening } from "./openings.ts";

/** `GET /api/openings/{id}/interviewers` */
export const listInterviewers: ApiHandler<"GET /api/openings/{id}/interviewers"> = async ({ id }, api) => {
  return json(interviewersJson(await interviewersNow(await inputOf(id, api)), new Map()));
};

/** `POST /api/openings/{id}/interviewers` */
export const tellInterviewers: ApiHandler<"POST /api/openings/{id}/interviewers"> = async ({ id, body }, api) => {
  const asked = parseTellInterviewers(body);
  if (!asked.ok) throw invalid(asked.error);
  const mail = mailOf(api);
  const input = await inputOf(id, api);
  const account = await chooseAccount(asked.value, mail);
  const sending: SendListsInput = {
    ...input,
    outbox: mail.outbox,
    accountOf: () => account,
    writeMessage: mail.writeMessage,
    digest: digestLetter,
    newId: api.services.newId,
    linkFeedback: api.services.reminders?.linkFeedback,
    undoMs: mail.undoMs,
    isAskedFor: true,
  };
  const outcomes = await sendInterviewerLists(sending);
  mail.office.wake();
  api.progress.touch();
  return json(interviewersJson(await interviewersNow(input), outcomes));
};

async function inputOf(id: string, api: ApiContext): Promise<InterviewersInput> {
  const { opening } = await getOpening(id, api);
  const { store, holidays, now, mail } = api.services;
  const { views } = await api.caseList.at(now(), await api.progress.current());
  const outbox = mail?.outbox ?? { list: async () => [] };
  return { openings: [opening], views: views.cases, store, outbox, holidays, now: now() };
}
