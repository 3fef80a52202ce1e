const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** A desk's id as it stands in every table: a UUID in lower case. Throws a `RangeError` for anything else. */
export function parseDeskId(text: string): string {
  const id = text.toLowerCase();
  if (UUID.test(id)) return id;
  throw new RangeError(
    `${JSON.stringify(text)} is no desk: expected a UUID such as 6f0c5a1e-7b1d-4c55-9f43-1f7f5b1f5a01.`,
  );
}

/**
 * The number of the lock that a desk's writers take in turn, as PostgreSQL's `bigint` in digits. Two desks may come to the same one:
 * then they wait for each other, and nothing else.
 */
export function lockOf(desk: string): string {
  const bits = BigInt(`0x${desk.replaceAll("-", "")}`);
  return BigInt.asIntN(64, bits ^ (bits >> 64n)).toString();
}
