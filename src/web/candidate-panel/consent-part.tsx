import { useState } from "preact/hooks";
import { type Consent, readConsent, withConsent } from "../../app/index.ts";
import { formatDate } from "../../engine/index.ts";
import { Button, showToast } from "../design/index.ts";
import { type OpenCase, refusalWords, useDesk } from "../desk/index.ts";
import { may } from "../own-desk/index.ts";
import { ConsentSheet } from "./consent-sheet.tsx";
import { consentSentences } from "./consent-words.ts";

/** Whether they agreed to be kept, until when, and what can be recorded of it; each can be undone. */
export function ConsentPart({ open }: { readonly open: OpenCase }) {
  const [isOpen, setOpen] = useState(false);
  const keep = useKeeping(open);
  const consent = readConsent(open.stored.header);
  const today = open.calendar.dateOf(open.plan.asOf);
  const askedToday = () =>
    consent !== undefined && void keep({ ...consent, askedOn: formatDate(today) }, "Recorded: they were asked.");
  return (
    <div class="grid gap-2">
      <h3 class="text-secondary font-semibold">Consent</h3>
      {consentSentences(consent, today).map((sentence) => (
        <p key={sentence} class="text-secondary text-ink-2">
          {sentence}
        </p>
      ))}
      {may("write") && (
        <div class="no-print flex flex-wrap gap-2">
          <Button size="small" onClick={() => setOpen(true)}>
            {consent === undefined ? "They agreed" : "Renew it"}
          </Button>
          {consent !== undefined && (
            <>
              <Button size="small" kind="quiet" onClick={askedToday}>
                Asked them today
              </Button>
              <Button size="small" kind="quiet" onClick={() => void keep(undefined, "Their consent is taken out.")}>
                They withdrew it
              </Button>
            </>
          )}
        </div>
      )}
      {isOpen && (
        <ConsentSheet
          today={today}
          isRenewed={consent !== undefined}
          onClose={() => setOpen(false)}
          onKeep={async (given) => {
            setOpen(false);
            await keep(given, "Their consent is kept.");
          }}
        />
      )}
    </div>
  );
}

/** Keeps consent in the header of their case, and tells it. */
function useKeeping({ id, stored }: OpenCase) {
  const desk = useDesk();
  return async (consent: Consent | undefined, said: string) => {
    const header = withConsent(stored.header, consent);
    const note = consent === undefined ? "Consent: withdrawn" : `Consent: until ${consent.until}`;
    const kept = await desk.reviseHeader(id, { base: stored.header, header, note, said });
    if (!kept.ok) showToast({ text: refusalWords(kept.error) });
  };
}
