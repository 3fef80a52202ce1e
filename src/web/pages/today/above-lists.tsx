import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type DebriefDraft, draftsOnThisDevice, unfinishedDebriefs } from "../../debrief-drafts/index.ts";
import { Button, Card, StateGlyph } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { useMailLists } from "../../mail/index.ts";
import { may } from "../../own-desk/index.ts";
import { sampleIds } from "../../sample/index.ts";

/** Debriefs that were begun on this device and wait for an answer. */
export function UnfinishedDebriefs() {
  const drafts = unfinishedDebriefs(draftsOnThisDevice().drafts.value);
  if (drafts.length === 0) return null;
  return (
    <Card>
      <ul>
        {drafts.map((draft) => (
          <UnfinishedDebrief key={draft.id} draft={draft} />
        ))}
      </ul>
    </Card>
  );
}

function UnfinishedDebrief({ draft: { application } }: { readonly draft: DebriefDraft }) {
  const views = useDesk().views.value;
  const known = views?.cases.find(({ caseId }) => caseId === application?.caseId)?.digest;
  const company = application?.kind === "new" ? application.company : (known?.company ?? "");
  return (
    <li class="flex items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <StateGlyph state="projected" />
      <span class="min-w-0 grow">
        <span class="block font-semibold">Finish the debrief</span>
        <span class="block text-secondary text-ink-2 clamp-name" dir="auto">
          {company}
        </span>
      </span>
      <Button size="small" href={`/debrief/${encodeURIComponent(application?.caseId ?? "")}`}>
        Go on
      </Button>
    </li>
  );
}

/** Says that what is shown is an example, while one is there; one touch removes it. */
export function ExampleNote() {
  const desk = useDesk();
  const samples = sampleIds(desk.views.value?.cases ?? []);
  if (samples.length === 0 || !may("erase")) return null;
  return (
    <p class="flex flex-wrap items-center gap-x-3 text-secondary text-ink-2">
      An example is among these, to look around in.
      <Button kind="text" size="small" onClick={() => void desk.removeCases(samples, "The example is removed.")}>
        Remove the example
      </Button>
    </p>
  );
}

/** What was noticed in mail; what shows it comes once there is something to show. */
export function Noticed() {
  const [List, setList] = useState<ComponentType>();
  const isAny = (useMailLists().proposals.value?.length ?? 0) > 0;
  useEffect(() => {
    if (!isAny) return;
    void import("../../proposals/index.ts").then(
      ({ ProposalList }) => setList(() => ProposalList),
      // Each case shows its own as well.
      () => undefined,
    );
  }, [isAny]);
  return List === undefined ? null : <List />;
}
