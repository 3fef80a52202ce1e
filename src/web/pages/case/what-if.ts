import type { NewFact } from "../../../app/index.ts";
import { formatInstant, type Instant, visibleFacts } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** Something that could happen. */
export type Supposed = "answer" | "new-date" | "wait" | "offer" | "no" | "i-write";

export const SUPPOSITIONS: readonly { readonly value: Supposed; readonly label: string }[] = [
  { value: "answer", label: "They answer" },
  { value: "new-date", label: "They name a new date" },
  { value: "wait", label: "They ask me to wait" },
  { value: "offer", label: "They make an offer" },
  { value: "no", label: "They say no" },
  { value: "i-write", label: "I write to them" },
];

/** The facts that it would come to, at a moment; `decisionBy` is the new date. undefined where nobody is known who could. */
export function supposedFacts(
  supposed: Supposed,
  open: OpenCase,
  { at: moment, decisionBy }: { readonly at: Instant; readonly decisionBy?: string | undefined },
): readonly NewFact[] | undefined {
  const at = formatInstant(moment, open.calendar.timeZone);
  const who = personToAsk(open);
  const by = who === undefined ? {} : { by: who };
  switch (supposed) {
    case "answer":
      return who === undefined ? undefined : [{ kind: "received", at, from: who, channel: "email", says: "update" }];
    case "new-date":
      return decisionBy === undefined ? undefined : [{ kind: "timeline", at, ...by, decisionBy }];
    case "wait":
      return [{ kind: "timeline", at, ...by, mayFollowUp: false }];
    case "offer":
      return [{ kind: "decision", at, ...by, outcome: "offer" }];
    case "no":
      return [{ kind: "decision", at, ...by, outcome: "rejection" }];
    case "i-write":
      return who === undefined ? undefined : [{ kind: "sent", at, to: who, channel: "email", purpose: "check-in" }];
  }
}

/** Whom the plan would ask, else who was last in touch, else whoever is known first. */
function personToAsk({ plan, parsed }: OpenCase): string | undefined {
  const { contacts, facts } = parsed.case;
  const asked = plan.steps.find(({ action, to }) => action === "check-in" && to !== null)?.to;
  const heard = visibleFacts(facts, plan.asOf).findLast((fact) => fact.kind === "received");
  return asked ?? (heard?.kind === "received" ? heard.from : undefined) ?? contacts[0]?.id;
}
