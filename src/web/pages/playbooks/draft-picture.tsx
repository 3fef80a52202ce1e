import { useMemo, useState } from "preact/hooks";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { compareWith, withAxis } from "./compared-rows.ts";
import { type AskedStep, ComparisonPicture } from "./comparison-picture.tsx";
import { candidatePlaybooks } from "./resolved-playbooks.ts";
import { StepSheet } from "./step-sheet.tsx";
import { type TriedCase, useTriedCase } from "./use-tried-case.ts";

interface DraftPictureProps {
  readonly playbook: PlaybookDefinition;
  readonly triedId: string | undefined;
}

/** A playbook that is being changed beside Fineline's, on one of one's own applications. */
export function DraftPicture({ playbook, triedId }: DraftPictureProps) {
  const tried = useTriedCase(triedId);
  return tried === undefined ? null : <Drawn playbook={playbook} tried={tried} />;
}

function Drawn({
  playbook,
  tried: { open, isExample },
}: {
  readonly playbook: PlaybookDefinition;
  readonly tried: TriedCase;
}) {
  const [asked, setAsked] = useState<AskedStep>();
  const { parsed, plan } = open;
  const compared = useMemo(() => {
    const rows = compareWith({ ...parsed, playbook }, [], plan.asOf);
    const two = rows.filter(({ id }) => id === "fineline" || id === playbook.id);
    return withAxis(two, parsed, plan.asOf);
  }, [parsed, playbook, plan.asOf]);
  const columns = useMemo(() => candidatePlaybooks(compared.rows, [playbook]), [compared, playbook]);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p class="text-secondary text-ink-2">
        {isExample ? (
          "Tried on an example"
        ) : (
          <>
            Tried on <bdi>{parsed.case.company}</bdi>
          </>
        )}
      </p>
      <ComparisonPicture open={open} compared={compared} marked={[playbook.id]} onAsk={setAsked} />
      <StepSheet
        open={open}
        asked={asked}
        playbookOf={(id) => columns.find((one) => one.id === id)}
        onClose={() => setAsked(undefined)}
      />
    </div>
  );
}
