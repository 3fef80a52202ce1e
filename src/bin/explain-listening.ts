import { UsageError } from "../cli/index.ts";
import type { ListenPlace } from "../service/config/index.ts";

/** What systems say where nobody can listen, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program listens there already",
  EADDRNOTAVAIL: "this machine has no such address",
  EACCES: "this user may not listen there",
};

/** Listens by `work`; where that fails for what an operator has set, rejects with a `UsageError` that names the settings. */
export async function explainListening<Value>(
  settings: string,
  { host, port }: ListenPlace,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    const place = `${host.includes(":") ? `[${host}]` : host}:${port}`;
    throw new UsageError([`${settings}: ${place} cannot be listened at, since ${reason}. Expected one that can.`]);
  }
}
