import { StoreError } from "../../app/ports/index.ts";

/** The schema of our name was not made by Fineline. */
export function foreignStore(place: string): StoreError {
  return new StoreError(
    "foreign",
    `The database ${place} has a schema "fineline" that Fineline did not make, and it was left as it is: choose another database.`,
  );
}

/** The schema was made by a later Fineline, and this one cannot work beside it. */
export function newerStore(place: string, version: number, newest: number): StoreError {
  return new StoreError(
    "newer",
    `The database ${place} has schema version ${version} and this Fineline knows versions up to ${newest}: update Fineline; the database was left as it is.`,
  );
}

/** The schema is not there, or not all of it. */
export function olderStore(place: string, cause?: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `The database ${place} is not prepared for this version: run fineline prepare.`,
    {
      cause,
    },
  );
}

/** The role that programs work as could read every desk. */
export function powerfulRole(role: string): StoreError {
  return new StoreError(
    "unavailable",
    `The role ${role} is a superuser or passes over row-level security: take that away (alter role ${role} nosuperuser nobypassrls), then try again.`,
  );
}

/** What PostgreSQL, or the way to it, says of the outside as a `StoreError`; anything else, a wrong statement above all, as it is. */
export function fromPostgresError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = "code" in error ? String(error.code) : "";
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return known[1](place, error);
  return LOST.test(error.message) ? unavailable(place, "the connection was lost", error) : error;
}

/** Does what needs the database of that address; what the outside refuses is thrown as a `StoreError` that names it. */
export async function atPostgres<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw fromPostgresError(error, describeAddress(url));
  }
}

/** The address as messages may name it: without user and password. */
export function describeAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** True when the server gave up a transaction for another's sake, and it may succeed when it is done again. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "40001" || error.code === "40P01");
}

/** True when the server refused the statement and still listens. How grave it is, it says in its own language; codes are the same in all. */
export function isOfStatement(error: unknown): boolean {
  if (!(error instanceof Error && "severity" in error && "code" in error)) return false;
  return error.severity !== "FATAL" && error.severity !== "PANIC" && !ENDS_CONNECTION.test(String(error.code));
}

const ENDS_CONNECTION = /^(08|25P0[34]|57P|58|XX)/;

/** What the driver says itself has no code. */
const LOST =
  /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|^Query read timeout|not queryable/;

type Refusal = (place: string, cause: Error) => StoreError;

const why =
  (text: string): Refusal =>
  (place, cause) =>
    unavailable(place, text, cause);

/** PostgreSQL's codes (documentation, appendix A) and Node's. */
const BY_CODE: readonly (readonly [code: RegExp, refusal: Refusal])[] = [
  [/^(40001|40P01|55P03|57014)$/, locked],
  [/^25006$/, readOnly],
  [/^FL002$/, moved],
  [/^53100$/, diskFull],
  [/^53[234]00$/, why("it has no room for another connection, or no memory")],
  [/^(57P0[1235]|08...|25P0[234])$/, why("the connection was cut, or it is starting or stopping")],
  [/^(28...|3D000)$/, closed],
  [/^(42P01|42703)$/, (place, cause) => olderStore(place, cause)],
  [/^XX00[12]$/, damaged],
  [/^58.../, why("the server could not read or write its files")],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/,
    why("it cannot be reached"),
  ],
];

function locked(place: string, cause: unknown): StoreError {
  return new StoreError("locked", `The database ${place} is busy with other work: try again in a moment.`, { cause });
}

/** A server that was put in the place of another may become writable. */
function readOnly(place: string, cause: unknown): StoreError {
  return new StoreError(
    "read-only",
    `The database ${place} can only be read: it may be a standby. Give the address of the one that can be written.`,
    { cause, retryable: true },
  );
}

function moved(place: string, cause: unknown): StoreError {
  return new StoreError(
    "read-only",
    `This desk ${place} has moved elsewhere: it can be read here, and is changed where it is now.`,
    { cause },
  );
}

function diskFull(place: string, cause: unknown): StoreError {
  return new StoreError(
    "disk-full",
    `There is no room left to write the database ${place}: free some space and do it again; nothing of this was recorded.`,
    { cause },
  );
}

function damaged(place: string, cause: unknown): StoreError {
  return new StoreError(
    "damaged",
    `The database ${place} is damaged: keep its files, and restore a backup elsewhere.`,
    {
      cause,
    },
  );
}

function closed(place: string, cause: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `The database ${place} does not let this user in: see to the name, the password and the database in its address.`,
    { cause },
  );
}

function unavailable(place: string, reason: string, cause: unknown): StoreError {
  return new StoreError("unavailable", `The database ${place} cannot be used now (${reason}): try again in a moment.`, {
    cause,
    retryable: true,
  });
}
