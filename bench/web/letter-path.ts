import type { TodayJson } from "../../src/contract/http/index.ts";
import type { WebPlace } from "./web-place.ts";

/** Where the first letter by email that is due is written. */
export async function letterPath({ server, headers }: WebPlace): Promise<string> {
  const response = await fetch(`${server.origin}/api/today`, { headers });
  const { late, open } = (await response.json()) as TodayJson;
  const letters = [...late.items, ...open.items].filter(({ step }) => step.channel === "email");
  const first = letters.find(({ step }) => step.action === "check-in") ?? letters[0];
  if (first === undefined) throw new Error("no letter of the sample desk is due");
  return `/case/${encodeURIComponent(first.case)}/letter/${encodeURIComponent(first.step.id)}`;
}
