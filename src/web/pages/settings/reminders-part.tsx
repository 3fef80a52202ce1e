import { useState } from "preact/hooks";
import type { ReminderChannelJson } from "../../../contract/http/index.ts";
import type { SettingsJson } from "../../../contract/index.ts";
import { Section } from "../../design/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { type Pulse, usePulse } from "../../reminders/index.ts";
import { BrowserChannel } from "./browser-channel.tsx";
import { notifyChange } from "./checked-change.ts";
import { ReminderChannel } from "./reminder-channel.tsx";
import { SettingField } from "./setting-field.tsx";
import { WebhookChannel } from "./webhook-channel.tsx";

/** How and when to be told that a step's time has come. */
export function RemindersPart({ settings }: { readonly settings: SettingsJson }) {
  const pulse = usePulse();
  return (
    <Section title="Reminders">
      <p id="reminders" class="text-secondary text-ink-2">
        You are told when a step may be done, when it is best done, and when it is due; each once.
        {heldDesk() === undefined && " Reminders come only while Fineline runs."}
      </p>
      <Channels {...pulse} />
      <Times settings={settings} />
    </Section>
  );
}

/** The same for who settles nothing of the desk but may have reminders of it come to a browser of their own. */
export function OwnRemindersPart() {
  const given = usePulse();
  const [problem, setProblem] = useState<string>();
  const push = given.pulse?.channels.find(({ channel }) => channel === "push");
  return (
    <Section title="Reminders">
      <p id="reminders" class="text-secondary text-ink-2">
        You are told when a step of this desk may be done, when it is best done, and when it is due. Your browser is
        yours: it is told until you say otherwise, or leave the desk.
      </p>
      {push !== undefined && <BrowserChannel {...given} state={push} onProblem={setProblem} />}
      <Problem sentence={problem} />
    </Section>
  );
}

function Problem({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <p class="text-secondary text-late" role="alert">
      {sentence}
    </p>
  );
}

function Channels(given: Pulse) {
  const [problem, setProblem] = useState<string>();
  const { pulse } = given;
  if (pulse === undefined) return null;
  const stateOf = (name: ReminderChannelJson["channel"]) => pulse.channels.find(({ channel }) => channel === name)!;
  const shared = { ...given, onProblem: setProblem };
  return (
    <div class="grid gap-3">
      <ReminderChannel
        {...shared}
        state={stateOf("email")}
        label="By mail, once a morning"
        hint="From your mailbox to itself, when there is something new to do."
      />
      <BrowserChannel {...shared} state={stateOf("push")} />
      <WebhookChannel {...shared} state={stateOf("webhook")} />
      {heldDesk() === undefined && (
        <p class="text-secondary text-ink-2">
          On a machine of yours, <code>fineline watch</code> in a terminal shows them as notifications.
        </p>
      )}
      <Problem sentence={problem} />
    </div>
  );
}

function Times({ settings: { notify } }: { readonly settings: SettingsJson }) {
  return (
    <div class="grid grid-cols-2 gap-4 enlarged:grid-cols-1 tablet:grid-cols-3">
      <SettingField
        label="In the morning at"
        kind="time"
        value={notify?.morning ?? "08:00"}
        changeTo={(time) => notifyChange(notify, "morning", time)}
        said="The time is kept."
      />
      <SettingField
        label="Quiet from"
        kind="time"
        class="max-tablet:col-start-1"
        value={notify?.quietFrom ?? "20:00"}
        changeTo={(time) => notifyChange(notify, "quietFrom", time)}
        said="The time is kept."
      />
      <SettingField
        label="Quiet until"
        kind="time"
        value={notify?.quietUntil ?? "08:00"}
        changeTo={(time) => notifyChange(notify, "quietUntil", time)}
        said="The time is kept."
      />
    </div>
  );
}
