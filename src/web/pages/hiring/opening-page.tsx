import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { OpeningEntryJson } from "../../../contract/http/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import { Button, ErrorNote, Loading, Sentence, showToast } from "../../design/index.ts";
import { caseDefaults, ownEnding, useDesk } from "../../desk/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";
import { BackLink } from "./back-link.tsx";
import { HiringPage } from "./hiring-page.tsx";
import {
  draftOf,
  missingIn,
  NO_MAILBOX,
  type OpeningBase,
  type OpeningDraft,
  openingOf,
  USUAL_STAGES,
} from "./opening-draft.ts";
import { OpeningForm } from "./opening-form.tsx";
import { OpeningMail } from "./opening-mail.tsx";
import { refusalOf } from "./refusal-of.ts";

/** A new opening, or one that is changed: what the job is, where, its stages and people, and what was promised. */
export function OpeningPage({ id }: { readonly id: string }) {
  return (
    <HiringPage title="Opening" withoutOpening>
      {(hiring) => <Found key={id} hiring={hiring} id={id} />}
    </HiringPage>
  );
}

function Found({ hiring, id }: { readonly hiring: HiringDesk; readonly id: string }) {
  // What is being written stays while others change things.
  const [entry] = useState(() => hiring.openings.peek()?.find(({ opening }) => opening.id === id));
  const { views } = useDesk();
  if (id !== "new" && entry === undefined) {
    return (
      <>
        <Sentence above={<BackLink href="/hiring/openings">Openings</BackLink>}>No such opening is here.</Sentence>
        <Button href="/hiring/openings">See the openings</Button>
      </>
    );
  }
  return views.value === undefined ? <Loading what="the opening" /> : <Editing hiring={hiring} entry={entry} />;
}

function useBeginning(entry: OpeningEntryJson | undefined): [OpeningDraft, OpeningBase] {
  const desk = useDesk();
  if (entry !== undefined) return [draftOf(entry.opening), entry.opening];
  const { me, calendar } = caseDefaults(desk.settings.peek(), desk.deviceTimeZone);
  const { timeZone, country = "", region = "" } = calendar;
  const draft: OpeningDraft = {
    title: "",
    company: "",
    timeZone,
    country,
    region,
    scope: {},
    stages: USUAL_STAGES,
    interviewers: [],
    promises: [],
    tellOthersOn: "",
    acknowledgeAutomatically: false,
    candidatePages: false,
    tellInterviewers: false,
    applications: NO_MAILBOX,
    keepMonths: "",
    name: me.name ?? "",
    email: me.email ?? "",
  };
  const openedAt = formatInstant(Math.floor(desk.now.peek() / 1000) * 1000, timeZone);
  return [draft, { id: `opening-${ownEnding(8)}`, openedAt, calendar }];
}

function Editing({ hiring, entry }: { readonly hiring: HiringDesk; readonly entry: OpeningEntryJson | undefined }) {
  const { route } = useLocation();
  const { settings } = useDesk();
  const beginning = useBeginning(entry);
  const [base] = useState(beginning[1]);
  const [draft, setDraft] = useState(beginning[0]);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const missing = missingIn(draft);
  const keep = async () => {
    setAsked(true);
    if (isBusy || Object.keys(missing).length > 0) return;
    setBusy(true);
    const body = { opening: openingOf(draft, base), replacing: entry?.revision ?? null };
    const kept = await asResult(hiring.api.call("POST /api/openings", { body }));
    setBusy(false);
    if (!kept.ok) return setRefusal(refusalOf(kept.error));
    await hiring.refresh();
    showToast({ text: `${draft.title.trim()} is kept.` });
    route(entry === undefined ? "/hiring/import" : "/hiring/openings");
  };
  return (
    <>
      <Sentence above={<BackLink href="/hiring/openings">Openings</BackLink>}>
        {entry === undefined ? "Which job are you filling?" : `${entry.opening.title}, as it is kept`}
      </Sentence>
      {entry !== undefined && <OpeningMail hiring={hiring} opening={entry.opening} />}
      <form
        class="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-8"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <OpeningForm
          draft={draft}
          missing={isAsked ? missing : {}}
          hasPublicAddress={settings.value.publicAddress !== undefined}
          onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {refusal !== undefined && <ErrorNote title={refusal} />}
        {isAsked && Object.keys(missing).length > 0 && (
          <p class="font-medium text-late" role="status">
            {Object.values(missing)[0]}
          </p>
        )}
        <div class="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? "Keeping…" : entry === undefined ? "Open it" : "Keep the changes"}
          </Button>
          <Button kind="quiet" href="/hiring/openings">
            Leave it
          </Button>
        </div>
      </form>
    </>
  );
}
