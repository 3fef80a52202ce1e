import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { commandHelp } from "../help.ts";
import { MAIL_ACTIONS } from "../mail/actions.ts";
import { MAIL_VERBS } from "../mail/mail-verbs.ts";

const names = Object.keys(MAIL_ACTIONS);

export const command: Command = {
  name: "mail",
  summary: "mailboxes and letters on their way; what a message says",
  usage: Object.values(MAIL_ACTIONS).flatMap(({ usage }) => usage),
  options: Object.values(MAIL_ACTIONS).flatMap(({ options }) => options),
  verbs: MAIL_VERBS,
  run: async ([name, ...args], services) => {
    if (name === undefined) {
      await services.terminal.out(commandHelp(command));
      return 0;
    }
    if (!Object.hasOwn(MAIL_ACTIONS, name)) return misuse(`mail: expected ${names.join(" or ")}, got "${name}"`);
    return MAIL_ACTIONS[name]!.run(args, services);
  },
};
