import { error, type Fault, faultAt, ok, type Result } from "../../contract/index.ts";

/** An invitation has a few kilobytes; a whole calendar that somebody takes out may have a megabyte. */
const MOST_BYTES = 4_000_000;

/** The text of a file in UTF-8, with or without its mark, in UTF-16, or else in the old code page of Windows. */
export function decodeText(bytes: Uint8Array): Result<string, readonly Fault[]> {
  if (bytes.length > MOST_BYTES) {
    return error([{ place: "", expected: "a file of at most 4 MB", got: `${Math.ceil(bytes.length / 1e6)} MB` }]);
  }
  const text = decode(bytes).replace(/^\uFEFF/, "");
  const at = text.indexOf("\0");
  if (at === -1) return ok(text);
  return error([faultAt(`line ${lineAt(text, at)}`, "a text without NUL characters", text.slice(at, at + 20))]);
}

function decode(bytes: Uint8Array): string {
  const encoding = wideEncoding(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** By its mark; without one, by the empty half of its first letter. */
function wideEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x42 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x42)) return "utf-16be";
  return undefined;
}

function lineAt(text: string, end: number): number {
  return text.slice(0, end).split(/\r\n|\n|\r/).length;
}
