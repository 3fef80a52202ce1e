import type { Channel, Fact, PromiseFact, ReceivedFact, SentFact } from "../model/index.ts";
import { firstAnswers, type Reading } from "../reading/index.ts";
import type { DraftStep } from "./draft.ts";
import { draftStep, withheldByNoContact } from "./draft-step.ts";
import { contactById } from "./recipient.ts";
import { simpleWindow, within } from "./window.ts";

/** What I promised, one for each promise. [AN1] */
export function answerSteps(reading: Reading): DraftStep[] {
  const promises = reading.facts.filter((fact): fact is PromiseFact => fact.kind === "promise");
  return promises.map((promise) => answerStep(promise, reading));
}

function answerStep(promise: PromiseFact, reading: Reading): DraftStep {
  const { calendar, sentIndex } = reading;
  const due =
    promise.by === undefined
      ? calendar.close(calendar.add(calendar.dateOf(promise.at), 2))
      : within(promise.by, promise.at, calendar);
  const closes = calendar.close(calendar.add(calendar.dateOf(due), 10));
  return draftStep(
    {
      id: `answer/${promise.id}`,
      action: "answer",
      to: contactById(promise.to, reading),
      channel: "email",
      window: simpleWindow(promise.at, due, closes, calendar),
      settledBy: sentIndex.about(promise.id).find((sent) => sent.purpose === "answer"),
      withheldBy: withheldByNoContact(reading),
      basis: {
        rule: "answer",
        source: "the-nest",
        anchor: promise.by === undefined ? "promise" : "promised-date",
        anchorAt: promise.at,
        ...(promise.by === undefined ? undefined : { anchorOn: promise.by }),
        fact: promise,
      },
    },
    reading,
  );
}

function isQuestion(fact: Fact): fact is ReceivedFact {
  return fact.kind === "received" && fact.says === "question";
}

/** A question of theirs is owed an answer, whatever else was asked of me. [RP1] */
export function replySteps(reading: Reading): DraftStep[] {
  const { facts, received, hasArrived } = reading;
  const questions = received.filter(isQuestion);
  if (questions.length === 0) return [];
  const answers = firstAnswers(facts, isQuestion, {
    sent: (sent) => (hasArrived(sent) ? sent.to : undefined),
    asked: (question) => question.from,
  });
  return questions.map((question) => replyStep(question, answers.get(question), reading));
}

function replyStep(received: ReceivedFact, settledBy: SentFact | undefined, reading: Reading): DraftStep {
  const { calendar } = reading;
  const date = calendar.dateOf(received.at);
  const channel: Channel = received.channel === "in-person" ? "email" : received.channel;
  return draftStep(
    {
      id: `reply/${received.id}`,
      action: "reply",
      to: contactById(received.from, reading),
      channel,
      window: simpleWindow(
        received.at,
        calendar.close(calendar.add(date, 1)),
        calendar.close(calendar.add(date, 10)),
        calendar,
      ),
      settledBy,
      basis: { rule: "reply", source: "judgement", anchor: "question", anchorAt: received.at, fact: received },
    },
    reading,
  );
}
