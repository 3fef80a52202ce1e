import type { Services } from "../command.ts";
import { type Agreeing, isAgreed } from "../is-agreed.ts";

/** Whether what was found, such as "3 applications", is to be taken in. */
export function agreeToTakeIn(
  what: string,
  { yes, json }: Pick<Agreeing, "yes" | "json">,
  services: Services,
): Promise<boolean> {
  const words = { act: "take them in", acted: "taken in" };
  return isAgreed(`Take in ${what}?`, { command: "import", yes, json, words }, services);
}
