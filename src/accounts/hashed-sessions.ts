import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth/adapters";
import { hashOf } from "./secret-token.ts";

/** What any method of an adapter is called with, as far as secrets of sessions stand in it. */
interface Call {
  readonly model: string;
  readonly data?: Row;
  readonly update?: Row;
  readonly where?: readonly Where[];
}

type Row = Readonly<Record<string, unknown>>;

type Method = Exclude<keyof DBTransactionAdapter, "id" | "options" | "createSchema">;

/**
 * The tables of sign-on by way of an adapter that never sees the secret of a session, only its hash: who reads the database
 * reads nothing that opens one. A session that was asked for by its secret comes back with it, for the cookie; any other comes
 * with the hash.
 */
export function hashedSessions(open: () => Promise<DBAdapter>): DBAdapter {
  return {
    ...hashing(open),
    transaction: async (work) => (await open()).transaction((trx) => work(hashing(async () => trx))),
  };
}

function hashing(open: () => Promise<DBTransactionAdapter>): DBTransactionAdapter {
  const through = (name: Method) => async (call: Call) => {
    const inner = await open();
    const method = inner[name] as (call: Call) => Promise<unknown>;
    if (call.model !== "session") return method(call);
    return withSecrets(await method(withHashes(call)), secretsIn(call));
  };
  const methods = {
    create: through("create"),
    findOne: through("findOne"),
    findMany: through("findMany"),
    count: through("count"),
    update: through("update"),
    updateMany: through("updateMany"),
    delete: through("delete"),
    deleteMany: through("deleteMany"),
    consumeOne: through("consumeOne"),
    incrementOne: through("incrementOne"),
  } satisfies Record<Method, (call: Call) => Promise<unknown>>;
  return { id: "kysely", ...(methods as unknown as Omit<DBTransactionAdapter, "id">) };
}

/** What is kept of a session's secret, as the migration of older sessions makes it as well. */
function keptHash(secret: unknown): string {
  return hashOf(String(secret)).toString("hex");
}

function withHashes({ data, update, where, ...call }: Call): Call {
  return {
    ...call,
    ...(data === undefined ? {} : { data: hashedRow(data) }),
    ...(update === undefined ? {} : { update: hashedRow(update) }),
    ...(where === undefined ? {} : { where: where.map(hashedWhere) }),
  };
}

function hashedRow(row: Row): Row {
  return row.token === undefined ? row : { ...row, token: keptHash(row.token) };
}

function hashedWhere(condition: Where): Where {
  if (condition.field !== "token") return condition;
  const { value } = condition;
  return { ...condition, value: Array.isArray(value) ? value.map(keptHash) : keptHash(value) };
}

/** The secrets that stand in a call, by their hashes. */
function secretsIn({ data, update, where = [] }: Call): ReadonlyMap<unknown, unknown> {
  const asked = where.filter(({ field }) => field === "token").flatMap(({ value }) => value as string | string[]);
  const secrets = [data?.token, update?.token, ...asked].filter((secret) => secret !== undefined);
  return new Map(secrets.map((secret) => [keptHash(secret), secret]));
}

/** What an adapter gave, each row with the secret that it was asked for by. */
function withSecrets(given: unknown, secrets: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(given)) return given.map((row) => withSecrets(row, secrets));
  if (typeof given !== "object" || given === null) return given;
  const { token } = given as Row;
  return secrets.has(token) ? { ...given, token: secrets.get(token) } : given;
}
