import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShippedPackages } from "./licences/read-packages.ts";
import { sbomText } from "./licences/write-sbom.ts";

/** Writes `.build/sbom.json`: everything that comes along with Fineline, as a bill of materials. */
const root = fileURLToPath(new URL("../", import.meta.url));
const packages = readShippedPackages(root);
mkdirSync(new URL("../.build/", import.meta.url), { recursive: true });
writeFileSync(new URL("../.build/sbom.json", import.meta.url), sbomText(packages));
console.log(`.build/sbom.json: ${packages.length - 1} packages.`);
