import { resolveLetter } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { chooseLetter, type Meant } from "./choose-letter.ts";
import { tellLetter } from "./tell-letter.ts";

const IN_DOUBT: Meant = { kinds: ["uncertain"], words: "in doubt" };

/** `mail resolve LETTER went|did-not-go`: settles a doubt. */
export async function resolveTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const word = positionals.at(-1);
  if (word !== "went" && word !== "did-not-go") misuse("mail resolve: expected LETTER and went or did-not-go");
  const { id } = await chooseLetter(positionals.slice(0, -1), IN_DOUBT, services);
  const store = await services.openStore();
  const resolved = await resolveLetter(id, word === "went", { store, outbox: store.outbox, now: services.now });
  if (!resolved.ok) return misuse(`mail resolve: ${resolved.error.message}`);
  await tellLetter(resolved.value, options.json, services);
  return 0;
}
