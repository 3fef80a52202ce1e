import type { ConnectionTestJson } from "../../../contract/http/index.ts";
import type { Problem } from "../../api/index.ts";

/** Why a mailbox was not kept: a sentence, and the step that failed where one did. */
export interface ConnectFailure extends Pick<ConnectionTestJson, "at" | "step"> {
  readonly sentence: string;
}

const STEP = /^(imap|smtp)\.(name|connect|tls|greeting|login|list|smtp-login)$/;

/** Reads what the server says of a mailbox that it did not keep: the place of a fault names the step, `imap.login`. */
export function failureOf({ detail, title, faults }: Pick<Problem, "detail" | "title" | "faults">): ConnectFailure {
  const sentence = detail === "" ? title : detail;
  const [at, step] = faults.flatMap(({ place }) => STEP.exec(place)?.slice(1) ?? []);
  if (at === undefined || step === undefined) return { sentence };
  return { sentence, at: at as "imap" | "smtp", step: step as NonNullable<ConnectionTestJson["step"]> };
}
