import type { PictureModel } from "./picture-model.ts";
import { dateAhead } from "./told-facts.ts";
import * as words from "./words.ts";

/** The picture in plain sentences: where the line stands, when it is your turn, what follows, when to let go. */
export function describeLine(model: PictureModel): readonly string[] {
  const { line, calendar } = model;
  const dates = new words.DateWords(calendar, line.asOf);
  const date = dateAhead(model);
  return [
    describePosition(model, dates),
    ...describeNext(model, dates),
    ...(date === null ? [] : [`${words.theyDecideByLong(date)}`]),
    ...describeProjected(model, dates),
    ...(line.movingOnAt === null
      ? []
      : [words.letItGoSentence(dates.longDay(line.movingOnAt), line.movingOnAt <= line.asOf)]),
  ];
}

function describePosition(model: PictureModel, dates: words.DateWords): string {
  const { line } = model;
  if (line.closeness !== null) {
    return words.positionSentence(dates.longDay(line.asOf), line.closeness, describeTurn(model, line.closeness, dates));
  }
  const end = line.past.findLast((corner) => corner.ends === true);
  if (end !== undefined) return words.endedSentence(dates.longDay(end.at));
  return line.startsAt === null ? words.noLineSentence : words.notBegunSentence(dates.longMoment(line.startsAt));
}

/** Above this another word presses. */
const LANE_ENDS = 0.75;

/** Whose turn it is: what forbids asking is said before where the line stands. */
function describeTurn({ plan, calendar }: PictureModel, closeness: number, dates: words.DateWords): string {
  const checkIns = plan.steps.filter(({ action }) => action === "check-in");
  const withheld = checkIns.find(({ state }) => state === "withheld");
  const forbidden = words.notToAsk(withheld?.reasons[0]?.rule) ?? words.notToAsk(plan.guard.rule);
  if (forbidden !== undefined) return forbidden;
  if (checkIns.some(({ state }) => state === "open" || state === "late")) return words.yourTurn;
  const next = checkIns.find(({ state }) => state === "upcoming")?.window.opens;
  if (next === undefined) return closeness > LANE_ENDS ? words.wouldPress : words.theirTurn;
  const isToday = calendar.dateOf(next) === calendar.dateOf(plan.asOf);
  return words.turnComes(isToday ? `at ${dates.time(next)}` : `on ${dates.longDay(next)}`);
}

function describeNext({ line }: PictureModel, dates: words.DateWords): readonly string[] {
  const gate = line.gates.find((one) => one.kind === "next" || one.kind === "withheld");
  if (gate === undefined) return [];
  const { opens, due, closes } = gate.window;
  const closing = closes === null ? undefined : dates.longDay(closes);
  if (gate.kind === "withheld") return [words.withheldSentence(dates.longDay(opens))];
  const days = { due: dates.longMoment(due), closes: closing };
  return [
    opens > line.asOf
      ? words.opensSentence(dates.longMoment(opens), days)
      : words.isOpenSentence(days, due <= line.asOf),
  ];
}

function describeProjected({ line }: PictureModel, dates: words.DateWords): readonly string[] {
  const gates = line.gates.filter((gate) => gate.kind === "projected");
  return gates.length === 0 ? [] : [words.projectedSentence(gates.map((gate) => dates.longDay(gate.window.opens)))];
}
