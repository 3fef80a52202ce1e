import type { SettingsJson } from "../contract/index.ts";
import type { Case } from "../engine/index.ts";

/** A case that was read, as letters of it are signed: by the settings where it says itself not who writes, or from where. */
export function signedBy<Read extends { readonly case: Case }>(
  parsed: Read,
  { name, email, address }: { readonly [Part in "name" | "email" | "address"]?: SettingsJson[Part] | undefined },
): Read {
  const settled = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
  };
  return { ...parsed, case: { ...parsed.case, me: { ...settled, ...parsed.case.me } } };
}
