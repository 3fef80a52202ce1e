import { useState } from "preact/hooks";
import { isMessageStep, type SettledStep, settlingFact } from "../../app/index.ts";
import {
  type BusinessCalendar,
  type Day,
  describeDay,
  formatDate,
  formatInstant,
  parseDate,
  type Window,
} from "../../engine/index.ts";
import { Button, DayPicker, Dialog, Menu, type MenuItem } from "../design/index.ts";
import { type Desk, useDesk } from "../desk/index.ts";

export interface StepMenuProps {
  readonly caseId: string;
  readonly step: SettledStep & { readonly window: Window; readonly title: string };
  /** The company's: a step is put off until its doors open. */
  readonly calendar: BusinessCalendar;
}

/** What else can be done about a step: it went out, put it off, leave it out, see why. */
export function StepMenu({ caseId, step, calendar }: StepMenuProps) {
  const [isPicking, setPicking] = useState(false);
  const act = useStepActs(caseId, step, calendar);
  const today = calendar.dateOf(useDesk().now.value);
  const tomorrow = calendar.add(today, 1);
  const items: readonly MenuItem[] = [
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
    { label: "Why", icon: "book", href: `/case/${encodeURIComponent(caseId)}#${encodeURIComponent(step.id)}` },
  ];
  return (
    <>
      <Menu label={`More for ${step.title}`} items={items} />
      <SnoozeDialog
        open={isPicking}
        onClose={() => setPicking(false)}
        step={step}
        calendar={calendar}
        onPick={act.snooze}
      />
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

interface SnoozeDialogProps extends Pick<StepMenuProps, "step" | "calendar"> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (day: number) => void;
}

function SnoozeDialog({ open, onClose, step, calendar, onPick }: SnoozeDialogProps) {
  const [day, setDay] = useState<string | undefined>(undefined);
  const today = calendar.dateOf(useDesk().now.value);
  const { closes } = step.window;
  const picked = day === undefined ? Number.NaN : parseDate(day);
  const snooze = () => {
    onPick(picked);
    onClose();
  };
  const foot = (
    <Button kind="primary" disabled={day === undefined} onClick={snooze}>
      {day === undefined ? "Snooze" : `Snooze until ${describeDay(picked, today)}`}
    </Button>
  );
  return (
    <Dialog open={open} onClose={onClose} title={`Snooze: ${step.title}`} foot={foot}>
      <DayPicker
        label="Until which day"
        value={day}
        onPick={setDay}
        today={formatDate(today)}
        min={formatDate(today + 1)}
        max={closes === null ? undefined : formatDate(calendar.dateOf(closes))}
        holidayOn={(on) => calendar.holidayName(parseDate(on))}
      />
    </Dialog>
  );
}
