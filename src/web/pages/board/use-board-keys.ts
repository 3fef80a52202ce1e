import { useLocation } from "preact-iso";
import { type CaseView, nextStep } from "../../../app/index.ts";
import { showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { useCommand } from "../../frame/index.ts";
import { useRowFocus } from "../../in-sight/index.ts";
import { stepDeed } from "../../steps/index.ts";
import { bulkPlan } from "./bulk-deeds.ts";
import { doBulk } from "./do-bulk.ts";

export interface BoardKeysInput {
  /** The rows from above, as they are shown. */
  readonly views: readonly CaseView[];
  readonly chosen: string | undefined;
  readonly onChoose: (caseId: string) => void;
  readonly onSelect: (caseId: string) => void;
  readonly onHappened: (caseId: string) => void;
  /** Esc; left out where there is nothing to leave. */
  readonly onClose: (() => void) | undefined;
}

/** What the keys of the board do to the row that J and K have come to. */
export function useBoardKeys(input: BoardKeysInput): void {
  const { views, chosen, onChoose, onSelect, onHappened, onClose } = input;
  const { route } = useLocation();
  const desk = useDesk();
  const view = views.find(({ caseId }) => caseId === chosen);
  const step = view === undefined ? undefined : nextStep(view);
  const deed = view === undefined || step === undefined ? undefined : stepDeed(view.caseId, step);
  const focusRow = useRowFocus();
  const move = (by: number) => {
    const at = views.findIndex(({ caseId }) => caseId === chosen);
    const next = views[at === -1 ? 0 : Math.min(Math.max(at + by, 0), views.length - 1)];
    if (next === undefined) return;
    onChoose(next.caseId);
    focusRow(next.caseId);
  };
  useCommand("next", views.length === 0 ? undefined : () => move(1));
  useCommand("previous", views.length === 0 ? undefined : () => move(-1));
  useCommand("open", view && (() => route(`/case/${encodeURIComponent(view.caseId)}`)));
  useCommand("select", view && (() => onSelect(view.caseId)));
  useCommand("what-happened", view && (() => onHappened(view.caseId)));
  useCommand("draft", deed && deed.label !== "Open" ? () => route(deed.href) : undefined);
  useCommand("snooze", view && (() => void snooze(view)));
  useCommand("close", onClose);
  const snooze = async (one: CaseView) => {
    const plan = bulkPlan("snooze", [one], desk.now.peek());
    if (plan.acts.length === 0) showToast({ text: "Nothing of it can be snoozed." });
    else await doBulk({ ...plan, said: "Snoozed until the next working day." }, desk);
  };
}
