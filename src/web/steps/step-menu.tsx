import { useState } from "preact/hooks";
import { ErrorBoundary, lazy } from "preact-iso";
import { isMessageStep, type SettledStep, settlingFact } from "../../app/index.ts";
import { type BusinessCalendar, type Day, describeDay, formatInstant, type Window } from "../../engine/index.ts";
import { Menu, type MenuItem } from "../design/index.ts";
import { type Desk, useDesk } from "../desk/index.ts";
import { may } from "../own-desk/index.ts";

/** It brings a calendar along: it comes when a day is first to be picked, and stays. */
const SnoozeDialog = lazy(async () => (await import("./snooze-dialog.tsx")).SnoozeDialog);

export interface StepMenuProps {
  readonly caseId: string;
  readonly step: SettledStep & { readonly window: Window; readonly title: string };
  /** The company's: a step is put off until its doors open. */
  readonly calendar: BusinessCalendar;
}

/** What else can be done about a step: it went out, put it off, leave it out, see why. */
export function StepMenu({ caseId, step, calendar }: StepMenuProps) {
  const [isPicking, setPicking] = useState<boolean>();
  const act = useStepActs(caseId, step, calendar);
  const today = calendar.dateOf(useDesk().now.value);
  const tomorrow = calendar.add(today, 1);
  const why: MenuItem = {
    label: "Why",
    icon: "book",
    href: `/case/${encodeURIComponent(caseId)}#${encodeURIComponent(step.id)}`,
  };
  const acts: readonly MenuItem[] = [
    { label: settledLabel(step), icon: "check", onPick: act.settle },
    ...(canWaitUntil(tomorrow, step.window, calendar)
      ? [
          {
            label: `Snooze until ${tomorrow === today + 1 ? "tomorrow" : describeDay(tomorrow, today)}`,
            icon: "clock" as const,
            onPick: () => act.snooze(tomorrow),
          },
          { label: "Snooze until another day", icon: "clock" as const, onPick: () => setPicking(true) },
        ]
      : []),
    { label: "Skip", icon: "close", onPick: act.skip },
  ];
  return (
    <>
      <Menu label={`More for ${step.title}`} items={may("write") ? [...acts, why] : [why]} />
      {isPicking !== undefined && (
        <ErrorBoundary>
          <SnoozeDialog
            open={isPicking}
            onClose={() => setPicking(false)}
            step={step}
            calendar={calendar}
            onPick={act.snooze}
          />
        </ErrorBoundary>
      )}
    </>
  );
}

/** "I sent it", "I called", "I posted it"; "Mark done" of what sends nothing. */
export function settledLabel(step: SettledStep): string {
  if (!isMessageStep(step)) return "Mark done";
  if (step.channel === "phone") return "I called";
  return step.channel === "post" ? "I posted it" : "I sent it";
}

/** What can be recorded of a step with one touch; each can be undone. */
export function useStepActs(caseId: string, step: SettledStep, calendar: BusinessCalendar) {
  const desk = useDesk();
  const at = () => formatInstant(desk.now.peek(), calendar.timeZone);
  return {
    settle: () =>
      void desk.record(caseId, [settlingFact(step, at())], {
        said: isMessageStep(step) ? "Marked as sent." : "Marked done.",
      }),
    skip: () => void desk.record(caseId, [{ kind: "skipped", at: at(), step: step.id }], { said: "Skipped." }),
    snooze: (day: Day) => snoozeStep(desk, { caseId, stepId: step.id, calendar, day }),
  };
}

/** Whether a step's window is still open when the doors open on that day. */
export function canWaitUntil(day: Day, { closes }: Window, calendar: BusinessCalendar): boolean {
  return closes === null || calendar.open(day) < closes;
}

interface Snoozing {
  readonly caseId: string;
  readonly stepId: string;
  readonly calendar: BusinessCalendar;
  readonly day: Day;
}

/** Puts a step off until the company's doors open on that day. */
export function snoozeStep(desk: Desk, { caseId, stepId, calendar, day }: Snoozing): void {
  const now = desk.now.peek();
  const [at, until] = [formatInstant(now, calendar.timeZone), formatInstant(calendar.open(day), calendar.timeZone)];
  const said = `Snoozed until ${describeDay(day, calendar.dateOf(now))}.`;
  void desk.record(caseId, [{ kind: "snoozed", at, step: stepId, until }], { said });
}
