import type { LetterKind } from "../../letter.ts";
import { accept } from "./accept.ts";
import { acknowledge } from "./acknowledge.ts";
import { answer } from "./answer.ts";
import { askForTime } from "./ask-for-time.ts";
import { card } from "./card.ts";
import { checkIn } from "./check-in.ts";
import { checkInCall } from "./check-in-call.ts";
import { decline } from "./decline.ts";
import { keepWarm } from "./keep-warm.ts";
import { makeOffer } from "./make-offer.ts";
import { offerReply } from "./offer-reply.ts";
import { rejectApplication } from "./reject-application.ts";
import { rejectInterviewee } from "./reject-interviewee.ts";
import { rejectionThanks } from "./rejection-thanks.ts";
import { reply } from "./reply.ts";
import { sharePlans } from "./share-plans.ts";
import { tellStatus } from "./tell-status.ts";
import { thankInterviewee } from "./thank-interviewee.ts";
import { thankYou } from "./thank-you.ts";
import { update } from "./update.ts";
import { updateWithoutNews } from "./update-without-news.ts";
import { withdraw } from "./withdraw.ts";

/** The templates of all kinds of letters in English. */
export const ENGLISH: Readonly<Record<LetterKind, string>> = {
  "thank-you": thankYou,
  card,
  "check-in": checkIn,
  "check-in-call": checkInCall,
  answer,
  reply,
  "offer-reply": offerReply,
  "ask-for-time": askForTime,
  accept,
  decline,
  "rejection-thanks": rejectionThanks,
  "keep-warm": keepWarm,
  withdraw,
  acknowledge,
  "thank-interviewee": thankInterviewee,
  "share-plans": sharePlans,
  update,
  "update-without-news": updateWithoutNews,
  "reject-application": rejectApplication,
  "reject-interviewee": rejectInterviewee,
  "make-offer": makeOffer,
  "tell-status": tellStatus,
};
