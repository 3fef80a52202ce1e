import type {
  AppliedFactJson,
  BareFactJson,
  DecisionFactJson,
  FactJson,
  InterviewFactJson,
  NewsFactJson,
  PromiseFactJson,
  ReceivedFactJson,
  RetractedFactJson,
  SentFactJson,
  SettledFactJson,
  SnoozedFactJson,
  TimelineFactJson,
} from "./json.ts";
import { CHANNELS, FORMATS, OUTCOMES, PURPOSES, SAYS } from "./model-words.ts";
import { bool, byKind, dictionary, list, nullable, object, oneOf, optional, whole } from "./shape/index.ts";
import { date, id, instant, line, prose, recurrence, stepId } from "./words.ts";

export const channel = oneOf(CHANNELS);
export const purpose = oneOf(PURPOSES);

const base = { id, at: instant, note: optional(prose) };

const interviewShape = object<InterviewFactJson>("an interview", {
  ...base,
  kind: oneOf(["interview"]),
  end: instant,
  with: list(id),
  format: optional(oneOf(FORMATS)),
  topics: optional(dictionary(id, list(prose))),
});

const timelineShape = object<TimelineFactJson>("a timeline", {
  ...base,
  kind: oneOf(["timeline"]),
  by: optional(id),
  decisionBy: optional(date),
  mayFollowUp: optional(bool),
  contact: optional(id),
  channel: optional(channel),
  every: optional(nullable(recurrence)),
  noContact: optional(bool),
  thankYouOnly: optional(bool),
  nextSteps: optional(prose),
});

const sentShape = object<SentFactJson>("a sent message", {
  ...base,
  kind: oneOf(["sent"]),
  to: id,
  channel,
  purpose,
  words: optional(whole(0, Number.MAX_SAFE_INTEGER)),
  digest: optional(line),
  ref: optional(id),
  auto: optional(bool),
  messageId: optional(line),
});

const receivedShape = object<ReceivedFactJson>("a received message", {
  ...base,
  kind: oneOf(["received"]),
  from: id,
  channel,
  says: oneOf(SAYS),
  ref: optional(id),
  address: optional(line),
  messageId: optional(line),
});

/** The structure of a fact, kind by kind. */
export const factShape = byKind<FactJson>({
  applied: object<AppliedFactJson>("an application", {
    ...base,
    kind: oneOf(["applied"]),
    channel: optional(line),
  }),
  interview: interviewShape,
  timeline: timelineShape,
  sent: sentShape,
  received: receivedShape,
  promise: object<PromiseFactJson>("a promise", {
    ...base,
    kind: oneOf(["promise"]),
    to: id,
    what: prose,
    by: optional(date),
  }),
  news: object<NewsFactJson>("news", { ...base, kind: oneOf(["news"]), what: prose }),
  interest: object<BareFactJson<"interest">>("an interest", { ...base, kind: oneOf(["interest"]) }),
  decision: object<DecisionFactJson>("a decision", {
    ...base,
    kind: oneOf(["decision"]),
    by: optional(id),
    outcome: oneOf(OUTCOMES),
    respondBy: optional(date),
  }),
  reopened: object<BareFactJson<"reopened">>("a reopening", { ...base, kind: oneOf(["reopened"]) }),
  done: object<SettledFactJson<"done">>("a settled step", { ...base, kind: oneOf(["done"]), step: stepId }),
  skipped: object<SettledFactJson<"skipped">>("a settled step", { ...base, kind: oneOf(["skipped"]), step: stepId }),
  snoozed: object<SnoozedFactJson>("a snoozed step", {
    ...base,
    kind: oneOf(["snoozed"]),
    step: stepId,
    until: instant,
  }),
  retracted: object<RetractedFactJson>("a retraction", { ...base, kind: oneOf(["retracted"]), fact: id }),
  note: object<BareFactJson<"note">>("a note", { ...base, kind: oneOf(["note"]) }),
});
