import { type NewFact, visibleFactsJson } from "../../../app/index.ts";
import { error, type FactJson, ok, type Result } from "../../../contract/index.ts";
import { type BusinessCalendar, formatInstant, type Instant, type Purpose } from "../../../engine/index.ts";
import type { Told, ToldAnswer, ToldInterviewAhead, ToldMessage, ToldTiming } from "./told.ts";
import { momentOn, readMoment } from "./told-moment.ts";

/** What turns words into facts. */
export interface TellingContext {
  readonly facts: readonly FactJson[];
  readonly now: Instant;
  /** The reader's clock, by which moments are told. */
  readonly own: BusinessCalendar;
  /** The company's zone, in which facts are written. */
  readonly timeZone: string;
}

type Drafts = Result<readonly NewFact[], string>;

/** The facts that something told comes to, recorded together; else the first thing that is still expected. */
export function toldFacts(told: Told, context: TellingContext): Drafts {
  if (told.kind === "interview") return interviewFacts(told, context);
  const moment = readMoment(told.moment, context.own, context.now);
  if (!moment.ok) return moment;
  const at = formatInstant(moment.value, context.timeZone);
  const note = told.note.trim();
  return factsAt(told, { at, ...(note === "" ? {} : { note }) }, context);
}

interface Base {
  readonly at: string;
  readonly note?: string;
}

function factsAt(told: Exclude<Told, ToldInterviewAhead>, base: Base, context: TellingContext): Drafts {
  switch (told.kind) {
    case "answered":
      return answerFacts(told, base, context);
    case "timing":
      return timingFacts(told, base);
    case "sent":
      return messageFacts(told, base, context);
    case "promise": {
      if (told.to === undefined) return error("Whom did you promise it to?");
      const what = told.what.trim();
      if (what === "") return error("What did you promise?");
      return ok([{ kind: "promise", ...base, to: told.to, what, ...(told.by === undefined ? {} : { by: told.by }) }]);
    }
    case "decision": {
      const { outcome, by, respondBy } = told;
      if (outcome === undefined) return error("What was decided?");
      if (outcome === "reopened") return ok([{ kind: "reopened", ...base }]);
      const date = outcome === "offer" && respondBy !== undefined ? { respondBy } : {};
      return ok([{ kind: "decision", ...base, outcome, ...(by === undefined ? {} : { by }), ...date }]);
    }
    case "news":
      return base.note === undefined ? error("What is new?") : ok([{ kind: "news", at: base.at, what: base.note }]);
    default:
      return base.note === undefined ? error("What is to be kept?") : ok([{ kind: "note", ...base }]);
  }
}

const ON_HOLD = "On hold";

function answerFacts({ from, says, channel, decisionBy }: ToldAnswer, base: Base, context: TellingContext): Drafts {
  if (from === undefined) return error("Who answered?");
  const ref = says === "bounce" ? lastEmailTo(from, context) : undefined;
  const onHold = base.note === undefined ? ON_HOLD : `${ON_HOLD}: ${base.note}`;
  const received: NewFact = {
    kind: "received",
    ...base,
    ...(says === "on-hold" ? { note: onHold } : {}),
    from,
    channel,
    says: says === "on-hold" ? "update" : says,
    ...(ref === undefined ? {} : { ref }),
  };
  if (decisionBy === undefined || says === "auto-reply" || says === "bounce") return ok([received]);
  return ok([received, { kind: "timeline", at: base.at, by: from, decisionBy }]);
}

/** What a message that came back had been. */
function lastEmailTo(contact: string, { facts, now }: TellingContext): string | undefined {
  return visibleFactsJson(facts, now).findLast(
    ({ json }) => json.kind === "sent" && json.to === contact && json.channel === "email",
  )?.json.id;
}

function timingFacts(told: ToldTiming, base: Base): Drafts {
  const said = {
    ...(told.decisionBy === undefined ? {} : { decisionBy: told.decisionBy }),
    ...(told.mayFollowUp === "unsaid" ? {} : { mayFollowUp: told.mayFollowUp === "yes" }),
    ...(told.contact === undefined ? {} : { contact: told.contact }),
    ...(told.channel === undefined ? {} : { channel: told.channel }),
    ...(told.everyWeekOn === undefined ? {} : { every: `FREQ=WEEKLY;BYDAY=${told.everyWeekOn}` }),
    ...(told.wish === "no-contact" ? { noContact: true } : {}),
    ...(told.wish === "thank-you-only" ? { thankYouOnly: true } : {}),
    ...(base.note === undefined ? {} : { nextSteps: base.note }),
  };
  if (Object.keys(said).length === 0) return error("What did they say?");
  return ok([{ kind: "timeline", at: base.at, ...(told.by === undefined ? {} : { by: told.by }), ...said }]);
}

function messageFacts({ to, purpose, channel }: ToldMessage, base: Base, context: TellingContext): Drafts {
  if (purpose === undefined) return error("What was it for?");
  if (to.length === 0) return error("Whom did it go to?");
  return ok(
    to.map((contact) => {
      const ref = purpose === "answer" || purpose === "reply" ? openPromiseTo(contact, context) : undefined;
      const sent = { kind: "sent", ...base, to: contact, channel, purpose: purposeOf(purpose, ref) } as const;
      return ref === undefined ? sent : { ...sent, ref };
    }),
  );
}

/** A reply that keeps a promise is the promised answer; any other is a message as others. */
function purposeOf(purpose: Purpose | "reply", ref: string | undefined): Purpose {
  if (purpose !== "reply") return purpose;
  return ref === undefined ? "other" : "answer";
}

/** The first promise to a contact that nothing has kept yet. */
function openPromiseTo(contact: string, { facts, now }: TellingContext): string | undefined {
  const visible = visibleFactsJson(facts, now).map(({ json }) => json);
  const kept = new Set(visible.flatMap((fact) => (fact.kind === "sent" && fact.ref !== undefined ? [fact.ref] : [])));
  return visible.find((fact) => fact.kind === "promise" && fact.to === contact && !kept.has(fact.id))?.id;
}

function interviewFacts(told: ToldInterviewAhead, { own, timeZone }: TellingContext): Drafts {
  if (told.on === undefined) return error("On which day?");
  const start = momentOn(told.on, told.from, own);
  const end = momentOn(told.on, told.to, own);
  if (Number.isNaN(start) || Number.isNaN(end)) return error("An hour such as 14:00 is expected.");
  if (end <= start) return error("It ends after it begins.");
  const note = told.note.trim();
  return ok([
    {
      kind: "interview",
      at: formatInstant(start, timeZone),
      end: formatInstant(end, timeZone),
      with: told.with,
      format: told.format,
      ...(note === "" ? {} : { note }),
    },
  ]);
}
