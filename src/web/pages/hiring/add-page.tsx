import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { OpeningJson } from "../../../contract/index.ts";
import { formatDate, readerDays } from "../../../engine/index.ts";
import { Button, ErrorNote, Field, Sentence, showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { type HiringDesk, useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";
import { BackLink } from "./back-link.tsx";
import { type CandidateDraft, EMPTY_CANDIDATE, missingInCandidate, newCandidateOf } from "./candidate-draft.ts";
import { HiringPage } from "./hiring-page.tsx";
import { refusalOf } from "./refusal-of.ts";

/** Somebody who applied, written down by hand. */
export function AddPage() {
  return <HiringPage title="Add a candidate">{(hiring) => <Adding hiring={hiring} />}</HiringPage>;
}

function Adding({ hiring }: { readonly hiring: HiringDesk }) {
  const open = (hiring.openings.value ?? []).filter(({ opening }) => opening.closedOn === undefined);
  const [chosen, setChosen] = useState(hiring.opening.peek()?.opening.id ?? "");
  const opening = open.find((entry) => entry.opening.id === chosen)?.opening ?? open[0]?.opening;
  return (
    <>
      <Sentence above={<BackLink href="/hiring/candidates">Candidates</BackLink>}>Who has applied?</Sentence>
      {opening === undefined ? (
        <p class="text-ink-2">No opening is open. Nobody can be added to one that is closed.</p>
      ) : (
        <div class="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-4">
          <Field
            kind="select"
            label="Opening"
            class="tablet:max-w-[23.5rem]"
            value={opening.id}
            options={open.map((entry) => ({ value: entry.opening.id, label: entry.opening.title }))}
            onValue={setChosen}
          />
          <CandidateForm opening={opening} />
        </div>
      )}
    </>
  );
}

function CandidateForm({ opening }: { readonly opening: OpeningJson }) {
  const { route } = useLocation();
  const { draft, refusal, isBusy, missing, put, add } = useAddingCandidate(opening);
  const { now } = useDesk();
  const field = (name: keyof CandidateDraft) => ({
    value: draft[name],
    onValue: (value: string) => put({ [name]: value }),
    error: missing[name],
  });
  return (
    <form
      class="grid grid-cols-[minmax(0,1fr)] gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add().then((isAdded) => isAdded && route("/hiring/candidates"));
      }}
    >
      <div class="grid gap-4 tablet:grid-cols-2">
        <Field label="Name" autocomplete="off" {...field("name")} />
        <Field
          label="Address"
          kind="email"
          optional
          autocomplete="off"
          hint="Without one, letters to them cannot go by mail."
          {...field("email")}
        />
        <Field label="Phone" kind="tel" optional autocomplete="off" {...field("phone")} />
        <Field label="How they came to apply" optional placeholder="A fair, a colleague" {...field("source")} />
        <Field
          label="Applied on"
          kind="date"
          optional
          max={formatDate(readerDays(opening.calendar.timeZone).dateOf(now.value))}
          hint="Left empty, it is today."
          {...field("appliedOn")}
        />
      </div>
      {refusal !== undefined && <ErrorNote title={refusal} />}
      <div class="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? "Adding…" : "Add them"}
        </Button>
        <Button disabled={isBusy} onClick={() => void add()}>
          Add, and write down another
        </Button>
      </div>
    </form>
  );
}

function useAddingCandidate(opening: OpeningJson) {
  const { api, refresh } = useHiring();
  const { now } = useDesk();
  const [draft, setDraft] = useState(EMPTY_CANDIDATE);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const missing = missingInCandidate(draft);
  const add = async (): Promise<boolean> => {
    setAsked(true);
    if (isBusy || Object.keys(missing).length > 0) return false;
    setBusy(true);
    const calendar = readerDays(opening.calendar.timeZone);
    const body = newCandidateOf(draft, opening.id, { calendar, now: now.peek() });
    const added = await asResult(api.call("POST /api/candidates", { body }));
    setBusy(false);
    setRefusal(added.ok ? undefined : refusalOf(added.error));
    if (!added.ok) return false;
    setDraft(EMPTY_CANDIDATE);
    setAsked(false);
    showToast({ text: `${added.value.name} is a candidate.` });
    await refresh();
    return true;
  };
  const put = (change: Partial<CandidateDraft>) => setDraft((before) => ({ ...before, ...change }));
  return { draft, refusal, isBusy, missing: isAsked ? missing : {}, put, add };
}
