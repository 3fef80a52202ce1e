import { useEffect, useState } from "preact/hooks";
import { type ContactJson, describeFault } from "../../../contract/index.ts";
import { clockOfCase, visibleFacts } from "../../../engine/index.ts";
import { Button, ErrorNote, Icon, Loading, Sheet } from "../../design/index.ts";
import { type OpenCase, useCase, useDesk } from "../../desk/index.ts";
import { beginTelling } from "./begin-telling.ts";
import { type LogKind, logKinds } from "./log-kinds.ts";
import type { Told, ToldKind } from "./told.ts";
import { toldFacts } from "./told-facts.ts";
import { ToldForm } from "./told-form.tsx";

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
  const desk = useDesk();
  const [added, setAdded] = useState<readonly ContactJson[]>([]);
  const [fault, setFault] = useState<string>();
  const theCase = open.parsed.case;
  const clock = clockOfCase(theCase, desk.ownTimeZone.value);
  const people = [...open.stored.header.contacts, ...added];
  const kind = logKinds(theCase.side).find((one) => one.kind === told?.kind);
  const save = async () => {
    const context = {
      facts: open.stored.facts,
      now: desk.now.peek(),
      own: clock.own,
      timeZone: open.calendar.timeZone,
    };
    const facts = toldFacts(told!, context);
    if (!facts.ok) return setFault(facts.error);
    const header = added.length === 0 ? {} : { header: { ...open.stored.header, contacts: people } };
    const recorded = await desk.record(open.id, facts.value, { said: "Recorded.", ...header });
    if (!recorded.ok) return setFault(recorded.error.map((one) => describeFault(one)).join(" "));
    setAdded([]);
    onClose();
  };
  const change = (next: Told | undefined) => {
    setFault(undefined);
    onTold(next);
  };
  return (
    <Sheet
      open={isOpen}
      onClose={onClose}
      title={kind?.label ?? QUESTION}
      foot={told !== undefined && <Foot onBack={() => change(undefined)} onSave={() => void save()} />}
    >
      {told === undefined ? (
        <Kinds kinds={logKinds(theCase.side)} onPick={(picked) => change(beginTelling(picked, open))} />
      ) : (
        <ToldForm
          told={told}
          onTold={change}
          context={{
            caseId: open.id,
            side: theCase.side,
            people,
            onAdd: (person) => setAdded([...added, person]),
            clock,
            now: desk.now.value,
            isDecided: isDecided(open),
          }}
        />
      )}
      {fault !== undefined && (
        <div class="mt-4">
          <ErrorNote title={fault} />
        </div>
      )}
    </Sheet>
  );
}

function isDecided({ parsed, plan }: OpenCase): boolean {
  const last = visibleFacts(parsed.case.facts, plan.asOf).findLast(
    ({ kind }) => kind === "decision" || kind === "reopened",
  );
  return last?.kind === "decision";
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
