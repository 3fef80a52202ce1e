import { contactAnswerJson, mayContact } from "../../app/index.ts";
import { clockOfCase } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { chooseContact } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { openCase } from "../open-case.ts";
import { paintPage } from "../render/page.ts";
import { renderAnswer } from "../render/render-answer.ts";

export const command: Command = {
  name: "may-i",
  summary: "may I contact them now? Yes, no, or not before when, and why",
  usage: ["may-i CASE [CONTACT] [--json]"],
  options: [
    ["--json", 'the answer as JSON: {"answer": "yes" | "not-yet" | "no", "from", "step", "because", "instead", …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    const [typedCase, typedContact] = positionals;
    if (typedCase === undefined || positionals.length > 2) misuse("may-i: expected a CASE and, if you like, a CONTACT");
    const opened = await openCase(typedCase, services);
    const contact = typedContact === undefined ? undefined : chooseContact(typedContact, opened.parsed.case.contacts);
    const { caseId, plan, parsed } = opened;
    const answer = mayContact(plan, parsed.case, contact?.id);
    const json = contactAnswerJson(answer, { caseId, plan, theCase: parsed.case });
    const { terminal } = services;
    if (options.json) await terminal.out(`${JSON.stringify(json, null, 2)}\n`);
    else {
      const clock = clockOfCase(opened.parsed.case, services.ownTimeZone);
      await terminal.out(paintPage(renderAnswer(answer, { ...opened, contact, clock }, terminal.columns), terminal));
    }
    return answer.mayContact ? 0 : 1;
  },
};
