import type { ComponentChildren } from "preact";
import {
  clockOfCase,
  describeDayShort,
  isElsewhere,
  placeOfZone,
  type ReaderClock,
  type Step,
  settledWords,
  shortly,
  stateByClock,
  stepTitle,
} from "../../../engine/index.ts";
import { Button, Section, StepRow } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { findLetter, LetterLine, useMail } from "../../mail/index.ts";
import { may } from "../../own-desk/index.ts";
import { StepMenu, stepDeed, windowWords } from "../../steps/index.ts";
import { cameBackFrom } from "./came-back.ts";
import { groupSteps } from "./step-groups.ts";

interface StepListProps {
  readonly open: OpenCase;
  /** A plan that is only supposed has nothing to do yet. */
  readonly isSupposed: boolean;
  readonly onWhy: (step: Step) => void;
  readonly onDecide: () => void;
}

/** What to do, when and why; what only may come and what is over are folded away. */
export function StepList(props: StepListProps) {
  const { open } = props;
  const { ownTimeZone } = useDesk();
  const clock = clockOfCase(open.parsed.case, ownTimeZone.value);
  const { toDo, optional, projected, over } = groupSteps(open.plan.steps);
  const first = toDo.find(({ state }) => state === "open" || state === "late");
  const rows = (steps: readonly Step[]) => (
    <ol>
      {steps.map((step) => (
        <StepLine key={step.id} {...props} step={step} clock={clock} isFirst={step === first} />
      ))}
    </ol>
  );
  return (
    <Section title="What to do" class="content-start">
      {toDo.length === 0 ? <p class="text-ink-2">Nothing for now.</p> : rows(toDo)}
      {optional.length > 0 && <Folded title={`If you like: ${optional.length}`}>{rows(optional)}</Folded>}
      {projected.length > 0 && <Folded title={`Only if nobody answers: ${projected.length}`}>{rows(projected)}</Folded>}
      {over.length > 0 && <Folded title={`Done and over: ${over.length}`}>{rows(over)}</Folded>}
      {isElsewhere(open.plan.asOf, clock) && (
        <p class="text-caption text-ink-3">
          Times are by your clock, {placeOfZone(clock.own.timeZone)}; in brackets and in the picture by theirs,{" "}
          {placeOfZone(clock.company.timeZone)}.
        </p>
      )}
    </Section>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="border-t border-line">
      <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-ink-2">
        {title}
      </summary>
      {children}
    </details>
  );
}

interface StepLineProps extends StepListProps {
  readonly step: Step;
  readonly clock: ReaderClock;
  readonly isFirst: boolean;
}

const LIVE: ReadonlySet<Step["state"]> = new Set(["late", "open", "upcoming"]);

function StepLine(props: StepLineProps) {
  const { open, step, clock, isSupposed } = props;
  const { plan, parsed } = open;
  const words = whenWords(props);
  const letter = useLetter(props);
  const why = step.reasons[0]?.text ?? "";
  const how = step.channel === null ? words.first : `${CHANNELS[step.channel]} · ${words.first}`;
  return (
    <StepRow
      state={step.state}
      title={stepTitle(step, parsed.case, plan.attempts.limit)}
      stateWords={stateByClock(step, plan.asOf, clock)}
      below={
        <>
          <span class="tablet:hidden">{how}</span>
          <span class="max-tablet:hidden" dir="auto">
            {why}
          </span>
          {LIVE.has(step.state) && <Needs step={step} open={open} />}
          {letter !== undefined && <LetterLine letter={letter} withOutbox />}
        </>
      }
      when={
        <>
          <div>{words.first}</div>
          {words.second !== undefined && <div class="text-ink-3">{words.second}</div>}
        </>
      }
      action={
        <span class="no-print flex items-center gap-1">
          {!isSupposed && LIVE.has(step.state) ? <Acts {...props} /> : <Why {...props} />}
        </span>
      }
    />
  );
}

/** The letter of the step in the outbox; none of a plan that is only supposed. */
function useLetter({ open, step, isSupposed }: StepLineProps) {
  const { outbox } = useMail();
  return isSupposed ? undefined : findLetter(outbox.value, { caseId: open.id, stepId: step.id });
}

const CHANNELS = {
  email: "email",
  phone: "phone",
  post: "post",
  message: "message",
  "in-person": "in person",
} as const;

const MISSING = {
  email: "An email address is missing.",
  phone: "A phone number is missing.",
  address: "A postal address is missing.",
  contact: "Nobody to contact is known.",
} as const;

function Needs({ step, open: { parsed, plan } }: Pick<StepLineProps, "step" | "open">) {
  const contact = parsed.case.contacts.find(({ id }) => id === step.to);
  const dead = contact === undefined ? undefined : cameBackFrom(contact, plan);
  return (
    <>
      {step.needs.map((need) => (
        <span key={need} class={`block wrap-anywhere ${step.optional ? "text-ink-3" : "text-late"}`}>
          {need === "email" && dead !== undefined
            ? `The letter to ${dead} came back, so it is to be written again: another address is missing.`
            : MISSING[need]}
        </span>
      ))}
    </>
  );
}

/** "until 15:00 today" over "closes Fri 20 Nov"; "from Tue 24 Nov, 09:00" over "due Wed 25 Nov". */
function whenWords({ step, open, clock }: StepLineProps): {
  readonly first: string;
  readonly second?: string | undefined;
} {
  const { asOf } = open.plan;
  const { snoozedUntil, window, state } = step;
  const short = shortly(clock);
  const due = `due ${describeDayShort(clock.own.dateOf(window.due), clock.own.dateOf(asOf))}`;
  if (snoozedUntil !== undefined && snoozedUntil > asOf && LIVE.has(state)) {
    const until = stateByClock({ ...step, state: "upcoming", window: { ...window, opens: snoozedUntil } }, asOf, short);
    return { first: until.replace(/^from/, "snoozed until"), second: due };
  }
  if (state === "done" || state === "skipped") return { first: settledWords(step, open.parsed.case.facts, clock.own) };
  if (state === "projected") return { first: stateByClock({ ...step, state: "upcoming" }, asOf, short), second: due };
  const { left, right } = windowWords(step, asOf, short);
  return { first: left, second: right ?? (state === "upcoming" ? due : undefined) };
}

function Acts(props: StepLineProps) {
  const { open, step } = props;
  const { parsed, plan, calendar } = open;
  const title = stepTitle(step, parsed.case, plan.attempts.limit);
  return (
    <>
      {may("write") && <Deed {...props} />}
      <StepMenu caseId={open.id} step={{ ...step, title }} calendar={calendar} />
    </>
  );
}

/** The one obvious thing to do: what is not open yet can be prepared. */
function Deed(props: StepLineProps) {
  const { open, step, isFirst, onWhy, onDecide } = props;
  const { label, href } = stepDeed(open.id, step);
  const letter = useLetter(props);
  const kind =
    letter !== undefined ? "secondary" : isFirst ? "primary" : step.state === "upcoming" ? "text" : "secondary";
  if (label === "Decide") {
    return (
      <Button size="small" kind={kind} onClick={onDecide}>
        Decide
      </Button>
    );
  }
  const leadsHere = href === `/case/${encodeURIComponent(open.id)}`;
  if (leadsHere) {
    return (
      <Button size="small" kind={kind} onClick={() => onWhy(step)}>
        {label}
      </Button>
    );
  }
  return (
    <Button size="small" kind={kind} href={href}>
      {letter !== undefined ? "Open" : step.state === "upcoming" ? "Prepare" : label}
    </Button>
  );
}

function Why({ step, onWhy }: StepLineProps) {
  return (
    <Button size="small" kind="quiet" onClick={() => onWhy(step)}>
      Why
    </Button>
  );
}
