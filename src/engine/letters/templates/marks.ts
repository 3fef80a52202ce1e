/** Around what a letter lacks, while it is being made. Nobody's text holds these characters: `plainLine` takes them out. */
export const GAP_OPENS = "\ue000";
export const GAP_CLOSES = "\ue001";
/** A line break that stays one. */
export const BREAK = "\ue002";

/** What a letter lacks, in place of it. */
export function gap(text: string): string {
  return `${GAP_OPENS}${text}${GAP_CLOSES}`;
}
