import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file by its path from the project's root. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const RULEBOOK = "docs/rulebook.md";

/** `[CI3]`; a rule is defined where its id stands bold at the beginning of a line. */
const ID = /\[([A-Z]{2}[0-9]+)\]/g;
const DEFINITION = /^\*\*\[([A-Z]{2}[0-9]+)\]\*\*/;

/**
 * What is wrong with the ids of the rulebook's rules, a line each with its place: a rule that no test's title bears,
 * an id that is defined twice, and an id in the rulebook, a test's title or a comment that no rule has.
 * `sources` are TypeScript files, tests (`*.test.ts`) and others.
 */
export function findRuleIdFaults(rulebook: string, sources: readonly SourceText[]): readonly string[] {
  const definitions = definitionsOf(rulebook);
  const known = new Set(definitions.map(({ id }) => id));
  const tests = sources.filter(isTest);
  const tested = new Set(tests.flatMap(idsInTitles).map(({ id }) => id));
  const isUnknown = ({ id }: PlacedId) => !known.has(id);
  return [
    ...definitions
      .filter(({ id }, index) => definitions.findIndex((other) => other.id === id) < index)
      .map((twice) => `${placeOf(twice)}: [${twice.id}] is defined a second time`),
    ...idsInLines({ path: RULEBOOK, text: rulebook })
      .filter(isUnknown)
      .map((named) => `${placeOf(named)}: [${named.id}] is named, but defined nowhere`),
    ...definitions
      .filter(({ id }) => !tested.has(id))
      .map((rule) => `${placeOf(rule)}: [${rule.id}] has no test whose title bears it`),
    ...tests
      .flatMap(idsInTitles)
      .filter(isUnknown)
      .map((named) => `${placeOf(named)}: a test's title names [${named.id}], which ${RULEBOOK} does not define`),
    ...sources
      .filter((source) => !isTest(source))
      .flatMap(idsInComments)
      .filter(isUnknown)
      .map((named) => `${placeOf(named)}: a comment names [${named.id}], which ${RULEBOOK} does not define`),
  ];
}

interface PlacedId {
  readonly id: string;
  readonly path: string;
  readonly line: number;
}

function placeOf({ path, line }: PlacedId): string {
  return `${path}:${line}`;
}

function isTest({ path }: SourceText): boolean {
  return path.endsWith(".test.ts");
}

function definitionsOf(rulebook: string): readonly PlacedId[] {
  return rulebook.split("\n").flatMap((text, index) => {
    const id = DEFINITION.exec(text)?.[1];
    return id === undefined ? [] : [{ id, path: RULEBOOK, line: index + 1 }];
  });
}

function idsInLines({ path, text }: SourceText): readonly PlacedId[] {
  return text
    .split("\n")
    .flatMap((line, index) => [...line.matchAll(ID)].map((match) => ({ id: match[1]!, path, line: index + 1 })));
}

/** The first argument of `describe`, `it` and `test`, and a title that a table holds under the name `rule`. */
const TITLE = /(?:\b(?:describe|it|test)\(\s*|\brule:\s*)("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

function idsInTitles(source: SourceText): readonly PlacedId[] {
  return idsInMatches(source, TITLE);
}

function idsInComments(source: SourceText): readonly PlacedId[] {
  return idsInMatches(source, COMMENT);
}

function idsInMatches({ path, text }: SourceText, pattern: RegExp): readonly PlacedId[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = lineAt(text, match.index) - 1;
    return idsInLines({ path, text: match[0] }).map((placed) => ({ ...placed, line: before + placed.line }));
  });
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** The same for the files of a project. */
function checkRuleIds(root: string): readonly string[] {
  const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");
  const paths = globSync(["src/**/*.ts", "test/**/*.ts"], { cwd: root }).sort();
  return findRuleIdFaults(
    read(RULEBOOK),
    paths.map((path) => ({ path: path.replaceAll("\\", "/"), text: read(path) })),
  );
}

if (import.meta.main) {
  const faults = checkRuleIds(fileURLToPath(new URL("..", import.meta.url)));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
