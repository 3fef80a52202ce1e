import type { Services } from "../command.ts";
import { EMPLOYER_ACTIONS } from "./actions.ts";

const OUTCOMES = ["offer", "rejection", "position-closed"];
const REASONS = ["asked", "time-is-over", "consent-ended"];
const STAGES = ["applied", "interviewed", "final-round", "offer", "hired", "rejected", "withdrawn"];

/** What may follow `fineline employer` and the words typed after it, but for options. */
export async function employerWords(words: readonly string[], services: Services): Promise<readonly string[]> {
  const [action, ...typed] = words;
  if (action === undefined) return Object.keys(EMPLOYER_ACTIONS);
  const flag = typed.at(-1);
  if (flag === "--outcome") return OUTCOMES;
  if (flag === "--why") return REASONS;
  if (flag === "--stage" && action === "candidates") return STAGES;
  if (flag === "--opening") return openingIds(services);
  const names = Object.hasOwn(EMPLOYER_ACTIONS, action) ? EMPLOYER_ACTIONS[action]!.names : "none";
  const isFirst = typed.every((word) => word.startsWith("-"));
  if (names === "candidates") return candidateNames(services);
  return names === "openings" && isFirst ? openingIds(services) : [];
}

/** The options of one of its subcommands, as its usage and its help name them. */
export function employerFlags(action: string): readonly string[] {
  const { usage = [], options = [] } = Object.hasOwn(EMPLOYER_ACTIONS, action) ? EMPLOYER_ACTIONS[action]! : {};
  return [...usage, ...options.map(([flag]) => flag)].flatMap((text) => text.match(/--[a-z0-9-]+/g) ?? []);
}

async function openingIds({ openStore }: Services): Promise<readonly string[]> {
  return (await (await openStore()).openings.listOpenings()).map(({ opening }) => opening.id);
}

async function candidateNames({ openStore }: Services): Promise<readonly string[]> {
  const headers = await (await openStore()).listHeaders();
  return headers.flatMap(({ header: { opening, contacts } }) =>
    opening === undefined ? [] : contacts.filter(({ role }) => role === "candidate").map(({ name }) => name),
  );
}
