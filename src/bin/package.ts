import { readFileSync } from "node:fs";

/** Set by the build, which moves the tables beside the program. */
declare const FINELINE_VERSION: string | undefined;

export const isBuilt = typeof FINELINE_VERSION === "string";

/** Where the tables of public holidays lie. */
export const holidayFolder = new URL(isBuilt ? "./holidays/" : "../holidays/data/", import.meta.url);

/** Where the built web application lies; while developing, where the build puts it. */
export const webFolder = new URL(isBuilt ? "./web/" : "../../dist/web/", import.meta.url);

export const version: string =
  typeof FINELINE_VERSION === "string"
    ? FINELINE_VERSION
    : (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version;
