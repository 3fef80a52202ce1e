import { SealError, StoreError } from "../../src/app/ports/index.ts";
import { MoveError, moveBetween } from "../../src/storage/moving/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { DESK_KEYS } from "./desk-work.ts";

// Moves between a home and a desk, and writes `done`, or `refused` with the sentence that people are told.
const [direction = "", home = "", url = "", desk = ""] = process.argv.slice(2);
if (direction !== "to-desk" && direction !== "to-home") throw new Error(`${direction}: expected to-desk or to-home`);
const place = openPostgres({ url, poolSize: 1, keys: DESK_KEYS });
try {
  await moveBetween({ direction, home, place, desk, keys: DESK_KEYS });
  console.log("done");
} catch (error) {
  if (!(error instanceof MoveError || error instanceof StoreError || error instanceof SealError)) throw error;
  console.log(`refused ${error.message}`);
}
await place.close();
