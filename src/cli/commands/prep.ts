import { preparePage } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { handOutPaper, missingAddress } from "../letters/hand-out-paper.ts";
import { fileNameOf } from "../letters/letter-name.ts";
import { caseNameOf } from "../letters/logging-command.ts";
import { openCase } from "../open-case.ts";

export const command: Command = {
  name: "prep",
  summary: "one page to take along to the interview, as PDF",
  usage: ["prep CASE [--out FILE.pdf]"],
  options: [
    ["--out FILE", "where to, otherwise prep-COMPANY.pdf; - is standard output"],
    ["--force", "overwrites a file that is there"],
    ["--json", '{"wrote", "bytes", "missing"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { out: "string", force: "boolean", json: "boolean" });
    const [typed] = positionals;
    if (typed === undefined || positionals.length > 1) misuse("prep: expected one CASE");
    const { parsed, plan, caseId } = await openCase(typed, services);
    const caseName = await caseNameOf(caseId, services);
    const prepared = preparePage(parsed, plan);
    if (!prepared.ok) {
      misuse(`${parsed.case.company}: no interview lies ahead. fineline log ${caseName} interview WHEN --with NAMES`);
    }
    const { order, withoutAddress } = prepared.value;
    const paper = await (await services.openLetterTools()).paper.prep(order);
    const notes = withoutAddress.map((contact) => missingAddress(contact, caseName));
    const defaultName = `${fileNameOf("prep", parsed.case.company)}.pdf`;
    await handOutPaper(paper, { ...options, defaultName, what: "the page to take along", notes }, services);
    return 0;
  },
};
