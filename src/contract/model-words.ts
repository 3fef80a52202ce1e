import type {
  Action,
  Channel,
  ContactRole,
  InterviewFormat,
  Need,
  Outcome,
  Purpose,
  Says,
  Side,
  Stance,
  StepState,
} from "../engine/index.ts";

// The words of the model that stand in JSON: shapes and published schemas know the same ones, in the same order.

export const SIDES = ["candidate", "employer"] as const satisfies readonly Side[];
export const ROLES = [
  "recruiter",
  "hiring-manager",
  "hr",
  "interviewer",
  "staff",
  "referrer",
  "candidate",
] as const satisfies readonly ContactRole[];
export const CHANNELS = ["email", "phone", "post", "message", "in-person"] as const satisfies readonly Channel[];
export const FORMATS = ["phone", "video", "onsite", "panel"] as const satisfies readonly InterviewFormat[];
export const SAYS = ["update", "vague", "question", "auto-reply", "bounce"] as const satisfies readonly Says[];
export const OUTCOMES = [
  "offer",
  "rejection",
  "position-closed",
  "withdrawn",
  "accepted",
  "declined",
] as const satisfies readonly Outcome[];
export const PURPOSES = [
  "thank-you",
  "card",
  "check-in",
  "news",
  "answer",
  "offer-reply",
  "rejection-thanks",
  "acknowledgement",
  "thanks",
  "plans",
  "update",
  "offer",
  "rejection",
  "decision-status",
  "other",
] as const satisfies readonly Purpose[];
export const STANCES = ["act", "wait", "move-on", "closed"] as const satisfies readonly Stance[];
export const ACTIONS = [
  "prepare",
  "debrief",
  "thank-you",
  "card",
  "answer",
  "reply",
  "check-in",
  "offer-reply",
  "offer-decision",
  "rejection-thanks",
  "keep-warm",
  "acknowledge",
  "thank-interviewee",
  "share-plans",
  "update",
  "tell-decision",
  "inform-by-law",
] as const satisfies readonly Action[];
export const STATES = [
  "upcoming",
  "open",
  "late",
  "expired",
  "done",
  "skipped",
  "withheld",
  "projected",
] as const satisfies readonly StepState[];
export const NEEDS = ["email", "phone", "address", "contact"] as const satisfies readonly Need[];
