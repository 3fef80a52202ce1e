import { type RebuildReport, rebuild, type SummaryDifference } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, type PageLine, paintPage, paragraph } from "../render/page.ts";

export const command: Command = {
  name: "rebuild",
  summary: "derives everything from the log anew, and says what differed",
  usage: ["rebuild [--check] [--json]"],
  options: [
    ["--check", "compares only, and leaves with 1 where something differs"],
    ["--json", 'the report as JSON: {"cases", "compared", "differences", "unreadable"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { check: "boolean", json: "boolean" });
    if (positionals.length > 0) misuse("rebuild: takes no case; it rebuilds all of them");
    const { holidays, now, version, terminal } = services;
    const store = await services.openStore();
    const report = await rebuild({ store, holidays, now, version, isCheck: options.check });
    if (options.json) await terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else await terminal.out(paintPage(renderReport(report, options.check, terminal.columns), terminal));
    return options.check && report.differences.length > 0 ? 1 : 0;
  },
};

function renderReport(report: RebuildReport, isCheck: boolean, columns: number): readonly PageLine[] {
  const { cases, compared, differences, unreadable } = report;
  const rebuilt = `${isCheck ? "Checked" : "Rebuilt"} ${counted(cases, "case")} from the log.`;
  const same = `${compared === 1 ? "The one kept summary equals" : `All ${compared} kept summaries equal`} it.`;
  const verdict =
    differences.length > 0
      ? `${counted(differences.length, "kept summary", "kept summaries")} differed:`
      : compared === 0
        ? "No summary was kept yet."
        : same;
  return [
    ...paragraph(`${rebuilt} ${verdict}`, columns),
    ...differences.flatMap((difference) => differenceLines(difference, columns)),
    ...unreadable.flatMap(({ message }) => paragraph(`Not read: ${message}`, columns, { tone: "late", indent: 2 })),
    ...(differences.length > 0 && isCheck ? [line("fineline rebuild puts it right.", "accent")] : []),
  ];
}

function differenceLines({ company, role, caseId, parts }: SummaryDifference, columns: number): readonly PageLine[] {
  return paragraph(`${company}, ${role} (${caseId}): ${parts.map((part) => NAMES[part]).join(", ")}`, columns, {
    indent: 2,
    hanging: 2,
  });
}

const NAMES: Readonly<Record<SummaryDifference["parts"][number], string>> = {
  stance: "stance",
  headline: "headline",
  nextChangeAt: "next change",
  digest: "what lists show",
};

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
