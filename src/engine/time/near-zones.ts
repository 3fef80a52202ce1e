/** Up to three IANA names that look like the one given: the same city, or the same beginning. */
export function nearTimeZones(name: string): readonly string[] {
  const wanted = simplify(name.split("/").at(-1) ?? name);
  if (wanted === "") return [];
  // biome-ignore lint/style/noRestrictedGlobals: the list of zone names is data, the same on every machine with the same tzdb.
  const names = Intl.supportedValuesOf("timeZone");
  const scored = names.map((zone) => ({ zone, score: likeness(simplify(zone.split("/").at(-1) ?? zone), wanted) }));
  // Of one likeness they stay in the order of the list, which is that of their names.
  return scored
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((entry) => entry.zone);
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}

function likeness(city: string, wanted: string): number {
  if (city === wanted) return 100;
  if (wanted.length >= 3 && (city.startsWith(wanted) || wanted.startsWith(city))) return 60;
  const shared = sharedPairs(city, wanted);
  return shared >= 0.6 ? shared * 50 : 0;
}

/** Dice's coefficient over pairs of neighbouring letters. */
function sharedPairs(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) if (pairs.has(b.slice(i, i + 2))) shared++;
  return (2 * shared) / (a.length + b.length - 2);
}
