import { useState } from "preact/hooks";
import { describeFault, type Fault, isSameJson } from "../../../contract/index.ts";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { Button, ErrorNote, Section } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { exportPlaybook } from "./own-part.tsx";
import { givePlaybook, useForNew } from "./own-playbooks.ts";
import { liveCases } from "./use-tried-case.ts";

interface UseItPartProps {
  /** As it is kept. */
  readonly playbook: PlaybookDefinition;
  /** What is in the fields is not kept yet. */
  readonly isChanged: boolean;
  readonly cases: readonly OpenCase[] | undefined;
}

/** Who follows a playbook: new applications, those that have an earlier version of it, one, or all. */
export function UseItPart({ playbook, isChanged, cases = [] }: UseItPartProps) {
  const desk = useDesk();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const isForNew = desk.settings.value.playbook === playbook.id;
  const isUpToDate = ({ stored }: OpenCase) => isSameJson(stored.header.playbook, playbook);
  const following = new Set(cases.filter(isUpToDate).map(({ id }) => id));
  const live = liveCases(desk.views.value?.cases ?? []).map(({ caseId }) => caseId);
  const others = live.filter((id) => !following.has(id));
  const older = cases.filter((open) => open.playbook.id === playbook.id && !isUpToDate(open)).map(({ id }) => id);
  const give = async (caseIds: readonly string[]) => setFaults(await givePlaybook(desk, caseIds, playbook));
  return (
    <Section title="Use it">
      {isChanged && <p class="text-secondary text-ink-2">Save first: what is kept is used.</p>}
      <div class="flex flex-wrap gap-2">
        {isForNew ? (
          <Button onClick={() => void useForNew(desk, { id: "fineline", title: "Fineline" })}>
            Fineline for new applications
          </Button>
        ) : (
          <Button disabled={isChanged} onClick={() => void useForNew(desk, playbook)}>
            Use it for new applications
          </Button>
        )}
        {older.length > 0 && (
          <Button disabled={isChanged} onClick={() => void give(older)}>
            {older.length === 1 ? "Renew it in the application" : `Renew it in the ${older.length} applications`} with
            an earlier version
          </Button>
        )}
        {others.length > 0 && (
          <Button disabled={isChanged} onClick={() => void give(others)}>
            {others.length === 1
              ? "Use it for the live application"
              : `Use it for all ${others.length} live applications`}
          </Button>
        )}
        <Button kind="text" icon="download" disabled={isChanged} onClick={() => exportPlaybook(playbook)}>
          Export
        </Button>
      </div>
      {isForNew && <p class="text-secondary text-ink-2">New applications follow it.</p>}
      {live.length > 0 && others.length === 0 && (
        <p class="text-secondary text-ink-2">Every live application follows it.</p>
      )}
      {faults.length > 0 && (
        <ErrorNote title="Some could not follow it. They are as they were.">{describeFault(faults[0]!)}</ErrorNote>
      )}
    </Section>
  );
}
