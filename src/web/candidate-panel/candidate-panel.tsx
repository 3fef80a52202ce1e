import { consentOf, retentionOf, sourceOf } from "../../app/index.ts";
import type { OpeningJson } from "../../contract/index.ts";
import { Section } from "../design/index.ts";
import { type OpenCase, useDesk } from "../desk/index.ts";
import { useHiring } from "../hiring/index.ts";
import { ConsentPart } from "./consent-part.tsx";
import { OwnPagePart } from "./own-page-part.tsx";

/** What is kept of somebody who applied to us: how they came, until when they are kept, their consent, and a page of their own. */
export function CandidatePanel({ open }: { readonly open: OpenCase }) {
  const { header } = open.stored;
  const openings = useHiring().openings.value ?? [];
  const opening = openings.find((entry) => entry.opening.id === header.opening)?.opening;
  const source = sourceOf(header);
  return (
    <Section title="What we keep" class="content-start">
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        {source !== undefined && (
          <p class="text-secondary text-ink-2 wrap-anywhere">
            How they came to apply: <bdi class="text-ink">{source}</bdi>
          </p>
        )}
        {opening !== undefined && <RetentionLine open={open} opening={opening} />}
        <ConsentPart open={open} />
        {opening?.candidatePages === true && <OwnPagePart caseId={open.id} />}
      </div>
    </Section>
  );
}

function RetentionLine({ open, opening }: { readonly open: OpenCase; readonly opening: OpeningJson }) {
  const { views } = useDesk();
  const digest = views.value?.cases.find(({ caseId }) => caseId === open.id)?.digest;
  if (digest === undefined) return null;
  const { calendar } = open;
  const { sentence } = retentionOf(digest, opening, { calendar, consentUntil: consentOf(open.stored.header) });
  return <p class="text-secondary text-ink-2">{sentence}</p>;
}
