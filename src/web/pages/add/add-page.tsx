import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { numberWord } from "../../../app/index.ts";
import { placeOfZone } from "../../../engine/index.ts";
import { countries, countryInSentence } from "../../../holidays/index.ts";
import { Button, ErrorNote, PhoneHeader, Sentence } from "../../design/index.ts";
import { caseDefaults, useDesk } from "../../desk/index.ts";
import { AddGrid } from "./add-grid.tsx";
import { useAdding } from "./use-adding.ts";

/** Adds one application or many: a line each, typed or pasted; all or none. */
export function AddPage() {
  const adding = useAdding(firstLines());
  const { lines, setLines, filled, repeated } = adding;
  const page = useRef<HTMLDivElement>(null);
  useWarning(filled > 0);
  useFirstField(page);
  const add = async () => {
    if (!(await adding.add())) focusFault(page.current);
  };
  return (
    <div ref={page}>
      <PhoneHeader title="Board" back="/board" />
      <Sentence above="One line each. Lines or cells of a table can be pasted.">What did you apply for?</Sentence>
      <AddGrid
        lines={lines}
        onLines={setLines}
        faults={adding.faults}
        repeated={repeated}
        today={adding.today}
        onAdd={() => void add()}
      />
      <div class="mt-4 flex flex-wrap items-center gap-3">
        <Button kind="primary" onClick={() => void add()}>
          {filled < 2 ? "Add it" : `Add ${numberWord(filled)}`}
        </Button>
        {repeated.size > 0 && (
          <Button onClick={() => setLines(lines.filter(({ key }) => !repeated.has(key)))}>
            Take out {repeated.size === 1 ? "the one that repeats" : `${numberWord(repeated.size)} that repeat`}
          </Button>
        )}
      </div>
      {adding.answer !== undefined && (
        <div class="mt-4 max-w-[46rem]">
          <ErrorNote title={adding.answer} />
        </div>
      )}
      <Place />
    </div>
  );
}

/** Three lines say that there can be several; on a phone each is a card, and one is enough to begin with. */
function firstLines(): number {
  return matchMedia("(width < 45rem)").matches ? 1 : 3;
}

/** Where there is a keyboard one can begin to type at once. */
function useFirstField(page: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    if (matchMedia("(pointer: fine)").matches) page.current?.querySelector<HTMLElement>("tbody input")?.focus();
  }, [page]);
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

/** By whose clock and holidays windows will be counted. */
function Place() {
  const { settings, deviceTimeZone } = useDesk();
  const { calendar } = caseDefaults(settings.value, deviceTimeZone);
  const name = countries().find(({ code }) => code === calendar.country)?.name;
  const holidays =
    name === undefined ? "without public holidays" : `with the public holidays of ${countryInSentence(name)}`;
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
