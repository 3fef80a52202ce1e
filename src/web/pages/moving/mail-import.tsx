import { useState } from "preact/hooks";
import type { Certainty, MailImport as PlannedMail } from "../../../app/index.ts";
import { Button, ErrorNote, Field, Segmented } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { MailFindings } from "./mail-findings.tsx";
import { ownAddresses } from "./own-addresses.ts";
import { counted } from "./table-words.ts";
import { useMailFiles } from "./use-mail-files.ts";

const LEVELS = [
  { value: "certain", label: "Certain" },
  { value: "likely", label: "Likely" },
  { value: "possible", label: "Possible" },
] as const;

export interface MailImportProps {
  readonly files: readonly File[];
  readonly onDone: (sentence: string) => void;
}

/** Messages out of files: which belong to which application and by what, and then in with them. */
export function MailImport({ files, onDone }: MailImportProps) {
  const desk = useDesk();
  const [typed, setTyped] = useState(desk.settings.peek().email ?? "");
  const [take, setTake] = useState<Certainty>("likely");
  const [fault, setFault] = useState<string>();
  const { state, look, record } = useMailFiles(files);
  const begin = () => {
    const found = ownAddresses(typed);
    setFault(found.fault);
    if (found.fault === undefined) void look(found.mine, take);
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p class="text-ink-2">The messages are read in this browser. None of them is kept, and none leaves it.</p>
      <div class="grid items-start gap-4 tablet:grid-cols-2">
        <Field
          label="Your own addresses"
          value={typed}
          onValue={setTyped}
          hint="They show which mail you sent."
          autocomplete="email"
          error={fault}
        />
        <div class="grid justify-items-start gap-1.5">
          <span class="text-secondary font-medium">How sure it has to be whose a message is</span>
          <Segmented label="How sure it has to be whose a message is" options={LEVELS} value={take} onValue={setTake} />
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-3">
        <Button
          kind={state.kind === "read" ? "secondary" : "primary"}
          disabled={state.kind === "reading"}
          onClick={begin}
        >
          {state.kind === "reading" ? "Looking…" : "Look through it"}
        </Button>
        <span class="text-secondary text-ink-2" role="status">
          {state.kind === "reading" && `${counted(state.read, "message")} read so far.`}
        </span>
      </div>
      {state.kind === "refused" && <ErrorNote title={state.sentence} />}
      {state.kind === "read" && (
        <>
          <MailFindings planned={state.planned} />
          <TakeMessages planned={state.planned} record={record} onDone={onDone} />
        </>
      )}
    </div>
  );
}

interface TakeMessagesProps {
  readonly planned: PlannedMail;
  readonly record: (planned: PlannedMail) => Promise<readonly string[]>;
  readonly onDone: (sentence: string) => void;
}

function TakeMessages({ planned, record, onDone }: TakeMessagesProps) {
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { taken, facts } = planned;
  if (taken.length === 0) return null;
  const run = async () => {
    setBusy(true);
    const refused = await record(planned);
    setBusy(false);
    setRefusals(refused);
    if (refused.length === 0)
      onDone(`${counted(taken.length, "message")} taken in, for ${counted(facts.size, "application")}.`);
  };
  return (
    <div class="grid justify-items-start gap-2">
      {refusals.length > 0 && (
        <ErrorNote title="Some applications did not take their messages. The others have theirs.">
          {refusals.join(" ")}
        </ErrorNote>
      )}
      <Button kind="primary" disabled={isBusy} onClick={() => void run()}>
        {isBusy ? "Importing…" : `Take in ${counted(taken.length, "message")}`}
      </Button>
    </div>
  );
}
