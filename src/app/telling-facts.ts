/**
 * Of the facts that a message speaks for, those that say what it says: a decision first. That a message came is among them only
 * where it says nothing else.
 */
export function tellingFacts<Told extends { readonly kind: string }>(facts: readonly Told[]): readonly Told[] {
  const said = facts.filter(({ kind }) => kind !== "received");
  const rank = ({ kind }: Told) => (kind === "decision" ? 0 : 1);
  return (said.length === 0 ? facts : said).toSorted((a, b) => rank(a) - rank(b));
}
