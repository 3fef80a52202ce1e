import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "esbuild";

const FROM_FACE = /^(import|export) (type )?\{([^}]*)\} from "(\.[^"]*\/index\.ts)";$/gm;
const ALL_OF = /^export (?:type )?\* from "([^"]+)";$/gm;
const DECLARED = /^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;

/**
 * Takes an import of a folder's `index.ts` straight to the module that the name is from. The bundler decides by modules what
 * a command loads, and an index reaches all of its folder: through it every command would load every other's code.
 */
export const throughFaces: Plugin = {
  name: "through-faces",
  setup({ onLoad }) {
    const known = new Map<string, ReadonlyMap<string, string>>();
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replace(FROM_FACE, (statement, verb, type, names, face) =>
        type === undefined ? straighten(verb, names, resolve(dirname(path), face), known) : statement,
      ),
    }));
  },
};

function straighten(
  verb: string,
  names: string,
  face: string,
  known: Map<string, ReadonlyMap<string, string>>,
): string {
  const exported = exportsOf(face, known);
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => `${verb} { ${name} } from ${JSON.stringify(exported.get(name.split(" as ")[0]!) ?? face)};`)
    .join(" ");
}

/** Where each name that a module exports is declared. */
function exportsOf(file: string, known: Map<string, ReadonlyMap<string, string>>): ReadonlyMap<string, string> {
  const found = known.get(file);
  if (found !== undefined) return found;
  const exported = new Map<string, string>();
  known.set(file, exported);
  const source = readFileSync(file, "utf8");
  const pathOf = (specifier: string) => resolve(dirname(file), specifier);
  for (const [, name] of source.matchAll(DECLARED)) exported.set(name!, file);
  for (const [, specifier] of source.matchAll(ALL_OF)) {
    for (const [name, place] of exportsOf(pathOf(specifier!), known)) exported.set(name, place);
  }
  for (const [, names, specifier] of source.matchAll(/^export \{([^}]*)\} from "([^"]+)";$/gm)) {
    const inner = exportsOf(pathOf(specifier!), known);
    for (const name of names!.split(",").map((each) => each.trim().replace(/^type /, ""))) {
      const place = inner.get(name);
      if (place !== undefined && !name.includes(" as ")) exported.set(name, place);
    }
  }
  return exported;
}
