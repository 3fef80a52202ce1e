import { exportCases } from "../../app/index.ts";
import { type CaseJson, type Fault, parseCases, parseJsonText, type Result } from "../../contract/index.ts";
import { formatInstant } from "../../engine/index.ts";
import { type Desk, newId } from "../desk/index.ts";
import { loadRecurrence } from "../engine-libraries/index.ts";
import { saveText } from "../files/index.ts";

/** Hands out every case with every fact ever recorded, as a file that can be imported again; gives how many there are. */
export async function saveEverything(desk: Desk): Promise<number> {
  const cases: string[] = [];
  for await (const each of exportCases(desk.store)) cases.push(JSON.stringify(each));
  const day = formatInstant(desk.now.peek(), desk.ownTimeZone.peek()).slice(0, 10);
  saveText(`fineline-${day}.json`, [`{"cases": [\n`, cases.join(",\n"), "\n]}\n"]);
  return cases.length;
}

/** The cases of a file, each with an id, or every fault of them with its place. */
export async function readCaseFile(
  bytes: Uint8Array,
  desk: Desk,
): Promise<Result<readonly CaseJson[], readonly Fault[]>> {
  const json = parseJsonText(bytes);
  if (!json.ok) return json;
  // A file may hold a recurring instruction, which cannot be read without.
  await loadRecurrence();
  const { lookup } = await desk.holidays();
  const parsed = parseCases(json.value, { holidays: lookup, now: desk.now.peek() });
  if (!parsed.ok) return parsed;
  return { ok: true, value: parsed.value.map(({ json: each }) => ({ ...each, id: each.id ?? newId() })) };
}
