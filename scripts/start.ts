import { ensureBuilt } from "./ensure-built.ts";

/** Builds where there is something to build, and opens the web application: what `npm start` does. */
await ensureBuilt({ onBuild: () => console.log("Building Fineline once. This takes a few seconds.") });
process.argv.splice(2, 0, "serve", ...(process.argv.includes("--no-open") ? [] : ["--open"]));
await import(new URL("../dist/fineline.js", import.meta.url).href);
