import { globSync, readFileSync, statSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** One change to the code, which is in the instrumented source and sleeps until its id is called. */
export interface Mutant {
  readonly id: string;
  /** From the root of the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

export interface MutatedCode {
  readonly mutants: readonly Mutant[];
  /** The text of each file, by its path from the root of the project. */
  readonly sources: ReadonlyMap<string, string>;
}

const silent = () => undefined;
const isOff = () => false;
const SILENT: ConstructorParameters<typeof Instrumenter>[0] = {
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
  isTraceEnabled: isOff,
  isDebugEnabled: isOff,
  isInfoEnabled: isOff,
  isWarnEnabled: isOff,
  isErrorEnabled: isOff,
  isFatalEnabled: isOff,
};

/** All mutants of a file, or of the code in a folder and its folders. */
export async function makeMutants(places: readonly string[]): Promise<MutatedCode> {
  const originals = new Map(places.flatMap(codeIn).map((path) => [path, readFileSync(path, "utf8")]));
  const files = [...originals].map(([name, content]) => ({ name, content, mutate: true }));
  const made = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  const mutants = made.mutants.map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => ({
    id,
    file: fileName,
    line: start.line + 1,
    column: start.column + 1,
    mutator: mutatorName,
    original: textBetween(originals.get(fileName)!, start, end),
    replacement,
  }));
  return { mutants, sources: new Map(made.files.map(({ name, content }) => [name, content])) };
}

function codeIn(place: string): readonly string[] {
  const files = statSync(place).isDirectory() ? globSync(`${place}/**/*.ts`) : [place];
  return files.filter((path) => !/(\.(test|suite|d)|\/index)\.ts$/.test(path)).toSorted();
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function textBetween(text: string, start: Position, end: Position): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join("\n");
}
