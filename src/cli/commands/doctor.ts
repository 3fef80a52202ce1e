import { checkUp, type Finding, type FindingLevel } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { BLANK, line, type PageLine, paintPage, span, type Tone } from "../render/page.ts";
import { wrapText } from "../render/plain-text.ts";

export const command: Command = {
  name: "doctor",
  summary: "looks whether everything is set up well, and says how to mend what is not",
  usage: ["doctor [--json]"],
  options: [
    ["--json", '{"isWell", "findings"}: each with area, level (ok, look, wrong), what was found and how it is mended'],
  ],
  run: async (args, { terminal, readSetUp }) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length > 0) misuse(`doctor: expected no words, got "${positionals[0]}"`);
    const findings: Finding[] = [];
    // Servers may take their time: what is known already is shown.
    for await (const finding of checkUp(await readSetUp())) {
      findings.push(finding);
      if (!options.json) await terminal.out(paintPage(linesOf(finding, terminal.columns), terminal));
    }
    const isWell = findings.every(({ level }) => level !== "wrong");
    await terminal.out(
      options.json
        ? `${JSON.stringify({ isWell, findings }, null, 2)}\n`
        : paintPage([BLANK, line(summaryOf(findings), "strong")], terminal),
    );
    return isWell ? 0 : 1;
  },
};

const TONES: Readonly<Record<FindingLevel, Tone>> = { ok: "quiet", look: "accent", wrong: "late" };
const LEVEL_WIDTH = 6;
const AREA_WIDTH = 11;
const INDENT = LEVEL_WIDTH + AREA_WIDTH;

function linesOf({ level, area, what, advice }: Finding, columns: number): readonly PageLine[] {
  const [first = "", ...rest] = wrapText(what, columns - INDENT);
  const [tone, gap] = [TONES[level], " ".repeat(INDENT)];
  return [
    [span(level.padEnd(LEVEL_WIDTH), tone), span(area.padEnd(AREA_WIDTH), "quiet"), span(first)],
    ...[...rest, ...wrapText(advice ?? "", columns - INDENT)].map((text) => line(`${gap}${text}`)),
  ].filter((pieces) => pieces.some(({ text }) => text.trim() !== ""));
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  const [wrongs, looks] = [count("wrong"), count("look")];
  if (wrongs + looks === 0) return "All is well.";
  const worth = `${looks} ${looks === 1 ? "thing deserves" : "things deserve"} a look.`;
  if (wrongs === 0) return `Nothing is wrong; ${worth}`;
  const mend = `${wrongs} ${wrongs === 1 ? "thing is" : "things are"} wrong.`;
  return looks === 0 ? mend : `${mend.slice(0, -1)}; ${worth}`;
}
