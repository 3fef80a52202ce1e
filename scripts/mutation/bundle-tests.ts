import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const STAND_IN = fileURLToPath(new URL("collect-tests.ts", import.meta.url));

/**
 * One script of all test files and what they import, where each file is loaded when its function in `files` is called. It is to
 * be evaluated anew for each mutant: what modules make when they are loaded, and what they remember, is then the mutant's own.
 */
export async function bundleTests(
  root: string,
  tests: readonly string[],
  sources: ReadonlyMap<string, string>,
): Promise<string> {
  const files = tests.map((path) => `  ${JSON.stringify(path)}: () => import(${JSON.stringify(`./${path}`)}),`);
  const built = await build({
    stdin: {
      contents: `export { takeTests, doTests } from ${JSON.stringify(STAND_IN)};\nexport const files = {\n${files.join("\n")}\n};`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "esnext",
    packages: "external",
    logLevel: "error",
    plugins: [mutatedSources(root, sources)],
  });
  return built.outputFiles[0]!.text;
}

function mutatedSources(root: string, sources: ReadonlyMap<string, string>): Plugin {
  return {
    name: "mutated-sources",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^node:test$/ }, () => ({ path: STAND_IN }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const source = sources.get(relative(root, path)) ?? readFileSync(path, "utf8");
        return { loader: "ts", contents: withPlace(source, path) };
      });
    },
  };
}

/** Tests read files beside them; the bundle lies elsewhere. */
function withPlace(source: string, path: string): string {
  return source
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
    .replaceAll("import.meta.dirname", JSON.stringify(resolve(path, "..")));
}
