import { type CaseView, groupByStance, nextStep } from "../../app/index.ts";
import type { Stance } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { callNamesOf } from "../render/call-names.ts";
import { caseViewJson, stepDigestJson } from "../render/list-json.ts";
import { paintPage } from "../render/page.ts";
import { renderList } from "../render/render-list.ts";
import { viewCases } from "../view-cases.ts";

const STANCES: readonly Stance[] = ["act", "wait", "move-on", "closed"];

export const command: Command = {
  name: "list",
  summary: "all cases: to act on, waiting, to let go, closed",
  usage: ["list [--stance act|wait|move-on|closed] [--json]"],
  options: [
    ["--stance", "only the cases of one stance"],
    ["--json", 'the cases as JSON: {"cases": [{"id", "stance", "headline", "next", …}]}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", stance: "string" });
    if (positionals.length > 0) misuse("list: takes no case; see fineline show CASE");
    const stance = STANCES.find((one) => one === options.stance);
    if (options.stance !== undefined && stance === undefined) {
      misuse(`--stance: expected one of ${STANCES.join(", ")}, got ${JSON.stringify(options.stance)}`);
    }
    const { cases, unreadable } = await viewCases(services);
    const groups = groupByStance(cases).filter((group) => stance === undefined || group.stance === stance);
    const { terminal, now, ownTimeZone } = services;
    if (options.json) {
      const callName = callNamesOf(cases.map(calledCase));
      const listed = groups.flatMap((group) => group.cases).map((view) => listedJson(view, callName(view.caseId)));
      await terminal.out(`${JSON.stringify({ cases: listed, unreadable }, null, 2)}\n`);
    } else {
      await terminal.out(
        paintPage(renderList({ groups, unreadable, now, ownTimeZone, columns: terminal.columns }), terminal),
      );
    }
    return 0;
  },
};

function calledCase({ caseId, digest: { company, role } }: CaseView) {
  return { id: caseId, company, role };
}

function listedJson(view: CaseView, caseName: string) {
  const next = nextStep(view);
  return { ...caseViewJson(view), next: next === undefined ? null : stepDigestJson(next, view.digest, caseName) };
}
