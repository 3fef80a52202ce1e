/** Of no desk: what is looked for in it is not found. */
const NO_DESK = "00000000-0000-0000-0000-000000000000";

/** A UUID as 22 characters of base64url. */
const SHORT_LENGTH = 22;

/** A key with the desk in front that it is of: the desk is no secret, the key alone decides. */
export function keyOfDesk(deskId: string, key: string): string {
  return `${Buffer.from(deskId.replaceAll("-", ""), "hex").toString("base64url")}${key}`;
}

/** The desk that a key says it is of, as a UUID in lower case, and the rest of it; a UUID of no desk where it says none. */
export function deskInKeys(key: string): { readonly deskId: string; readonly rest: string } {
  const [short, rest] = [key.slice(0, SHORT_LENGTH), key.slice(SHORT_LENGTH)];
  const bytes = Buffer.from(short, "base64url");
  const isDesk = bytes.length === 16 && bytes.toString("base64url") === short;
  if (!isDesk) return { deskId: NO_DESK, rest };
  return { deskId: bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"), rest };
}
