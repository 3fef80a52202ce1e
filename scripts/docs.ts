import { fileURLToPath } from "node:url";
import { buildSite } from "./site/build-site.ts";

/** Builds the documents as a site in `.build/docs`, from this folder alone. */
const output = fileURLToPath(new URL("../.build/docs/", import.meta.url));
const pages = await buildSite(output);
console.log(`${pages} pages are in ${output}`);
