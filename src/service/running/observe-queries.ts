import { SpanKind } from "@opentelemetry/api";
import type { Observers } from "./observe.ts";

const NAME = /^\s*(?:with\b[\s\S]*?\)\s*)?(select|insert|update|delete|begin|commit|rollback|set|merge)\b/i;
const TABLE = /\b(?:from|into|update|join)\s+(?:only\s+)?(?:"?[a-z_]+"?\.)?"?([a-z_]{1,60})"?/i;

/** A statement's kind and first table: "select cases". Nothing else of its text, which a careless one may have put values into. */
export function nameQuery(text: string): string {
  const verb = NAME.exec(text)?.[1]?.toLowerCase() ?? "other";
  const table = TABLE.exec(text)?.[1]?.toLowerCase();
  return table === undefined || verb === "set" || verb === "other" ? verb : `${verb} ${table}`;
}

/** What of a client of PostgreSQL's is asked for. */
interface Client {
  query(...call: never[]): unknown;
}

/** Tells of every statement of a client by its name; to be called once for a client. */
export function observeQueries(client: Client, observers: Pick<Observers, "metrics" | "traces" | "elapsed">): void {
  const query = client.query.bind(client) as (...call: unknown[]) => unknown;
  client.query = (...call: unknown[]) => {
    const text = textOf(call[0]);
    if (text === undefined) return query(...call);
    const done = call.at(-1);
    if (typeof done !== "function")
      return observed(nameQuery(text), () => query(...call) as Promise<unknown>, observers);
    const asked = () => askedWith(query, call.slice(0, -1));
    // What the function throws is thrown where it would have been, and not into this promise.
    observed(nameQuery(text), asked, observers).then(
      (result) => process.nextTick(done as () => void, null, result),
      (error: unknown) => process.nextTick(done as () => void, error),
    );
  };
}

function askedWith(query: (...call: unknown[]) => unknown, call: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    query(...call, (error: unknown, result: unknown) => (error ? reject(error) : resolve(result)));
  });
}

function textOf(asked: unknown): string | undefined {
  if (typeof asked === "string") return asked;
  const isStream = typeof (asked as { readonly submit?: unknown } | null)?.submit === "function";
  const text = (asked as { readonly text?: unknown } | null)?.text;
  return typeof text === "string" && !isStream ? text : undefined;
}

async function observed(
  name: string,
  work: () => Promise<unknown>,
  { metrics, traces, elapsed }: Pick<Observers, "metrics" | "traces" | "elapsed">,
): Promise<unknown> {
  const startedAt = elapsed();
  const tell = (outcome: string) =>
    metrics.seconds("fineline_query_seconds", (elapsed() - startedAt) / 1000, { query: name, outcome });
  try {
    const result = await traces.span(name, SpanKind.CLIENT, {}, work);
    tell("done");
    return result;
  } catch (error) {
    tell("failed");
    throw error;
  }
}
