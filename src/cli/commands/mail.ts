import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { MAIL_ACTIONS } from "../mail/actions.ts";

const names = Object.keys(MAIL_ACTIONS);

export const command: Command = {
  name: "mail",
  summary: "mailboxes and letters on their way; what a message says",
  usage: Object.values(MAIL_ACTIONS).flatMap(({ usage }) => usage),
  options: Object.values(MAIL_ACTIONS).flatMap(({ options }) => options),
  run: async ([name, ...args], services) => {
    if (name === undefined || !Object.hasOwn(MAIL_ACTIONS, name)) {
      return misuse(`mail: expected ${names.join(" or ")}${name === undefined ? "" : `, got "${name}"`}`);
    }
    return MAIL_ACTIONS[name]!.run(args, services);
  },
};
