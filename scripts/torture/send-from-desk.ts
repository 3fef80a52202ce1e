import { StoreError } from "../../src/app/ports/index.ts";
import { sendDue } from "../../src/app/send-due.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { sendingInput } from "../../test/sending/sending-input.ts";

// Sends what is due at a desk; a turn that the database refuses is made once more, as a worker does.
const [url = "", desk = "", port = "", now = ""] = process.argv.slice(2);
const place = openPostgres({ url, poolSize: 2 });
const input = sendingInput(place.openDesk(desk), { port: Number(port), now: Number(now) });

async function isAtEnd(): Promise<boolean> {
  try {
    return (await sendDue(input)) === undefined;
  } catch (error) {
    if (error instanceof StoreError && error.retryable) return false;
    throw error;
  }
}

while (!(await isAtEnd()));
await place.close();
