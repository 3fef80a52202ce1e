import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { numberWord } from "../../../app/index.ts";
import { type Day, readerDays } from "../../../engine/index.ts";
import { caseDefaults, newId, ownEnding, refusalWords, useDesk } from "../../desk/index.ts";
import { type AddLine, isEmptyLine, type LineFaults, lineFaults, newLine, repeatedLines } from "./add-line.ts";
import { linesToCases } from "./lines-to-cases.ts";
import { readDay } from "./parse-pasted.ts";

/** Lines on their way in, and what is said of them. */
export interface Adding {
  readonly lines: readonly AddLine[];
  readonly setLines: (lines: readonly AddLine[]) => void;
  readonly today: Day;
  /** How many have a word in them. */
  readonly filled: number;
  /** By the key of a line; none before somebody has tried to add them. */
  readonly faults: ReadonlyMap<number, LineFaults>;
  /** What is there already, or stands in a line above, by the key of a line. */
  readonly repeated: ReadonlyMap<number, string>;
  /** Why nothing was added; undefined where that was not tried. */
  readonly answer: string | undefined;
  /** Adds all or none, and goes to where they are; false where something is wrong in a line. */
  readonly add: () => Promise<boolean>;
}

/** Begins with so many lines; what is added is announced with its way back. */
export function useAdding(count: number): Adding {
  const desk = useDesk();
  const { route } = useLocation();
  const [lines, setLines] = useState<readonly AddLine[]>(() => Array.from({ length: count }, () => newLine()));
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const today = readerDays(desk.ownTimeZone.value).dateOf(desk.now.value);
  const filled = lines
    .filter((line) => !isEmptyLine(line))
    .map((line) => ({ ...line, appliedOn: readDay(line.appliedOn, today) }));
  const known = (desk.views.value?.cases ?? []).map(({ digest }) => digest);
  const faults = new Map(filled.map((line) => [line.key, lineFaults(line, today)]));
  const faulty = [...faults.values()].filter((found) => Object.keys(found).length > 0).length;
  const add = async () => {
    setTried(true);
    if (faulty > 0 || filled.length === 0) return false;
    const defaults = caseDefaults(desk.settings.peek(), desk.deviceTimeZone);
    const cases = linesToCases(filled, { defaults, now: desk.now.peek(), newId, ownEnding });
    const added = await desk.addCases(cases, addedWords(cases.length));
    if (added.ok) route(added.value.length === 1 ? `/case/${encodeURIComponent(added.value[0]!.id)}` : "/board");
    else setRefusal(refusalWords(added.error));
    return true;
  };
  return {
    lines,
    setLines,
    today,
    filled: filled.length,
    faults: isTried ? faults : NO_FAULTS,
    repeated: repeatedLines(filled, known),
    answer: isTried ? (missingWords(filled.length, faulty) ?? refusal) : undefined,
    add,
  };
}

const NO_FAULTS: ReadonlyMap<number, LineFaults> = new Map();

function missingWords(filled: number, faulty: number): string | undefined {
  if (filled === 0) return "Nothing is written yet: a company and a role are enough.";
  if (faulty === 0) return undefined;
  return `Nothing was added yet: ${faulty === 1 ? "one line needs" : `${numberWord(faulty)} lines need`} a look.`;
}

function addedWords(count: number): string {
  const number = numberWord(count);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? "application" : "applications"} added.`;
}
