import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as the lock file names it. */
interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  /** A tool of development that something here could use as well: it comes along with nobody. */
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

/** A package that comes along with Fineline. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As an expression of SPDX; undefined where the package says nothing. */
  readonly licence: string | undefined;
  /** A digest as in Subresource Integrity: "sha512-…". */
  readonly integrity: string | undefined;
  /** Not installed on every machine. */
  readonly isOptional: boolean;
  /** Those that it uses itself: "name@version", in order. */
  readonly uses: readonly string[];
}

/**
 * Every package that whoever runs Fineline runs: those that are installed with it, on any platform, and those that went into the
 * pages. Each version once, in the order of their names; the first is Fineline itself.
 */
export function readShippedPackages(root: string): readonly [ShippedPackage, ...ShippedPackage[]] {
  const { packages: lock } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Lock };
  const own = lock[""] ?? {};
  const bundled = bundledNames(root, Object.keys(own.devDependencies ?? {}));
  const paths = new Set(Object.keys(lock).filter((path) => path !== "" && !isForDevelopment(lock[path])));
  for (const name of bundled) addWithUses(`node_modules/${name}`, lock, paths);
  const shipped = new Map<string, ShippedPackage>();
  for (const path of paths) {
    const found = describe(path, { root, lock, paths });
    shipped.set(`${found.name}@${found.version}`, found);
  }
  const itself = describe("", { root, lock, paths });
  const first = [...bundled].map((name) => idOf(`node_modules/${name}`, lock));
  const ordered = [...shipped.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
  return [{ ...itself, uses: [...new Set([...itself.uses, ...first])].sort() }, ...ordered];
}

function isForDevelopment({ dev, devOptional }: LockedPackage = {}): boolean {
  return dev === true || devOptional === true;
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const IMPORT = /(?:from |import\(|@import )"([^".][^"]*)"/g;

/** The tools of development that stand in the product's sources, and so in what is built of them. */
function bundledNames(root: string, candidates: readonly string[]): readonly string[] {
  const sources = globSync("src/**/*.{ts,tsx,css}", { cwd: root }).filter(
    (path) => !/\.(?:test|suite)\.tsx?$/.test(path),
  );
  const imported = new Set(
    sources.flatMap((path) =>
      [...readFileSync(join(root, path), "utf8").matchAll(IMPORT)].map(([, name = ""]) => name),
    ),
  );
  const isImported = (name: string) => [...imported].some((each) => each === name || each.startsWith(`${name}/`));
  return candidates.filter(isImported).sort();
}

function addWithUses(path: string, lock: Lock, paths: Set<string>): void {
  if (paths.has(path)) return;
  paths.add(path);
  for (const used of usesOf(path, lock)) addWithUses(used, lock, paths);
}

/** Where Node finds what a package asks for: the nearest folder of that name upwards. */
function usesOf(path: string, lock: Lock): readonly string[] {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = lock[path] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => nearest(path, name, lock) ?? []);
}

function nearest(from: string, name: string, lock: Lock): string | undefined {
  const here = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (here in lock) return here;
  if (from === "") return undefined;
  const above = from.lastIndexOf("/node_modules/");
  return nearest(above === -1 ? "" : from.slice(0, above), name, lock);
}

function idOf(path: string, lock: Lock): string {
  const { name = nameOf(path), version = "" } = lock[path] ?? {};
  return `${name}@${version}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

interface Reading {
  readonly root: string;
  readonly lock: Lock;
  readonly paths: ReadonlySet<string>;
}

function describe(path: string, { root, lock, paths }: Reading): ShippedPackage {
  const { name = nameOf(path), version = "", license, integrity, optional } = lock[path] ?? {};
  const uses = usesOf(path, lock).filter((used) => paths.has(used));
  return {
    name,
    version,
    licence: license ?? licenceInFile(join(root, path)),
    integrity,
    isOptional: optional === true,
    uses: [...new Set(uses.map((used) => idOf(used, lock)))].sort(),
  };
}

/** What the file says that lies beside a package whose description names none, where its words are known ones. */
function licenceInFile(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return /Permission is hereby granted, free of charge, to any person/.test(text) ? "MIT" : undefined;
}
