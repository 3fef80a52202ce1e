/** The floor of `plan --ndjson`: every line of standard input parsed and written back, block by block. */
import { once } from "node:events";
import { lineBlocks } from "../../src/bin/line-blocks.ts";

for await (const block of lineBlocks(process.stdin)) {
  let text = "";
  for (const line of Buffer.from(block.buffer).toString().split("\n")) {
    if (line !== "") text += `${JSON.stringify(JSON.parse(line))}\n`;
  }
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
