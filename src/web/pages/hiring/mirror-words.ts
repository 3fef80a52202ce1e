import type { MirrorFigureJson, MirrorJson } from "../../../contract/http/index.ts";

/** "2 hours", "1 day", "under an hour"; business time. A dash where it never happened. */
export function amountWords(value: number | null, unit: MirrorFigureJson["unit"]): string {
  if (value === null) return "–";
  const one = unit === "business hours" ? "hour" : "day";
  if (value < 1) return one === "hour" ? "under an hour" : "the same day";
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${rounded.toLocaleString("en-GB")} ${one}${rounded === 1 ? "" : "s"}`;
}

/** What the mirror says first: who was left without an answer, and whether promises were kept. */
export function mirrorSentence({ shares }: Pick<MirrorJson, "shares">): string {
  const find = (id: (typeof shares)[number]["id"]) => shares.find((share) => share.id === id);
  const [answered, kept] = [find("answered"), find("promises-kept")];
  if (answered === undefined || answered.of === 0) return "Nobody has applied yet.";
  const first =
    answered.count === answered.of
      ? "Everybody has an answer."
      : `${percent(answered.count, answered.of)} of those who applied have an answer.`;
  if (kept === undefined || kept.of === 0) return first;
  return `${first} ${kept.count === kept.of ? "Every promise was kept." : `${kept.count} of ${kept.of} promises were kept.`}`;
}

/** Never rounded up to all of them. */
function percent(count: number, of: number): string {
  return `${Math.floor((count / of) * 100)} %`;
}
