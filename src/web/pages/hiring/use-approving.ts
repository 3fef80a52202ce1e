import { useState } from "preact/hooks";
import type { BulkProgressJson } from "../../../contract/http/index.ts";
import { showToast } from "../../design/index.ts";
import { useHiring } from "../../hiring/index.ts";
import { asResult, useMail } from "../../mail/index.ts";
import { countLetters } from "./bulk-groups.ts";
import type { EditedLetter, Previewed } from "./use-previews.ts";

/** How the approving goes. */
export interface Approving {
  readonly isBusy: boolean;
  /** Why it did not go on; undefined where nothing speaks against it. */
  readonly refusal: string | undefined;
  readonly approve: (all: readonly Previewed[], meant: MeantLetters) => Promise<void>;
}

/** What a person made of letters that were shown. */
export interface MeantLetters {
  readonly edited: ReadonlyMap<string, EditedLetter>;
  /** They have seen which ones differ from the others, and want it so. */
  readonly isUnequalMeant: boolean;
}

/** How many letters may go: those that can as they are, and those that were held back and are written anew. */
export function mayGo({ rows }: Previewed["preview"], edited: ReadonlyMap<string, EditedLetter>): number {
  return rows.filter(({ fate, case: caseId }) => fate === "goes" || (fate === "blocked" && edited.has(caseId))).length;
}

/** Hundreds of letters are recorded meanwhile; those that were stay so where the answer does not come. */
const PATIENT = { timeoutMs: 300_000 };

/** Gives letters to the outbox, where they wait for a minute and can be taken back. */
export function useApproving(onSent: () => void): Approving {
  const { api, refresh } = useHiring();
  const mail = useMail();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const approve: Approving["approve"] = async (all, { edited, isUnequalMeant }) => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(undefined);
    const done: BulkProgressJson[] = [];
    for (const { request, preview } of all) {
      if (mayGo(preview, edited) === 0) continue;
      const own = preview.rows.flatMap((row) => edited.get(row.case) ?? []);
      const body = {
        ...request,
        digest: preview.digest,
        ...(own.length === 0 ? {} : { edited: own }),
        ...(isUnequalMeant ? { isUnequalMeant } : {}),
      };
      const approved = await asResult(api.call("POST /api/bulk/approve", { body }, PATIENT));
      if (!approved.ok) {
        setRefusal(approved.error.detail);
        break;
      }
      done.push(approved.value);
    }
    await Promise.all([refresh(), mail.refresh()]);
    setBusy(false);
    if (done.length < all.filter(({ preview }) => mayGo(preview, edited) > 0).length) return;
    const because = stoppedBy(done);
    if (because !== undefined) return setRefusal(because);
    const cases = new Set(all.flatMap(({ preview }) => preview.rows.map((row) => row.case)));
    tell(done, () => takeBack(cases));
    onSent();
  };
  const takeBack = async (cases: ReadonlySet<string>) => {
    const letters = (mail.outbox.peek() ?? []).filter((letter) => cases.has(letter.case) && letter.canCancel);
    let back = 0;
    for (const { id } of letters) if ((await mail.cancelLetter(id)).ok) back += 1;
    await refresh();
    showToast({ text: back === 0 ? "They have gone already." : `${countLetters(back)} taken back.` });
  };
  return { isBusy, refusal, approve };
}

/** Why nothing went at all; undefined where something did, or nothing speaks against it. */
function stoppedBy(done: readonly BulkProgressJson[]): string | undefined {
  const went = done.some(({ approved, drafted, already }) => approved + drafted + already > 0);
  const [first] = done.flatMap(({ blocked }) => blocked);
  return went || first === undefined ? undefined : `${first.name}: ${first.because}`;
}

function tell(done: readonly BulkProgressJson[], onTakeBack: () => Promise<void>): void {
  const sum = (pick: (one: BulkProgressJson) => number) => done.reduce((total, one) => total + pick(one), 0);
  const [approved, drafted, blocked] = [
    sum((one) => one.approved),
    sum((one) => one.drafted),
    sum((one) => one.blocked.length),
  ];
  if (approved === 0) {
    showToast({ text: drafted === 0 ? "No letter was ready to go." : `${countLetters(drafted)} among your drafts.` });
    return;
  }
  const held = blocked === 0 ? "" : ` ${blocked} stayed behind.`;
  const goes = approved === 1 ? "goes" : "go";
  showToast({
    text: `${countLetters(approved)} ${goes} in a minute.${held}`,
    actionLabel: approved === 1 ? "Take it back" : "Take them back",
    onAction: () => void onTakeBack(),
  });
}
