import { writeSync } from "node:fs";
import { DESK_WORK, openDeskPlace } from "./desk-work.ts";
import { doSteps } from "./do-steps.ts";

// Does all the work there is at a desk, and writes of each step a line that is out before it goes on.
const [url = "", desk = ""] = process.argv.slice(2);
const place = openDeskPlace(url, desk);
await doSteps(place, DESK_WORK, (line) => writeSync(1, `${line}\n`));
await place.close();
