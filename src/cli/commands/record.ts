import { getStoredCase, type RecordFactsInput, recordFacts, type StoredCase, StoreError } from "../../app/index.ts";
import { describeFault, parseJsonLine } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { readJson } from "../read-json.ts";

export const command: Command = {
  name: "record",
  summary: "takes facts as JSON from standard input, for programs",
  usage: ["record CASE < fact.json", "record CASE --ndjson < facts.ndjson"],
  options: [["--ndjson", 'a fact a line in, {"recorded": ID} a line out, each once it is durable']],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { ndjson: "boolean", json: "boolean" });
    const [caseId] = positionals;
    if (caseId === undefined || positionals.length > 1) misuse("record: expected one CASE");
    const store = await services.openStore();
    const stored = await getStoredCase(store, caseId);
    const input: RecordFactsInput = { store, newId: services.newId, now: services.now };
    return options.ndjson ? recordLines(stored, input, services) : recordDocument(stored, input, services);
  },
};

/** One fact, or a list of facts that are recorded all or none. */
async function recordDocument(stored: StoredCase, input: RecordFactsInput, services: Services): Promise<ExitStatus> {
  const value = await readJson("-", services);
  const recorded = await recordFacts(Array.isArray(value) ? value : [value], stored, input);
  if (!recorded.ok) refuse(recorded.error, "standard input");
  for (const { id } of recorded.value) await services.terminal.out(`${JSON.stringify({ recorded: id })}\n`);
  return 0;
}

async function recordLines(stored: StoredCase, input: RecordFactsInput, services: Services): Promise<ExitStatus> {
  let failed = 0;
  for await (const line of services.inputLines()) {
    const answer = await recordLine(line, stored, input);
    if ("error" in answer) failed++;
    await services.terminal.out(`${JSON.stringify(answer)}\n`);
  }
  return failed > 0 ? 1 : 0;
}

type Answer =
  | { readonly recorded: string }
  | { readonly error: { readonly message: string; readonly faults?: readonly unknown[] } };

async function recordLine(line: Uint8Array, stored: StoredCase, input: RecordFactsInput): Promise<Answer> {
  const parsed = parseJsonLine(line);
  const recorded = parsed.ok ? await tryRecord(parsed.value, stored, input) : parsed;
  if (recorded instanceof StoreError) return { error: { message: recorded.message } };
  if (recorded.ok) return { recorded: recorded.value[0]!.id };
  const [first] = recorded.error;
  return { error: { message: first === undefined ? "" : describeFault(first), faults: recorded.error } };
}

/** A fact that contradicts one that is there is this line's fault; a store out of reach ends the command. */
async function tryRecord(value: unknown, stored: StoredCase, input: RecordFactsInput) {
  try {
    return await recordFacts([value], stored, input);
  } catch (error) {
    if (error instanceof StoreError && error.kind === "fact-conflict") return error;
    throw error;
  }
}
