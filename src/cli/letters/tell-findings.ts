import { type FindingJson, findingToJson, type LetterFile } from "../../contract/index.ts";
import { describeSourceId, type Playbook } from "../../engine/index.ts";
import type { Finding, Letter } from "../../engine/letters/index.ts";
import { cleanText } from "../render/plain-text.ts";

/** A letter whose findings are told. */
export interface CheckedLetter {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  /** Where its parts stand, where it came from a file. */
  readonly places?: LetterFile["places"] | undefined;
}

/** The findings with their places, as `--json` has them. */
export function findingsJson({ letter, findings, places }: CheckedLetter): readonly FindingJson[] {
  return findings.map((finding) => findingToJson(finding, letter, places));
}

/** Findings as a compiler tells its own, `letter.txt:3:14: blocks letter.wrong-name: …`, each with its source and its fix below. */
export function describeFindings(checked: CheckedLetter, source: string, playbook: Playbook): string {
  return findingsJson(checked)
    .map((finding) => describeFinding(finding, source, playbook))
    .join("");
}

function describeFinding(finding: FindingJson, source: string, playbook: Playbook): string {
  const { line, column, severity, rule, message, fix, source: cited } = finding;
  const lines = [`${source}:${line}:${column}: ${severity} ${rule}: ${message}`];
  if (cited !== undefined && cited !== "judgement") lines.push(`    source: ${describeSourceId(cited, playbook)}`);
  if (fix !== undefined) lines.push(fix === "" ? "    fix: leave it out" : `    fix: ${fix}`);
  return lines.map((text) => `${cleanText(text)}\n`).join("");
}
