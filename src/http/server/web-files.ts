import { createHash } from "node:crypto";
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** How a file may be sent. */
export type Coding = "br" | "gzip" | "identity";

export interface WebFile {
  /** From the folder, with slashes: "assets/main-abc.js". */
  readonly path: string;
  /** The best first. */
  readonly codings: readonly Coding[];
  /** The file as it lies there, or its compressed sibling; undefined where a new build has just taken it away. */
  readonly read: (coding: Coding) => FileBytes | undefined;
}

export interface FileBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A strong entity tag with its quotation marks, made from the bytes: packages give all their files one date. */
  readonly etag: string;
}

export interface WebFiles {
  readonly find: (path: string) => WebFile | undefined;
  /** Whether the first part of a path is a folder of files, and not of pages. */
  readonly hasFolder: (name: string) => boolean;
}

const SUFFIXES: readonly (readonly [Coding, string])[] = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

/**
 * The built web application. Only files that were found in the folder are ever read, by the names they were found under:
 * no request makes a path. A new build is noticed by its `index.html`; where there is none, no file is found.
 */
export function openWebFiles(folder: URL): WebFiles {
  const root = fileURLToPath(folder);
  let known: FoundFiles = { builtAt: Number.NaN, files: new Map(), folders: new Set() };
  const current = (): FoundFiles => {
    const builtAt = statSync(join(root, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (builtAt !== known.builtAt) known = builtAt === 0 ? { ...NOTHING, builtAt } : findFiles(root, builtAt);
    return known;
  };
  return {
    find: (path) => current().files.get(path),
    hasFolder: (name) => current().folders.has(name),
  };
}

interface FoundFiles {
  readonly builtAt: number;
  readonly files: ReadonlyMap<string, WebFile>;
  readonly folders: ReadonlySet<string>;
}

const NOTHING: Omit<FoundFiles, "builtAt"> = { files: new Map(), folders: new Set() };

function findFiles(root: string, builtAt: number): FoundFiles {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = new Set(entries.map((entry) => pathOf(entry, root)));
  const files = new Map<string, WebFile>();
  for (const path of paths) {
    if (SUFFIXES.some(([, suffix]) => path.endsWith(suffix) && paths.has(path.slice(0, -suffix.length)))) continue;
    const compressed = SUFFIXES.filter(([, suffix]) => paths.has(path + suffix));
    files.set(path, webFile(root, path, compressed));
  }
  const folders = new Set([...paths].filter((path) => path.includes("/")).map((path) => path.split("/")[0]!));
  return { builtAt, files, folders };
}

function pathOf({ parentPath, name }: Dirent, root: string): string {
  return relative(root, join(parentPath, name)).split(sep).join("/");
}

function webFile(root: string, path: string, compressed: readonly (readonly [Coding, string])[]): WebFile {
  const suffixes = new Map<Coding, string>([...compressed, ["identity", ""]]);
  const loaded = new Map<Coding, FileBytes>();
  return {
    path,
    codings: [...suffixes.keys()],
    read: (coding) => {
      const known = loaded.get(coding) ?? load(join(root, path + (suffixes.get(coding) ?? "")));
      if (known !== undefined) loaded.set(coding, known);
      return known;
    },
  };
}

function load(file: string): FileBytes | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = new Uint8Array(readFileSync(file));
  return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
}
