import { useState } from "preact/hooks";
import { foldText } from "../../../app/index.ts";
import { Dialog, Field } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { liveCases } from "./use-tried-case.ts";

interface CasePickerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (caseId: string) => void;
}

const MOST_SHOWN = 30;

/** Picks one of one's own live applications. */
export function CasePicker({ open, onClose, onPick }: CasePickerProps) {
  const [typed, setTyped] = useState("");
  const all = liveCases(useDesk().views.value?.cases ?? []);
  const wanted = foldText(typed.trim());
  const fitting = all.filter(({ digest }) => foldText(`${digest.company} ${digest.role}`).includes(wanted));
  const pick = (caseId: string) => {
    onPick(caseId);
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title="Try them on">
      {all.length > 8 && (
        <Field kind="search" label="Company or role" value={typed} onValue={setTyped} autocomplete="off" class="mb-3" />
      )}
      <ul>
        {fitting.slice(0, MOST_SHOWN).map(({ caseId, digest }) => (
          <li key={caseId} class="border-t border-line first:border-t-0">
            <button
              type="button"
              class="min-h-12 w-full rounded-small px-1 py-2 text-start hover:bg-accent-tint"
              onClick={() => pick(caseId)}
            >
              <span class="clamp-name font-semibold" dir="auto">
                {digest.company}
              </span>
              <span class="clamp-name text-secondary text-ink-2" dir="auto">
                {digest.role}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p class="text-ink-2">No live application has that in its name.</p>}
      {fitting.length > MOST_SHOWN && (
        <p class="mt-2 text-secondary text-ink-3">{fitting.length - MOST_SHOWN} more: type a part of the name.</p>
      )}
    </Dialog>
  );
}
