import type { Span } from "./letter-text.ts";

/** A line of a body; `text` is in lower case without spaces at its ends. */
export interface Line extends Span {
  readonly text: string;
  kind: "blank" | "text" | "quote" | "footer";
}

/** The lines of a body in lower case, told apart: what is quoted from others and what a device adds is not the writer's. */
export function markLines(lower: string): readonly Line[] {
  const lines = linesOf(lower);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== "text") continue;
    if (line.text.startsWith(">")) line.kind = "quote";
    else if (FOOTER.test(line.text)) line.kind = "footer";
    else if (FORWARDED.test(line.text) || isMailHead(lines, i)) return quoteFrom(lines, i);
    else if (isAttribution(lines, i)) {
      const after = afterAttribution(lines, i);
      for (let j = i; j < after; j++) lines[j]!.kind = "quote";
      // Without marks at the lines nothing tells where the quotation ends.
      if (lines[after]?.text.startsWith(">") !== true) return quoteFrom(lines, i);
      i = after - 1;
    }
  }
  return lines;
}

const FOOTER =
  /^(?:sent (?:from|via|with) (?:my |an? |the )?\S.{0,60}|get outlook for .{0,40}|sent on the go|please excuse (?:any )?(?:typos|brevity).{0,60})$/;
const FORWARDED = /^(?:-{2,}\s?(?:original|forwarded) message\s?-{2,}|begin forwarded message:|_{20,})$/;

function linesOf(lower: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= lower.length; ) {
    const found = lower.indexOf("\n", start);
    const end = found === -1 ? lower.length : found;
    const text = lower.slice(start, end).trim();
    lines.push({ start, end, text, kind: text === "" ? "blank" : "text" });
    start = end + 1;
  }
  return lines;
}

function quoteFrom(lines: readonly Line[], first: number): readonly Line[] {
  for (let i = first; i < lines.length; i++) if (lines[i]!.kind !== "blank") lines[i]!.kind = "quote";
  return lines;
}

/** "From: …" with "Sent:", "To:" or "Subject:" below it. */
function isMailHead(lines: readonly Line[], i: number): boolean {
  if (!/^\*?from:\*? ?\S/.test(lines[i]!.text)) return false;
  return lines.slice(i + 1, i + 4).some(({ text }) => /^\*?(?:sent|to|date|subject):/.test(text));
}

/** "On Mon, 16 Nov 2026 at 10:02, Lee Okafor wrote:", also broken over two lines. */
function isAttribution(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i]!;
  if (!text.startsWith("on ") || text.length > LONGEST_ATTRIBUTION) return false;
  return text.endsWith("wrote:") || lines[i + 1]?.text.endsWith("wrote:") === true;
}

const LONGEST_ATTRIBUTION = 200;

/** The first line with something on it after the attribution at `i`. */
function afterAttribution(lines: readonly Line[], i: number): number {
  let after = lines[i]!.text.endsWith("wrote:") ? i + 1 : i + 2;
  while (after < lines.length && lines[after]!.kind === "blank") after += 1;
  return after;
}
