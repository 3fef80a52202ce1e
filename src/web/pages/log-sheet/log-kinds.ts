import type { Side } from "../../../engine/index.ts";
import type { IconName } from "../../design/index.ts";
import type { ToldKind } from "./told.ts";

/** One of the things that can have happened. */
export interface LogKind {
  readonly kind: ToldKind;
  readonly icon: IconName;
  /** "They answered" */
  readonly label: string;
  readonly below: string;
}

/** What can have happened, the likeliest first. */
export function logKinds(side: Side): readonly LogKind[] {
  return side === "employer" ? OF_EMPLOYERS : OF_CANDIDATES;
}

const OF_CANDIDATES: readonly LogKind[] = [
  {
    kind: "answered",
    icon: "message",
    label: "They answered",
    below: "News, a question, on hold, or a word without news",
  },
  { kind: "sent", icon: "mail", label: "I sent something", below: "A thank-you, a check-in, a reply; or I called" },
  {
    kind: "timing",
    icon: "calendar",
    label: "They said when or how",
    below: "A date, whom to ask, or to wait for them",
  },
  { kind: "interview", icon: "people", label: "An interview", below: "One that took place, or one that is agreed on" },
  { kind: "promise", icon: "flag", label: "I promised something", below: "A paper, a reference, an answer" },
  { kind: "decision", icon: "check", label: "A decision", below: "An offer, a no, or mine" },
  { kind: "news", icon: "plus", label: "I have news", below: "Something new to tell them when you write" },
  { kind: "note", icon: "pencil", label: "A note", below: "For you alone" },
];

const OF_EMPLOYERS: readonly LogKind[] = [
  { kind: "answered", icon: "message", label: "The candidate wrote", below: "A question, an answer, a word" },
  { kind: "sent", icon: "mail", label: "We sent something", below: "Thanks, an update, what comes next" },
  { kind: "timing", icon: "calendar", label: "We said when", below: "The date by which they hear" },
  { kind: "interview", icon: "people", label: "An interview", below: "One that took place, or one that is agreed on" },
  { kind: "decision", icon: "check", label: "A decision", below: "An offer, a no, or theirs" },
  { kind: "note", icon: "pencil", label: "A note", below: "For us alone" },
];
