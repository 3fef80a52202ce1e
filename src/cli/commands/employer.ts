import type { Command } from "../command.ts";
import { EMPLOYER_ACTIONS } from "../employer/actions.ts";
import { misuse } from "../fail.ts";

const names = Object.keys(EMPLOYER_ACTIONS);

export const command: Command = {
  name: "employer",
  summary: "you are hiring: openings, candidates, who waits for a word, letters to many",
  usage: Object.values(EMPLOYER_ACTIONS).flatMap(({ usage }) => usage),
  options: [
    ["OPENING", "its id, or the beginning of its title"],
    ["CANDIDATE", "a name or the beginning of one, an address, or a case's id"],
    ...Object.values(EMPLOYER_ACTIONS).flatMap(({ options }) => options),
    ["--json", "the same as JSON"],
  ],
  run: async ([name, ...args], services) => {
    if (name === undefined || !Object.hasOwn(EMPLOYER_ACTIONS, name)) {
      return misuse(`employer: expected ${names.join(" or ")}${name === undefined ? "" : `, got "${name}"`}`);
    }
    return EMPLOYER_ACTIONS[name]!.run(args, services);
  },
};
