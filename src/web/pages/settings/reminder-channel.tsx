import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ReminderChannelChangeJson, ReminderChannelJson } from "../../../contract/http/index.ts";
import { ApiError } from "../../api/index.ts";
import { Button, CheckBox } from "../../design/index.ts";
import type { Pulse } from "../../reminders/index.ts";

export interface ChannelProps extends Pulse {
  readonly state: ReminderChannelJson;
  /** Told what kept something from being done; undefined where nothing did. */
  readonly onProblem: (sentence: string | undefined) => void;
}

/** One way to be told: on or off, what went wrong last, and a test. */
export function ReminderChannel(
  props: ChannelProps & {
    readonly label: string;
    readonly hint: ComponentChildren;
    readonly children?: ComponentChildren;
  },
) {
  const { state, label, hint, children } = props;
  const { change } = useChannel(props);
  return (
    <div class="grid gap-1">
      <CheckBox label={label} hint={hint} checked={state.isOn} onChecked={(isOn) => void change({ isOn })} />
      {children}
      <ChannelFoot {...props} />
    </div>
  );
}

/** What went wrong last, and a test; nothing while the channel is off. */
export function ChannelFoot(props: ChannelProps) {
  const { state } = props;
  const { test } = useChannel(props);
  const [said, setSaid] = useState<string>();
  if (!state.isOn) return null;
  const send = async () => setSaid((await test()) ? "A test is on its way." : undefined);
  return (
    <div class="flex flex-wrap items-center gap-x-3 ps-8">
      <Button size="small" onClick={() => void send()}>
        Send a test
      </Button>
      <span class="text-secondary text-ink-2" role="status">
        {said}
      </span>
      {state.problem !== null && <p class="w-full text-secondary text-late">{state.problem.sentence}</p>}
    </div>
  );
}

/** What can be done with a channel; each tells what kept it. */
export function useChannel({ api, state, refresh, onProblem }: ChannelProps) {
  const tried = async (work: () => Promise<string | null>): Promise<boolean> => {
    const problem = await work().catch(problemWords);
    onProblem(problem ?? undefined);
    await refresh();
    return problem === null;
  };
  const params = { id: state.channel };
  return {
    change: (body: ReminderChannelChangeJson) =>
      tried(async () => {
        await api.call("PATCH /api/reminders/{id}", { params, body });
        return null;
      }),
    test: () =>
      tried(async () => {
        const { sentence } = await api.call("POST /api/reminders/{id}/test", { params }, { timeoutMs: TEST_MS });
        return sentence;
      }),
    tried,
  };
}

/** A mail server may take its time. */
const TEST_MS = 60_000;

function problemWords(error: unknown): string {
  if (error instanceof ApiError) {
    const [fault] = error.faults;
    return fault === undefined ? error.message : `Expected ${fault.expected}.`;
  }
  return "Fineline's server cannot be reached. Nothing was changed.";
}
