import { useState } from "preact/hooks";
import { isMessageStep, type SettledStep, settlingFact } from "../../app/index.ts";
import {
  type BusinessCalendar,
  describeDay,
  formatDate,
  formatInstant,
  parseDate,
  type Window,
} from "../../engine/index.ts";
import { Button, DayPicker, Dialog, Menu, type MenuItem } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";

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
  const canWait = (day: number) => step.window.closes === null || calendar.open(day) < step.window.closes;
  const items: readonly MenuItem[] = [
    { label: settledLabel(step), icon: "check", onPick: act.settle },
    ...(canWait(tomorrow)
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
    snooze: (day: number) => {
      const until = formatInstant(calendar.open(day), calendar.timeZone);
      const said = `Snoozed until ${describeDay(day, calendar.dateOf(desk.now.peek()))}.`;
      void desk.record(caseId, [{ kind: "snoozed", at: at(), step: step.id, until }], { said });
    },
  };
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
