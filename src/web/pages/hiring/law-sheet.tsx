import type { LawClockJson } from "../../../contract/http/index.ts";
import { Sheet } from "../../design/index.ts";

interface LawSheetProps {
  readonly law: LawClockJson | undefined;
  readonly onClose: () => void;
}

/** What a rule of law asks for somebody: its date, its source, and no verdict. */
export function LawSheet({ law, onClose }: LawSheetProps) {
  return (
    <Sheet open={law !== undefined} onClose={onClose} title={law?.name ?? "By law"}>
      {law !== undefined && (
        <div class="grid gap-3">
          <p class="text-question" dir="auto">
            {law.sentence}
          </p>
          {law.source !== null && (
            <p class="border-s-2 border-line-2 ps-3.5 text-secondary text-ink-2 wrap-anywhere">{law.source}</p>
          )}
          <p class="text-secondary text-ink-3">
            Fineline shows the date as it reads the rule. It is no legal advice: ask whoever advises you.
          </p>
        </div>
      )}
    </Sheet>
  );
}
