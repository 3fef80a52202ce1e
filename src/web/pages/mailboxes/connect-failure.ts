import type { ConnectionTestJson } from "../../../contract/http/index.ts";
import type { Problem } from "../../api/index.ts";

/** Why a mailbox was not kept: a sentence, and the step that failed where one did. */
export interface ConnectFailure extends Pick<ConnectionTestJson, "at" | "step"> {
  readonly sentence: string;
}

const STEPS: ReadonlySet<string> = new Set(["name", "connect", "tls", "greeting", "login", "list", "smtp-login"]);

/** Reads what the server says of a mailbox that it did not keep: a fault names the server by its place, and what it found is the step. */
export function failureOf({ detail, title, faults }: Pick<Problem, "detail" | "title" | "faults">): ConnectFailure {
  const sentence = detail === "" ? title : detail;
  const [fault] = faults;
  if (fault?.got === undefined || !STEPS.has(fault.got)) return { sentence };
  if (fault.place !== "imap" && fault.place !== "smtp") return { sentence };
  return { sentence, at: fault.place, step: fault.got as NonNullable<ConnectionTestJson["step"]> };
}
