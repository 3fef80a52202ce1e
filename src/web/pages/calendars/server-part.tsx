import { useState } from "preact/hooks";
import type { CalendarSyncJson, ServerCalendarJson, TakenAwayJson } from "../../../contract/http/index.ts";
import { Button, Card, Dialog, Section, StateGlyph, showToast } from "../../design/index.ts";
import { calendarApi, failureOf, PATIENT } from "./calendar-api.ts";
import { shownWords, standingWords } from "./calendar-words.ts";
import { ConnectCalendarForm } from "./connect-calendar-form.tsx";
import { useMomentWords } from "./moment-words.ts";
import { useTold } from "./use-told.ts";

/** The calendar on a server that is kept up to date. */
export function ServerPart() {
  const { value, failure, refresh } = useTold(async () => (await calendarApi.call("GET /api/calendar")).calendar);
  const [isConnecting, setConnecting] = useState(false);
  const connected = async () => {
    setConnecting(false);
    await refresh();
  };
  return (
    <Section title="Keep a calendar up to date">
      <p class="text-secondary text-ink-2">
        Fineline writes your steps to a calendar at your provider (CalDAV), from where every device has them. What you
        move there is put off here, and what you cross off is done.
      </p>
      {failure !== undefined && <p class="text-late">{failure}</p>}
      {value !== undefined && value !== null && <CalendarCard calendar={value} onChanged={refresh} />}
      {isConnecting && <ConnectCalendarForm onConnected={connected} onLeave={() => setConnecting(false)} />}
      {value === null && !isConnecting && (
        <div>
          <Button icon="plus" onClick={() => setConnecting(true)}>
            Connect a calendar
          </Button>
        </div>
      )}
    </Section>
  );
}

interface CalendarCardProps {
  readonly calendar: ServerCalendarJson;
  readonly onChanged: () => Promise<void>;
}

function CalendarCard({ calendar, onChanged }: CalendarCardProps) {
  const [isLeaving, setLeaving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const momentWords = useMomentWords();
  const { problem, name, url, user } = calendar;
  const look = async () => {
    setBusy(true);
    try {
      showToast({ text: outcomeWords(await calendarApi.call("POST /api/calendar/sync", {}, PATIENT)) });
    } catch (error) {
      showToast({ text: failureOf(error) });
    }
    setBusy(false);
    await onChanged();
  };
  return (
    <Card as="section" class="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-4" aria-label={name}>
      <div class="grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        <StateGlyph state={problem === null ? "open" : "late"} class="mt-[0.1875rem]" />
        <h3 class="text-card-title wrap-anywhere" dir="auto">
          {name}
        </h3>
        <div class="col-start-2 grid gap-1 text-secondary">
          <p class={problem === null ? "text-ink-2" : "text-late"} role="status">
            {standingWords(calendar, momentWords)}
          </p>
          <p class="text-ink-2">{shownWords(calendar)}</p>
          <p class="text-ink-3 wrap-anywhere" dir="auto">
            {user}, {new URL(url).host}
          </p>
        </div>
      </div>
      {calendar.takenAway.map((taken) => (
        <TakenAway key={taken.id} taken={taken} onSettled={onChanged} />
      ))}
      <div class="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button disabled={isBusy} onClick={() => void look()}>
          {isBusy ? "Looking…" : "Bring it up to date"}
        </Button>
        <Button kind="quiet" icon="trash" onClick={() => setLeaving(true)}>
          Disconnect
        </Button>
      </div>
      <LeaveDialog open={isLeaving} onClose={() => setLeaving(false)} onLeft={onChanged} />
    </Card>
  );
}

function outcomeWords({ outcome, written, removed, recorded, sentence }: CalendarSyncJson): string {
  if (outcome !== "synced") return sentence ?? "Nothing was done.";
  if (written + removed + recorded === 0) return "It is up to date.";
  return `Up to date: ${written} written, ${removed} removed, ${recorded} recorded here.`;
}

/** A step that was removed there: only a person knows whether it is not to be done, or was in the way. */
function TakenAway({ taken, onSettled }: { readonly taken: TakenAwayJson; readonly onSettled: () => Promise<void> }) {
  const { id, title, company } = taken;
  const settle = async (answer: "skip" | "put-back") => {
    try {
      await calendarApi.call("POST /api/calendar/taken-away/{id}", { params: { id }, body: { answer } });
    } catch (error) {
      showToast({ text: failureOf(error) });
    }
    await onSettled();
  };
  return (
    <div class="grid gap-2 border-t border-line pt-4">
      <p dir="auto">
        You removed “{title}” ({company}) from the calendar.
      </p>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => void settle("skip")}>Skip the step</Button>
        <Button kind="quiet" onClick={() => void settle("put-back")}>
          Put it back
        </Button>
      </div>
    </div>
  );
}

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onLeft: () => Promise<void>;
}

function LeaveDialog({ open, onClose, onLeft }: LeaveDialogProps) {
  const leave = async (removes: boolean) => {
    onClose();
    try {
      const { left } = await calendarApi.call("DELETE /api/calendar", { query: { removes } }, PATIENT);
      showToast({ text: left === null ? "The calendar is disconnected." : `What was written there stays: ${left}` });
    } catch (error) {
      showToast({ text: failureOf(error) });
    }
    await onLeft();
  };
  const foot = (
    <>
      <Button kind="quiet" onClick={onClose}>
        Keep it
      </Button>
      <Button onClick={() => void leave(true)}>Remove the entries too</Button>
      <Button kind="primary" onClick={() => void leave(false)}>
        Disconnect
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="Disconnect this calendar?" foot={foot}>
      <p>Its password goes. Your applications stay as they are, and so does everything else in the calendar.</p>
    </Dialog>
  );
}
