import { isPermissive } from "./is-permissive.ts";
import type { ShippedPackage } from "./read-packages.ts";

const HEAD = `# Licences of what comes along

Every package that whoever runs Fineline runs: those that are installed with it, on any platform, and those that went into its
pages. The list is made from the lock file by \`npm run licences\`, and a test fails where it is not up to date. The texts of the
licences lie beside the program (\`dist/LICENSES.txt\`) and beside the pages. The same list as a bill of materials (CycloneDX 1.5), for
programs that watch over what a machine runs, lies there too: \`dist/sbom.json\`, in the package and in the image. \`npm run sbom\`
writes it to \`.build/sbom.json\` without building anything.

## Known weaknesses

Ask before a release, and whenever you like:

    npm audit --omit dev

It sends the names and versions above to the registry and tells which of them have known weaknesses; \`npm audit signatures\` tells
besides whether they are what their authors published. Some registries of companies do not answer such questions (\`405\`, \`404\`):
name the public one with \`--registry\`. Without \`--omit dev\` it tells of tools of development as well, which run on no machine but
a developer's.

What it finds is mended by another version in \`package.json\`. Where there is none yet, this says whether Fineline is touched: it
opens nothing to others by itself, reads mail and calendars within limits of its own ([how](security.md)), and sends no page of
anybody else's to a browser unwashed.
`;

const PERMISSIVE = "All of these may be used, changed and passed on by anybody, as long as their texts go along.";

const OTHERS = "These ask for more, and are used all the same; `NOTICE` says why.";

/** The list as a page in Markdown: the exceptions first, then a line a licence. */
export function describeLicences(packages: readonly ShippedPackage[]): string {
  const exceptions = packages.filter(({ licence }) => !isPermissive(licence ?? ""));
  const others = packages.filter(({ licence }) => isPermissive(licence ?? ""));
  const byLicence = Map.groupBy(others, ({ licence }) => licence ?? "");
  const ordered = [...byLicence].sort(([, a], [, b]) => b.length - a.length);
  return [
    HEAD,
    ...(exceptions.length === 0 ? [] : [`## Exceptions\n\n${OTHERS}\n\n${table(exceptions)}`]),
    `## Permissive\n\n${packages.length} packages, ${others.length} of them here. ${PERMISSIVE}\n`,
    ...ordered.map(([licence, list]) => `### ${licence} (${list.length})\n\n${table(list)}`),
  ].join("\n");
}

function table(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence ?? "none named"} |`,
  );
  return ["| package | version | licence |", "| --- | --- | --- |", ...rows, ""].join("\n");
}
