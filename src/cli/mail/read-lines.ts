import type { MessageReader } from "../../app/index.ts";
import {
  describeFault,
  error,
  type Fault,
  faultAt,
  ok,
  type ParsedCase,
  parseCase,
  parseJsonLine,
  type Result,
} from "../../contract/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { readingJson } from "./reading-json.ts";

/**
 * Reads standard input, a message a line, onto standard output, a reading each as soon as it is made, in the same order and in
 * constant memory. A line that cannot be read gives `{"error": …}` in its place.
 */
export async function readLines(services: Services): Promise<ExitStatus> {
  const read = await services.openMessageReader();
  let number = 0;
  let failed = 0;
  for await (const line of services.inputLines()) {
    number += 1;
    const result = await readLine(line, read, services);
    if (!result.ok) failed += 1;
    const shown = result.ok ? JSON.stringify(result.value) : errorLine(result.error, number);
    await services.terminal.out(`${shown}\n`);
  }
  return failed > 0 ? 1 : 0;
}

async function readLine(
  line: Uint8Array,
  read: MessageReader,
  services: Services,
): Promise<Result<Record<string, unknown>, readonly Fault[]>> {
  const value = parseJsonLine(line);
  if (!value.ok) return value;
  const parsed = parseLine(value.value, services);
  if (!parsed.ok) return parsed;
  const result = await read(parsed.value.bytes, parsed.value.parsed?.case);
  return result.ok ? ok(readingJson(result.value)) : result;
}

interface MessageLine {
  readonly bytes: Uint8Array;
  readonly parsed: ParsedCase | undefined;
}

const KEYS: ReadonlySet<string> = new Set(["case", "message", "encoding"]);

/** `{"case"?, "message", "encoding"?}` from a value of any kind. */
function parseLine(value: unknown, services: Services): Result<MessageLine, readonly Fault[]> {
  if (!isObject(value)) return error([faultAt("", "an object with message and, as needed, case and encoding", value)]);
  const unknown = Object.keys(value).find((key) => !KEYS.has(key) && !key.startsWith("x-"));
  if (unknown !== undefined) return error([faultAt("", `a known key (${[...KEYS].join(", ")}, or x-…)`, unknown)]);
  const bytes = parseBytes(value.message, value.encoding);
  if (!bytes.ok) return bytes;
  if (value.case === undefined || value.case === null) return ok({ bytes: bytes.value, parsed: undefined });
  const { holidays, givenNow, now } = services;
  const parsed = parseCase(value.case, { holidays, now: givenNow ?? now });
  if (!parsed.ok) return error(parsed.error.map(withinCase));
  return ok({ bytes: bytes.value, parsed: parsed.value });
}

function withinCase(fault: Fault): Fault {
  return { ...fault, place: fault.place === "" ? "case" : `case.${fault.place}` };
}

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

function parseBytes(message: unknown, encoding: unknown): Result<Uint8Array, readonly Fault[]> {
  if (typeof message !== "string") return error([faultAt("message", "the text of a message (RFC 5322)", message)]);
  if (encoding === undefined || encoding === null) return ok(new TextEncoder().encode(message));
  if (encoding !== "base64") return error([faultAt("encoding", 'base64, or no key where "message" is text', encoding)]);
  if (!BASE64.test(message)) return error([faultAt("message", "base64", message)]);
  return ok(Uint8Array.fromBase64(message.replace(/[\s=]/g, ""), { lastChunkHandling: "loose" }));
}

/** The first fault as a sentence, led by the line's number among those that hold something, and all of them with their places. */
function errorLine(faults: readonly Fault[], line: number): string {
  const [first] = faults;
  // The line is all of the document that a mistake of syntax counts in.
  const placed = faults.map((fault) => ({ ...fault, place: fault.place.replace(/^line 1, /, "") }));
  const message = first === undefined ? "" : describeFault(placed[0] ?? first, `line ${line}`);
  return JSON.stringify({ error: { line, message, faults: placed } });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
