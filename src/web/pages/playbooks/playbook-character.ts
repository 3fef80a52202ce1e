/** What each playbook that comes with Fineline is like, in a few words. */
const CHARACTERS: Readonly<Record<string, string>> = {
  fineline: "the five, reconciled",
  "the-nest": "by telephone, once",
  "hannah-morgan": "two weeks’ patience",
  "reach-out": "three, each shorter",
  "three-calls": "by telephone, thrice",
  "business-news-daily": "as soon as it is due",
};

/** What a playbook is like, in a few words. */
export function characterOf(id: string): string {
  return CHARACTERS[id] ?? "your own";
}

/** A title that fits a column. */
export function shortTitle({ id, title }: { readonly id: string; readonly title: string }): string {
  return id === "reach-out" ? "Reach out" : title;
}
