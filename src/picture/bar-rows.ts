import type { Gate } from "../engine/fine-line/index.ts";
import type { Contact, Fact, Instant, SentFact, Step, StepState, Window } from "../engine/index.ts";
import type { PictureModel } from "./picture-model.ts";
import * as words from "./words.ts";

/** A message as a row below the axis. Done ones have no tail. */
export interface BarRow {
  /** The step's id, or the ids of the facts that a done row stands for. */
  readonly id: string;
  readonly state: StepState;
  readonly window: Window;
  readonly name: string;
  /** In as few words as a phone has room for. */
  readonly shortName: string;
  /** What is said after the name. */
  readonly said: string;
  /** What is said at the other end, where there is a thing to say there. */
  readonly saidAtEnd?: string;
}

const ORDER: Readonly<Record<StepState, number>> = {
  done: 0,
  skipped: 0,
  late: 1,
  open: 1,
  upcoming: 2,
  projected: 3,
  withheld: 4,
  expired: 5,
};

/** What contacts nobody has no row. */
const SILENT: ReadonlySet<Step["action"]> = new Set(["prepare", "debrief"]);

/** The messages of a plan as rows: the done ones that explain the line, then open, upcoming, projected, withheld, expired. */
export function barRows(model: PictureModel): readonly BarRow[] {
  const steps = model.plan.steps.filter((step) => isShown(step)).map((step) => rowOfStep(step, model));
  const rows = [...doneThanks(model), ...doneCheckIns(model), ...steps];
  return rows.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || momentOf(a) - momentOf(b));
}

/** What can be done now is ordered by when it is due, everything else by when it opens. */
function momentOf({ state, window }: BarRow): Instant {
  return state === "open" || state === "late" ? window.due : window.opens;
}

function isShown(step: Step): boolean {
  const isSettled = step.state === "done" || step.state === "skipped";
  const isIdle = step.optional && step.needs.length > 0;
  return !(isSettled || isIdle || SILENT.has(step.action));
}

/** The attempt that a check-in is: the number at the end of its id, 1 where there is none. */
function attemptOf(step: Step): number {
  const last = step.id.split("/").at(-1)!;
  return step.action === "check-in" && /^\d+$/.test(last) ? Number(last) : 1;
}

function rowOfStep(step: Step, model: PictureModel): BarRow {
  const limit = model.plan.attempts.limit;
  const promised = promiseOf(step, model.line.facts);
  const naming = { step, name: nameOf(step.to, model.case.contacts), attempt: attemptOf(step), limit };
  const shortName = words.stepWords({ ...naming, promised: undefined });
  return {
    id: step.id,
    state: step.state,
    window: step.window,
    name: words.stepWords({ ...naming, promised }),
    shortName: isSecondToCome(step, naming.attempt, limit) ? words.ifNoAnswer(naming.attempt) : shortName,
    ...saidOf(step, new words.DateWords(model.calendar, model.plan.asOf)),
  };
}

function isSecondToCome(step: Step, attempt: number, limit: number | null): boolean {
  return step.state === "projected" && attempt !== limit;
}

function promiseOf(step: Step, facts: readonly Fact[]): string | undefined {
  if (step.action !== "answer") return undefined;
  const promise = facts.find((fact) => step.id === `answer/${fact.id}`);
  return promise?.kind === "promise" ? promise.what : undefined;
}

export function nameOf(id: string | null, contacts: readonly Contact[]): string {
  return words.firstName(contacts.find((contact) => contact.id === id));
}

function saidOf(step: Step, dates: words.DateWords): Pick<BarRow, "said" | "saidAtEnd"> {
  switch (step.state) {
    case "open":
      return { said: words.openWords(step, dates) };
    case "late":
      return { said: words.lateWords(step, dates) };
    case "projected":
      return { said: words.projectedWords(step, dates) };
    case "withheld":
      return { said: words.withheldWords(step) };
    case "expired":
      return { said: words.expiredWords(step, dates) };
    default: {
      const { closes, due } = step.window;
      const said = words.upcomingWords(step, dates);
      return closes === null || closes === due ? { said } : { said, saidAtEnd: words.closesWords(closes, dates) };
    }
  }
}

/** Once nobody is left to thank, the thanks are one row. */
function doneThanks({ case: { contacts }, plan, line, calendar }: PictureModel): readonly BarRow[] {
  const thanks = plan.steps.filter((step) => step.action === "thank-you" && !(step.optional && step.state !== "done"));
  const round = Math.max(...thanks.map((step) => calendar.dateOf(step.window.opens)));
  const ofRound = thanks.filter((step) => calendar.dateOf(step.window.opens) === round);
  if (ofRound.length === 0 || ofRound.some((step) => step.state !== "done")) return [];
  const sent = ofRound
    .map((step) => line.facts.find((fact) => fact.id === step.settledBy))
    .filter((fact) => fact !== undefined);
  const dates = new words.DateWords(calendar, plan.asOf);
  const name = words.thankYousWords([...new Set(ofRound.map((step) => nameOf(step.to, contacts)))]);
  return [
    {
      id: ofRound.map((step) => step.id).join(" "),
      state: "done",
      window: joinedWindow(ofRound.map((step) => step.window)),
      name,
      shortName: name,
      said: words.sentWords(dates.dates(sent.map((fact) => fact.at)), undefined),
    },
  ];
}

function joinedWindow(windows: readonly Window[]): Window {
  const opens = Math.min(...windows.map((window) => window.opens));
  const due = Math.max(...windows.map((window) => window.due));
  return { opens, best: opens, due, closes: due };
}

function doneCheckIns(model: PictureModel): readonly BarRow[] {
  return model.line.gates.flatMap((gate) => {
    const sent = model.line.facts.find((fact) => fact.id === gate.madeBy);
    return sent?.kind === "sent" ? [rowOfSent(gate, sent, model)] : [];
  });
}

function rowOfSent(gate: Gate, sent: SentFact, { plan, line, calendar }: PictureModel): BarRow {
  const dates = new words.DateWords(calendar, plan.asOf);
  const answeredAt = answerTo(sent, line.facts);
  const answered = answeredAt === undefined ? undefined : dates.dayBeside(answeredAt, sent.at);
  return {
    id: sent.id,
    state: "done",
    window: { ...gate.window, closes: gate.window.due },
    name: words.checkIn,
    shortName: words.checkIn,
    said: words.sentWords(dates.day(sent.at), answered),
  };
}

/** When somebody wrote or called back, before the next word of mine. */
function answerTo(sent: SentFact, facts: readonly Fact[]): Instant | undefined {
  const after = facts.slice(facts.indexOf(sent) + 1);
  const next = after.find((fact) => fact.kind === "sent" || (fact.kind === "received" && isWord(fact.says)));
  return next?.kind === "received" ? next.at : undefined;
}

function isWord(says: string): boolean {
  return says !== "auto-reply" && says !== "bounce";
}
