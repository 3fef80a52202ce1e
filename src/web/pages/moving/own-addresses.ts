/** The addresses in a text, in lower case, or the sentence of what was expected. */
export function ownAddresses(text: string): { readonly mine: readonly string[]; readonly fault?: string } {
  const mine = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  if (mine.length === 0) return { mine, fault: "Your address is expected here: it shows which mail you sent." };
  const wrong = mine.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  return wrong === undefined
    ? { mine }
    : { mine, fault: `An address such as ana@example.org is expected, not “${wrong}”.` };
}
