import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { numberWord } from "../../../app/index.ts";
import { describeFault } from "../../../contract/index.ts";
import { placeOfZone } from "../../../engine/index.ts";
import { Button, ErrorNote, PhoneHeader, Sentence } from "../../design/index.ts";
import { caseDefaults, newId, ownEnding, useDesk } from "../../desk/index.ts";
import { readerDays } from "../../reader-days/index.ts";
import { AddGrid } from "./add-grid.tsx";
import { type AddLine, isEmptyLine, lineFaults, newLine, repeatedLines } from "./add-line.ts";
import { linesToCases } from "./lines-to-cases.ts";

/** Adds one application or many: a line each, typed or pasted; all or none. */
export function AddPage() {
  const desk = useDesk();
  const { route } = useLocation();
  const [lines, setLines] = useState<readonly AddLine[]>(firstLines);
  const [isChecked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const today = readerDays(desk.ownTimeZone.value).dateOf(desk.now.value);
  const filled = lines.filter((line) => !isEmptyLine(line));
  const known = (desk.views.value?.cases ?? []).map(({ digest }) => digest);
  const repeated = repeatedLines(filled, known);
  const faults = new Map(filled.map((line) => [line.key, lineFaults(line, today)]));
  const faulty = filled.filter(({ key }) => Object.keys(faults.get(key) ?? {}).length > 0).length;
  const page = useRef<HTMLDivElement>(null);
  useWarning(filled.length > 0);
  useFirstField(page);
  const add = async () => {
    setChecked(true);
    if (filled.length === 0) return;
    if (faulty > 0) return focusFault(page.current);
    const defaults = caseDefaults(desk.settings.peek(), desk.deviceTimeZone);
    const cases = linesToCases(filled, { defaults, now: desk.now.peek(), newId, ownEnding });
    const added = await desk.addCases(cases, addedWords(filled.length));
    if (!added.ok) return setRefusal(added.error.map((fault) => describeFault(fault)).join(" "));
    route(added.value.length === 1 ? `/case/${encodeURIComponent(added.value[0]!.id)}` : "/board");
  };
  return (
    <div ref={page}>
      <PhoneHeader title="Board" back="/board" />
      <Sentence above="One line each. Lines or cells of a table can be pasted.">What did you apply for?</Sentence>
      <AddGrid
        lines={lines}
        onLines={setLines}
        faults={isChecked ? faults : NO_FAULTS}
        repeated={repeated}
        today={today}
        onAdd={() => void add()}
      />
      <Foot>
        <Button kind="primary" onClick={() => void add()}>
          {filled.length < 2 ? "Add it" : `Add ${numberWord(filled.length)}`}
        </Button>
        {repeated.size > 0 && (
          <Button onClick={() => setLines(lines.filter(({ key }) => !repeated.has(key)))}>
            Take out {repeated.size === 1 ? "the one that repeats" : `${numberWord(repeated.size)} that repeat`}
          </Button>
        )}
      </Foot>
      {isChecked && <Answer filled={filled.length} faulty={faulty} refusal={refusal} />}
      <Place />
    </div>
  );
}

/** Three lines say that there can be several; on a phone each is a card, and one is enough to begin with. */
function firstLines(): readonly AddLine[] {
  return matchMedia("(width < 45rem)").matches ? [newLine()] : [newLine(), newLine(), newLine()];
}

/** Where there is a keyboard one can begin to type at once. */
function useFirstField(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) page.current?.querySelector<HTMLElement>("tbody input")?.focus();
  }, [page]);
}

const NO_FAULTS: ReadonlyMap<number, never> = new Map<number, never>();

function addedWords(count: number): string {
  const number = numberWord(count);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? "application" : "applications"} added.`;
}

/** Leads to the first field that something is wrong in. */
function focusFault(page: HTMLElement | null): void {
  requestAnimationFrame(() => page?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

/** A page that is left by mistake would take with it what was typed. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOn]);
}

function Foot({ children }: { readonly children: ComponentChildren }) {
  return <div class="mt-4 flex flex-wrap items-center gap-3">{children}</div>;
}

interface AnswerProps {
  readonly filled: number;
  readonly faulty: number;
  readonly refusal: string | undefined;
}

/** Why nothing was added. */
function Answer({ filled, faulty, refusal }: AnswerProps) {
  const words =
    filled === 0
      ? "Nothing is written yet: a company and a role are enough."
      : faulty > 0
        ? `Nothing was added yet: ${faulty === 1 ? "one line needs" : `${numberWord(faulty)} lines need`} a look.`
        : refusal;
  if (words === undefined) return null;
  return (
    <div class="mt-4 max-w-[46rem]">
      <ErrorNote title={words} />
    </div>
  );
}

/** By whose clock and holidays windows will be counted. */
function Place() {
  const { settings, deviceTimeZone } = useDesk();
  const { calendar } = caseDefaults(settings.value, deviceTimeZone);
  const holidays =
    calendar.country === undefined ? "without public holidays" : `with the public holidays of ${calendar.country}`;
  return (
    <p class="mt-6 max-w-[46rem] text-secondary text-ink-3">
      A contact is taken for the recruiter. Days are counted by the clock {placeOfZone(calendar.timeZone)}, {holidays}:{" "}
      <a class="text-accent underline" href="/settings">
        Settings
      </a>
      . Each application can differ.
    </p>
  );
}
