import { numberWord } from "../../../app/index.ts";
import {
  clockOfCase,
  describeFact,
  describeSourceId,
  explainRule,
  type FactKind,
  guardAnswer,
  type Instant,
  momentByClock,
  type ReaderClock,
  type Step,
  shortMomentByClock,
  stateByClock,
  stepTitle,
} from "../../../engine/index.ts";
import type { PictureTarget } from "../../../picture/index.ts";
import { Button, Reason, Sheet, StateGlyph } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { factsOf } from "./history.ts";
import { StepBrief } from "./step-brief.tsx";

/** What a reason is asked for: the answer of the guard, a step, or something in the picture. */
export type ReasonSubject =
  | { readonly kind: "guard" }
  | { readonly kind: "step"; readonly stepId: string }
  | { readonly kind: "target"; readonly target: PictureTarget };

interface ReasonSheetProps {
  readonly open: OpenCase;
  readonly subject: ReasonSubject | undefined;
  readonly onClose: () => void;
}

/** Why something is where it is: its dates, its rule, its source and the arithmetic. */
export function ReasonSheet({ open, subject, onClose }: ReasonSheetProps) {
  const { ownTimeZone } = useDesk();
  const clock = clockOfCase(open.parsed.case, ownTimeZone.value);
  return (
    <Sheet open={subject !== undefined} onClose={onClose} title={subject === undefined ? "" : titleOf(subject, open)}>
      {subject !== undefined && <Subject open={open} subject={subject} clock={clock} />}
    </Sheet>
  );
}

interface SubjectProps {
  readonly open: OpenCase;
  readonly subject: ReasonSubject;
  readonly clock: ReaderClock;
}

function Subject({ open, subject, clock }: SubjectProps) {
  if (subject.kind === "guard") return <GuardReason open={open} clock={clock} />;
  const ids = subject.kind === "step" ? [subject.stepId] : subject.target.steps;
  const steps = open.plan.steps.filter(({ id }) => ids.includes(id));
  const facts = subject.kind === "step" ? [] : subject.target.facts;
  const isLettingGo = subject.kind === "target" && subject.target.key === "moving-on";
  return (
    <div class="grid gap-6">
      {facts.length > 0 && <FactList open={open} ids={facts} clock={clock} />}
      {factsOf(facts, open).length > 0 && <LineReasons kinds={factsOf(facts, open).map(({ kind }) => kind)} />}
      {steps.map((step) => (
        <StepReason key={step.id} open={open} step={step} clock={clock} isTitled={steps.length > 1} />
      ))}
      {isLettingGo && <LettingGoReason open={open} />}
    </div>
  );
}

/** By which count it is time to let go. */
function LettingGoReason({ open: { plan, playbook } }: { readonly open: OpenCase }) {
  const limit = playbook.side === "candidate" ? playbook.checkIn.attempts : undefined;
  const explained = explainRule("check-in.limit") ?? "";
  if (limit === undefined) return <Reason title="Why then" lines={[explained]} rule="check-in.limit" />;
  const isCounted = plan.attempts.made >= limit.value || plan.steps.some(({ state }) => state === "projected");
  const most = `At most ${numberWord(limit.value)} ${limit.value === 1 ? "check-in" : "check-ins"}`;
  return (
    <Reason
      title={isCounted ? `${most}: one more would be due then.` : "The window of the check-in closes then."}
      lines={[explained]}
      source={describeSourceId(limit.source, playbook)}
      rule="check-in.limit"
    />
  );
}

const RESETS: ReadonlySet<FactKind> = new Set(["interview", "received", "timeline", "reopened"]);

/** What a word does to the fine line. */
function LineReasons({ kinds }: { readonly kinds: readonly FactKind[] }) {
  return (
    <div class="grid gap-3">
      {kinds.some((kind) => RESETS.has(kind)) && (
        <Reason title="A word from them" lines={["What brings news sets the line back to its middle."]} rule="FL2" />
      )}
      {kinds.includes("sent") && (
        <Reason
          title="A word from you"
          lines={["Each letter lifts the line, each working day lowers it."]}
          rule="FL3"
        />
      )}
      {kinds.includes("decision") && <Reason title="A decision" lines={["It ends the line."]} rule="FL8" />}
    </div>
  );
}

function titleOf(subject: ReasonSubject, { plan, parsed }: OpenCase): string {
  if (subject.kind === "guard") return "May I contact them now?";
  if (subject.kind === "target") {
    const { key, steps, facts, name } = subject.target;
    if (key === "moving-on") return name;
    if (steps.length !== 1) return facts.length > 0 && name === "" ? "What happened" : name.split(", ")[0]!;
  }
  const id = subject.kind === "step" ? subject.stepId : subject.target.steps[0];
  const step = plan.steps.find((one) => one.id === id);
  return step === undefined ? "No longer planned" : stepTitle(step, parsed.case, plan.attempts.limit);
}

function GuardReason({ open, clock }: { readonly open: OpenCase; readonly clock: ReaderClock }) {
  const { guard, steps } = open.plan;
  const step = steps.find(({ id }) => id === guard.step);
  return (
    <div class="grid gap-5">
      <p class="text-question" dir="auto">
        {guardAnswer(guard)}. {guard.because}
      </p>
      {step === undefined ? (
        <Reason title="Why" lines={[explainRule(guard.rule) ?? ""]} rule={guard.rule} />
      ) : (
        <StepReason open={open} step={step} clock={clock} isTitled />
      )}
      <div>
        <Button href={`/may-i/${encodeURIComponent(open.id)}`}>Open the whole answer</Button>
      </div>
    </div>
  );
}

interface StepReasonProps {
  readonly open: OpenCase;
  readonly step: Step;
  readonly clock: ReaderClock;
  /** Under its own title, where the sheet has another. */
  readonly isTitled: boolean;
}

function StepReason({ open, step, clock, isTitled }: StepReasonProps) {
  const { plan, parsed, playbook } = open;
  return (
    <section class="grid gap-4">
      <div>
        {isTitled && (
          <h3 class="text-card-title" dir="auto">
            {stepTitle(step, parsed.case, plan.attempts.limit)}
          </h3>
        )}
        <p class="flex items-center gap-2 text-ink-2">
          <StateGlyph state={step.state} />
          {step.state}
          {step.optional && ", if you like"}: {stateByClock(step, plan.asOf, clock)}
        </p>
      </div>
      <WindowTimes step={step} asOf={plan.asOf} clock={clock} />
      {step.reasons.map(({ rule, source, text }) => (
        <Reason
          key={`${rule} ${text}`}
          title={text}
          lines={[explainRule(rule) ?? ""].filter((line) => line !== "" && line !== text)}
          source={describeSourceId(source, playbook)}
          rule={rule}
        />
      ))}
      {step.law !== undefined && <p class="text-secondary text-ink-2">{step.law}</p>}
      <StepBrief brief={step.brief} />
    </section>
  );
}

function WindowTimes({
  step,
  asOf,
  clock,
}: {
  readonly step: Step;
  readonly asOf: Instant;
  readonly clock: ReaderClock;
}) {
  const { opens, best, due, closes } = step.window;
  const points: readonly (readonly [string, Instant | null])[] = [
    ["Opens", opens],
    ...(best === opens ? [] : [["Best", best] as const]),
    ["Due", due],
    ["Closes", closes],
  ];
  return (
    <dl class="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-secondary">
      {points.map(([name, at]) => (
        <div key={name} class="contents">
          <dt class="text-ink-3">{name}</dt>
          <dd>
            {at === null ? (
              "never"
            ) : (
              <time dateTime={new Date(at).toISOString()}>{momentByClock(at, clock, asOf)}</time>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FactListProps {
  readonly open: OpenCase;
  readonly ids: readonly string[];
  readonly clock: ReaderClock;
}

function FactList({ open, ids, clock }: FactListProps) {
  return (
    <ul class="grid gap-3">
      {factsOf(ids, open).map((fact) => (
        <li key={fact.id}>
          <div class="break-words" dir="auto">
            {describeFact(fact, open.parsed.case, open.plan.asOf)}
          </div>
          <div class="text-secondary text-ink-3">
            <time dateTime={new Date(fact.at).toISOString()}>{shortMomentByClock(fact.at, clock, open.plan.asOf)}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}
