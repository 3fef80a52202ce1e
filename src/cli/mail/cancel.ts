import { cancelLetter } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { chooseLetter, type Meant } from "./choose-letter.ts";
import { tellLetter } from "./tell-letter.ts";

const TO_TAKE_BACK: Meant = { kinds: ["approved", "due", "deferred", "draft", "rejected"], words: "to take back" };

/** `mail cancel LETTER`: takes back a letter that has not been given to the server. */
export async function cancelTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const { id } = await chooseLetter(positionals, TO_TAKE_BACK, services);
  const { outbox } = await services.openStore();
  const cancelled = await cancelLetter(id, { outbox, now: services.now });
  if (!cancelled.ok) return misuse(`mail cancel: ${cancelled.error.message}`);
  await tellLetter(cancelled.value, options.json, services);
  return 0;
}
