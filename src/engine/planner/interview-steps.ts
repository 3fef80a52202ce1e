import {
  type CandidatePlaybook,
  type Contact,
  DAY_MS,
  type Instant,
  type InterviewFact,
  type SentFact,
} from "../model/index.ts";
import { indexAtOrAfter, type Reading, type Round } from "../reading/index.ts";
import type { DraftStep } from "./draft.ts";
import { draftStep, withheldByNoContact } from "./draft-step.ts";
import { contactById } from "./recipient.ts";
import { applyWindowRule, atInstant, simpleWindow } from "./window.ts";

/** One for each interview ahead: the questions to ask before leaving. [PR1] */
export function prepareSteps(reading: Reading): DraftStep[] {
  return reading.ahead.map((interview) =>
    draftStep(
      {
        id: `prepare/${interview.id}`,
        action: "prepare",
        to: null,
        channel: null,
        window: {
          opens: interview.at - DAY_MS,
          best: interview.at - DAY_MS,
          due: interview.at,
          closes: interview.at,
        },
        basis: {
          rule: "prepare",
          source: "the-nest",
          anchor: "interview-start",
          anchorAt: interview.at,
          fact: interview,
        },
      },
      reading,
    ),
  );
}

/** What was said and promised, written down while it is fresh; a timeline is that. [DB1] */
export function debriefStep(round: Round, reading: Reading): DraftStep {
  const { calendar } = reading;
  const closes = calendar.close(calendar.add(calendar.dateOf(round.end), 5));
  return draftStep(
    {
      id: `debrief/${round.latest.id}`,
      action: "debrief",
      to: null,
      channel: null,
      window: simpleWindow(round.end, round.end + DAY_MS, closes, calendar),
      settledBy: reading.facts.find((fact) => fact.kind === "timeline" && fact.at >= round.latest.at),
      basis: {
        rule: "debrief",
        source: "judgement",
        anchor: "interview-end",
        anchorAt: round.end,
        fact: round.latest,
      },
    },
    reading,
  );
}

/** One person's interviews of one date: thanked once, for the last of them. [TY2] */
interface Sitting {
  readonly contact: Contact;
  readonly last: InterviewFact;
  readonly firstAt: Instant;
  /** When the next interview with them starts; infinite where there is none. */
  readonly untilAt: Instant;
}

/** One pass from the last interview to the first, so that the next one with each person is known. */
function sittings(reading: Reading): readonly Sitting[] {
  const { facts, happened, asOf, calendar } = reading;
  if (happened.length === 0) return [];
  const found = new Map<string, Sitting>();
  const nextAt = new Map<string, Instant>();
  for (let i = facts.length - 1; i >= 0; i--) {
    const interview = facts[i]!;
    if (interview.kind !== "interview") continue;
    const date = calendar.dateOf(interview.at);
    for (const id of interview.with) {
      const contact = interview.end <= asOf ? contactById(id, reading) : null;
      if (contact !== null) {
        const key = `${date}/${id}`;
        const later = found.get(key) ?? {
          contact,
          last: interview,
          untilAt: nextAt.get(id) ?? Number.POSITIVE_INFINITY,
        };
        found.set(key, { ...later, firstAt: interview.at });
      }
      nextAt.set(id, interview.at);
    }
  }
  return [...found.values()];
}

/** The first word of thanks to them from the first of these interviews on, before the next one. [TY3] */
function thanksFor(sitting: Sitting, purpose: "thank-you" | "card", { sentIndex }: Reading): SentFact | undefined {
  const sent = sentIndex.to(sitting.contact.id, purpose);
  const first = sent[indexAtOrAfter(sent, sitting.firstAt)];
  return first !== undefined && first.at < sitting.untilAt ? first : undefined;
}

/** An email of thanks to each person of each interview that has happened. [TY1] to [TY4] */
export function thankYouSteps(playbook: CandidatePlaybook, reading: Reading): DraftStep[] {
  const { window, staff } = playbook.thankYou;
  return sittings(reading)
    .filter(({ contact }) => contact.role !== "staff" || staff.value)
    .map((sitting) =>
      draftStep(
        {
          id: `thank-you/${sitting.last.id}/${sitting.contact.id}`,
          action: "thank-you",
          to: sitting.contact,
          channel: "email",
          optional: sitting.contact.role === "staff",
          window: applyWindowRule(window.value, () => atInstant(sitting.last.end), reading.calendar),
          settledBy: thanksFor(sitting, "thank-you", reading),
          withheldBy: withheldByNoContact(reading),
          basis: {
            rule: "thank-you",
            source: window.source,
            anchor: "interview-end",
            anchorAt: sitting.last.end,
            windowRule: window.value,
            fact: sitting.last,
          },
        },
        reading,
      ),
    );
}

/** A handwritten card to each participant who is not staff, where the playbook offers cards. [CA1] to [CA3] */
export function cardSteps(playbook: CandidatePlaybook, reading: Reading): DraftStep[] {
  const { offer, window } = playbook.card;
  if (offer.value === "no") return [];
  return sittings(reading)
    .filter(({ contact }) => contact.role !== "staff")
    .map((sitting) =>
      draftStep(
        {
          id: `card/${sitting.last.id}/${sitting.contact.id}`,
          action: "card",
          to: sitting.contact,
          channel: "post",
          optional:
            offer.value === "optional" || sitting.contact.address === undefined || isRemote(sitting.last.format),
          window: applyWindowRule(window.value, () => atInstant(sitting.last.end), reading.calendar),
          settledBy: thanksFor(sitting, "card", reading),
          withheldBy: withheldByNoContact(reading),
          basis: {
            rule: "card",
            source: window.source,
            anchor: "interview-end",
            anchorAt: sitting.last.end,
            windowRule: window.value,
            fact: sitting.last,
          },
        },
        reading,
      ),
    );
}

function isRemote(format: InterviewFact["format"]): boolean {
  return format === "phone" || format === "video";
}
