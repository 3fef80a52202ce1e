const LONGEST = 200;

/** A name as it may be shown, and whether it is one that letters may greet. */
export function readSenderName(
  given: string,
  address: string,
): { readonly name: string; readonly is: "name" | "no-name" | "odd-name" } {
  const name = given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  if (name === "" || name.toLowerCase() === address) return { name: "", is: "no-name" };
  const isOdd = /[\p{Cc}\p{Zl}\p{Zp}]/u.test(given) || /^[=+@|-]/.test(name) || /[<>@]|:\/\//.test(name);
  return { name, is: isOdd || !/\p{L}/u.test(name) ? "odd-name" : "name" };
}
