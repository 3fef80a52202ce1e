/** Licences that ask for no more than to be named and passed along (SPDX identifiers). */
const PERMISSIVE: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Zlib",
]);

/** Whether an expression of SPDX can be met by permissive licences alone: of "OR" one, of "AND" all. */
export function isPermissive(expression: string): boolean {
  const [text] = [expression.replace(/^\((.*)\)$/, "$1")];
  // One level of brackets is all that packages use; anything deeper is no known licence.
  if (text.includes(" OR ")) return text.split(" OR ").some(isPermissive);
  return text.split(" AND ").every((licence) => PERMISSIVE.has(licence));
}
