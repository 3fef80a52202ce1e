import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { sourceName } from "../read-json.ts";
import type { MailAction } from "./actions.ts";
import { describeReading } from "./describe-reading.ts";
import { readLines } from "./read-lines.ts";
import { readingJson } from "./reading-json.ts";

const OPTIONS = { ndjson: "boolean", json: "boolean" } as const;

/** `fineline mail read`: what messages say, from files or from a stream; no mailbox is needed. */
export const readAction: MailAction = {
  usage: ["mail read FILE… [--json]", "mail read --ndjson < messages.ndjson > readings.ndjson"],
  options: [
    ["--ndjson", 'a line {"case"?, "message", "encoding"?} in, a reading a line back'],
    ["--json", "the reading of each file as JSON, a line each"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    if (options.ndjson) {
      if (positionals.length > 0) misuse("mail read --ndjson: reads standard input and takes no file");
      return readLines(services);
    }
    if (positionals.length === 0) misuse("mail read: expected a message's FILE, or - for standard input");
    return readFiles(positionals, options.json, services);
  },
};

async function readFiles(paths: readonly string[], asJson: boolean, services: Services): Promise<ExitStatus> {
  const read = await services.openMessageReader();
  for (const path of paths) {
    const result = await read(await services.readFile(path), undefined);
    if (!result.ok) return refuse(result.error, sourceName(path));
    const shown = asJson
      ? `${JSON.stringify(readingJson(result.value))}\n`
      : describeReading(result.value, { source: sourceName(path), isOneOf: paths.length });
    await services.terminal.out(shown);
  }
  return 0;
}
