import { useEffect, useState } from "preact/hooks";
import { Button, ErrorNote, Icon, Loading, Sheet, SheetFault } from "../../design/index.ts";
import { type OpenCase, useCase } from "../../desk/index.ts";
import { beginTelling } from "./begin-telling.ts";
import { type LogKind, logKinds } from "./log-kinds.ts";
import type { Told, ToldKind } from "./told.ts";
import { ToldForm } from "./told-form.tsx";
import { useTelling } from "./use-telling.ts";

export interface LogSheetProps {
  readonly caseId: string;
  readonly onClose: () => void;
  /** Where it stays on the page: whether it is open; true where left out. */
  readonly open?: boolean;
  /** What happened, where that is known already. */
  readonly begin?: ToldKind | undefined;
}

/** What happened? Anything that can be recorded of a case, with its moment. */
export function LogSheet({ caseId, onClose, open: isOpen = true, begin }: LogSheetProps) {
  const loading = useCase(caseId);
  const [told, setTold] = useState<Told>();
  const isThere = loading.kind === "open";
  // Opened again, it asks anew.
  useEffect(() => {
    setTold(isOpen && begin !== undefined && loading.kind === "open" ? beginTelling(begin, loading.open) : undefined);
  }, [isOpen, begin, isThere]);
  if (loading.kind !== "open") {
    return (
      <Sheet open={isOpen} onClose={onClose} title={QUESTION}>
        {loading.kind === "loading" ? <Loading what="the case" /> : <ErrorNote title="There is no such application." />}
      </Sheet>
    );
  }
  return <Telling open={loading.open} isOpen={isOpen} onClose={onClose} told={told} onTold={setTold} />;
}

const QUESTION = "What happened?";

interface TellingProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly told: Told | undefined;
  readonly onTold: (told: Told | undefined) => void;
}

function Telling({ open, isOpen, onClose, told, onTold }: TellingProps) {
  const telling = useTelling(open, onClose);
  const { side } = open.parsed.case;
  const kind = logKinds(side).find((one) => one.kind === told?.kind);
  const change = (next: Told | undefined) => {
    telling.setFault(undefined);
    onTold(next);
  };
  const foot = told !== undefined && <Foot onBack={() => change(undefined)} onSave={() => void telling.record(told)} />;
  return (
    <Sheet open={isOpen} onClose={onClose} title={kind?.label ?? QUESTION} foot={foot}>
      {told === undefined ? (
        <Kinds kinds={logKinds(side)} onPick={(picked) => change(beginTelling(picked, open))} />
      ) : (
        <ToldForm told={told} onTold={change} context={telling.context} />
      )}
      <SheetFault fault={telling.fault} />
    </Sheet>
  );
}

function Foot({ onBack, onSave }: { readonly onBack: () => void; readonly onSave: () => void }) {
  return (
    <>
      <Button kind="quiet" onClick={onBack}>
        Something else
      </Button>
      <Button kind="primary" onClick={onSave}>
        Record it
      </Button>
    </>
  );
}

function Kinds({
  kinds,
  onPick,
}: {
  readonly kinds: readonly LogKind[];
  readonly onPick: (kind: LogKind["kind"]) => void;
}) {
  return (
    <ul>
      {kinds.map(({ kind, icon, label, below }) => (
        <li key={kind} class="border-t border-line first:border-t-0">
          <button
            type="button"
            class="flex min-h-14 w-full items-center gap-3 rounded-small py-2 text-start hover:bg-[color-mix(in_oklab,transparent,var(--ink)_4%)]"
            onClick={() => onPick(kind)}
          >
            <span class="text-accent">
              <Icon name={icon} />
            </span>
            <span class="min-w-0">
              <span class="block font-semibold">{label}</span>
              <span class="block text-secondary text-ink-2">{below}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
