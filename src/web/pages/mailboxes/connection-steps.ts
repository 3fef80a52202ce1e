import type { ConnectionTestJson, MailModeJson } from "../../../contract/http/index.ts";

type Failure = Pick<ConnectionTestJson, "at" | "step">;
type Step = NonNullable<ConnectionTestJson["step"]>;

/** A step of connecting, and how it went. */
export interface ConnectionStepShown {
  readonly words: string;
  readonly state: "waiting" | "passed" | "failed";
}

const READING: readonly (readonly [words: string, steps: readonly Step[]])[] = [
  ["The server is reached", ["name", "connect"]],
  ["The connection is trusted", ["tls", "greeting"]],
  ["It lets you in", ["login"]],
  ["Its folders are listed", ["list"]],
];
const SENDING = "The server for sending lets you in";

/** The steps of connecting: all of them passed, all of them waiting, or passed up to the one that failed. */
export function connectionSteps(
  mode: MailModeJson,
  outcome: "waiting" | "passed" | Failure,
): readonly ConnectionStepShown[] {
  const words = [...READING.map(([said]) => said), ...(mode === "send" ? [SENDING] : [])];
  if (typeof outcome === "string") return words.map((said) => ({ words: said, state: outcome }));
  const failedAt = outcome.at === "smtp" ? READING.length : READING.findIndex(([, steps]) => isOneOf(outcome, steps));
  if (failedAt === -1) return [];
  return words.map((said, place) => ({
    words: said,
    state: place < failedAt ? "passed" : place === failedAt ? "failed" : "waiting",
  }));
}

function isOneOf({ step }: Failure, steps: readonly Step[]): boolean {
  return step !== undefined && steps.includes(step);
}
