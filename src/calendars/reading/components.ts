import { error, type Fault, faultAt, ok, type Result } from "../../contract/index.ts";

/** A property's line, unfolded, with the number of the line that it begins on. */
export interface ContentLine {
  readonly number: number;
  /** In upper case. */
  readonly name: string;
  readonly text: string;
}

/** A component with what is directly in it; of those that say nothing about an invitation only the name is kept. */
export interface Component {
  readonly name: string;
  readonly number: number;
  readonly lines: readonly ContentLine[];
  readonly components: readonly Component[];
}

interface OpenComponent extends Component {
  readonly lines: ContentLine[];
  readonly components: Component[];
}

const READ: ReadonlySet<string> = new Set(["VCALENDAR", "VEVENT", "VTODO", "VTIMEZONE", "STANDARD", "DAYLIGHT"]);
/** Values of prose: programs that break them into lines without folding them are forgiven. */
const PROSE: ReadonlySet<string> = new Set(["DESCRIPTION", "X-ALT-DESC", "SUMMARY", "LOCATION", "COMMENT"]);
const MOST_LINES = 100_000;
const DEEPEST = 8;
const NAME = /^[A-Za-z0-9-]{1,100}(?=[;:])/;

/** The calendars of a text (RFC 5545, 3.4), or the first line that makes it none. */
export function readComponents(text: string): Result<readonly Component[], readonly Fault[]> {
  const lines = unfold(text);
  return lines.ok ? nest(lines.value) : lines;
}

/** Lines as they were before they were folded (RFC 5545, 3.1), whatever ends them. */
function unfold(text: string): Result<readonly ContentLine[], readonly Fault[]> {
  const lines: { number: number; name: string; text: string }[] = [];
  let number = 0;
  for (const physical of physicalLines(text)) {
    number += 1;
    if (number > MOST_LINES) return error([{ place: `line ${number}`, expected: "at most 100,000 lines" }]);
    const last = lines.at(-1);
    if (last !== undefined && (physical.startsWith(" ") || physical.startsWith("\t"))) {
      last.text += physical.slice(1);
      continue;
    }
    const name = NAME.exec(physical)?.[0].toUpperCase();
    if (name !== undefined) lines.push({ number, name, text: physical });
    else if (last !== undefined && PROSE.has(last.name)) last.text += physical;
    else if (physical.trim() !== "") return error([notALine(number, physical, lines.length === 0)]);
  }
  return ok(lines);
}

function notALine(number: number, physical: string, isFirst: boolean): Fault {
  const expected = isFirst ? "BEGIN:VCALENDAR, as an .ics file begins" : "a property such as SUMMARY:Interview";
  return faultAt(`line ${number}`, expected, physical);
}

function* physicalLines(text: string): Iterable<string> {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield text.slice(start, end.index);
    start = ends.lastIndex;
  }
  if (start < text.length) yield text.slice(start);
}

function nest(lines: readonly ContentLine[]): Result<readonly Component[], readonly Fault[]> {
  const root: OpenComponent = { name: "", number: 1, lines: [], components: [] };
  const open = [root];
  for (const line of lines) {
    const fault = takeLine(line, open);
    if (fault !== undefined) return error([fault]);
  }
  const unclosed = open.at(-1)!;
  if (unclosed !== root) {
    return error([{ place: `line ${unclosed.number}`, expected: `an END:${unclosed.name} for this beginning` }]);
  }
  if (root.components.length === 0)
    return error([{ place: "line 1", expected: "BEGIN:VCALENDAR, as an .ics file begins" }]);
  return ok(root.components);
}

/** Opens, closes or fills the innermost component; the fault, where the line cannot stand there. */
function takeLine(line: ContentLine, open: OpenComponent[]): Fault | undefined {
  const place = `line ${line.number}`;
  const innermost = open.at(-1)!;
  const value = line.text
    .slice(line.name.length + 1)
    .trim()
    .toUpperCase();
  if (line.name === "BEGIN") {
    if (open.length > DEEPEST) return { place, expected: `at most ${DEEPEST} components within one another` };
    const isCalendar = value === "VCALENDAR";
    if (isCalendar !== (open.length === 1))
      return faultAt(place, isCalendar ? "an END first" : "BEGIN:VCALENDAR", line.text);
    const begun: OpenComponent = { name: value, number: line.number, lines: [], components: [] };
    innermost.components.push(begun);
    open.push(begun);
    return undefined;
  }
  if (open.length === 1) return faultAt(place, "BEGIN:VCALENDAR", line.text);
  if (line.name === "END") {
    if (value !== innermost.name)
      return faultAt(place, `END:${innermost.name}, for line ${innermost.number}`, line.text);
    open.pop();
  } else if (READ.has(innermost.name)) innermost.lines.push(line);
  return undefined;
}
