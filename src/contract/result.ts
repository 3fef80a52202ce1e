/** What came of reading something: the value, or what was wrong with it. Expected failures are values, never thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A result that holds its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A result that holds what was wrong. */
export function error<E>(fault: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error: fault };
}
