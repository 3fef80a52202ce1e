import { HOUR_MS, MINUTE_MS } from "../../engine/index.ts";

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const PART =
  /^(\d+(?:\.\d+)?|an?|one|two|three|four|five|six|half an?)\s*(hours?|hrs?|h|minutes?|mins?|min|m)\b\s*(?:and\s+)?/i;

/** A length of time such as "1h", "90 min", "1h30", "an hour", "half an hour", in milliseconds; undefined where it is none. */
export function readLength(text: string): number | undefined {
  let rest = text.trim().replace(/^(\d+)h(\d{1,2})$/i, "$1h $2m");
  let lengthMs = 0;
  while (rest !== "") {
    const part = PART.exec(rest);
    if (part === null) return undefined;
    lengthMs += amount(part[1]!) * (part[2]!.toLowerCase().startsWith("h") ? HOUR_MS : MINUTE_MS);
    rest = rest.slice(part[0].length);
  }
  return lengthMs > 0 ? Math.round(lengthMs) : undefined;
}

function amount(text: string): number {
  const word = text.toLowerCase();
  if (word.startsWith("half")) return 0.5;
  return NUMBERS[word] ?? Number(word);
}
