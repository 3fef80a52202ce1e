import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeLicences } from "./licences/describe-licences.ts";
import { readShippedPackages } from "./licences/read-packages.ts";

/** Writes `docs/licences.md`: what comes along with Fineline, and under which licence. */
const root = fileURLToPath(new URL("../", import.meta.url));
const [, ...packages] = readShippedPackages(root);
writeFileSync(new URL("../docs/licences.md", import.meta.url), describeLicences(packages));
console.log(`docs/licences.md: ${packages.length} packages.`);
