import { useState } from "preact/hooks";
import { Icon, type IconName, Sheet } from "../design/index.ts";
import { useSide } from "../hiring/index.ts";

/** An application, as it is named in a choice. */
export interface NamedCase {
  readonly caseId: string;
  readonly company: string;
  readonly role: string;
}

export interface NewSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Applications that are alive, those that were busy last first. */
  readonly cases: readonly NamedCase[];
}

/** What can be new: an interview, a question, a word, an application. Two touches from everywhere. */
export function NewSheet({ open, onClose, cases }: NewSheetProps) {
  const [isPicking, setPicking] = useState(false);
  const { side } = useSide();
  const close = () => {
    setPicking(false);
    onClose();
  };
  return (
    <Sheet open={open} onClose={close} title={isPicking ? "What happened? First, where" : "What is new?"}>
      {side === "hiring" ? (
        <HiringChoices onPick={close} />
      ) : isPicking ? (
        <CaseChoice cases={cases} onPick={close} />
      ) : (
        <Choices onPick={close} onHappened={() => setPicking(true)} hasCases={cases.length > 0} />
      )}
    </Sheet>
  );
}

interface ChoicesProps {
  readonly onPick: () => void;
  readonly onHappened: () => void;
  readonly hasCases: boolean;
}

function Choices({ onPick, onHappened, hasCases }: ChoicesProps) {
  return (
    <ul class="-mx-2 grid">
      <Line
        icon="pencil"
        title="Debrief an interview"
        below="Who was there, what was said, when they decide"
        href="/debrief"
        onPick={onPick}
      />
      <Line
        icon="message"
        title="May I contact them?"
        below="Yes, not yet or no, with the reason"
        href="/may-i"
        onPick={onPick}
      />
      {hasCases && (
        <Line icon="flag" title="What happened?" below="An answer, a date, a promise, an offer" onPick={onHappened} />
      )}
      <Line icon="work" title="Add an application" below="One, or several at once" href="/add" onPick={onPick} />
    </ul>
  );
}

function HiringChoices({ onPick }: Pick<ChoicesProps, "onPick">) {
  return (
    <ul class="-mx-2 grid">
      <Line
        icon="flag"
        title="Record a decision"
        below="An offer, a no; who hears when"
        href="/hiring/decide"
        onPick={onPick}
      />
      <Line
        icon="people"
        title="Import candidates"
        below="From a table, seen before it is taken in"
        href="/hiring/import"
        onPick={onPick}
      />
      <Line
        icon="work"
        title="New opening"
        below="The job, its place, its stages"
        href="/hiring/openings/new"
        onPick={onPick}
      />
    </ul>
  );
}

function CaseChoice({ cases, onPick }: { readonly cases: readonly NamedCase[]; readonly onPick: () => void }) {
  return (
    <ul class="-mx-2 grid">
      {cases.map(({ caseId, company, role }) => (
        <Line
          key={caseId}
          title={company}
          below={role}
          href={`/case/${encodeURIComponent(caseId)}?log`}
          onPick={onPick}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly below: string;
  readonly href?: string;
  readonly onPick: () => void;
}

function Line({ icon, title, below, href, onPick }: LineProps) {
  const look =
    "flex min-h-14 w-full items-center gap-4 rounded-button px-2 py-2 text-start text-ink no-underline hover:bg-accent-tint";
  const inside = (
    <>
      {icon !== undefined && (
        <span class="text-accent">
          <Icon name={icon} size={24} />
        </span>
      )}
      <span class="min-w-0">
        <span class="block font-semibold clamp-name" dir="auto">
          {title}
        </span>
        <span class="block text-secondary text-ink-2 clamp-name" dir="auto">
          {below}
        </span>
      </span>
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <button type="button" class={look} onClick={onPick}>
          {inside}
        </button>
      ) : (
        <a class={look} href={href} onClick={onPick}>
          {inside}
        </a>
      )}
    </li>
  );
}
