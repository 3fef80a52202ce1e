import { checkLetterWith, isBlocked, letterChannel, letterContextOf } from "../../app/index.ts";
import type { LetterContext } from "../../engine/letters/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { checkLines } from "../letters/check-lines.ts";
import { chooseLetterStep, type LetterCase, openLetterCase } from "../letters/letter-case.ts";
import {
  letterInContext,
  letterOfFile,
  type OpenedLetterFile,
  openLetterFile,
  readEarlier,
} from "../letters/read-letter.ts";
import { describeFindings, findingsJson } from "../letters/tell-findings.ts";
import { withProofreader } from "../letters/with-proofreader.ts";
import { cleanText } from "../render/plain-text.ts";

const OPTIONS = {
  case: "string",
  step: "string",
  kind: "string",
  earlier: "strings",
  proofread: "boolean",
  ndjson: "boolean",
  json: "boolean",
} as const;

export const command: Command = {
  name: "check",
  summary: "checks a letter before it leaves: names, dates, tone, manners",
  usage: [
    "check FILE --case CASE|case.json --step STEP [--earlier FILE …]",
    "check --ndjson < letters.ndjson > findings.ndjson",
  ],
  options: [
    ["--case CASE", "a case, or a file that holds one"],
    ["--step STEP", "what the letter is for; the beginning of a step's id is enough"],
    ["--kind KIND", "which letter, where a step has several: accept, decline, …"],
    ["--earlier FILE", "a letter that went out before (as often as needed)"],
    ["--proofread", "spelling and grammar too; takes two seconds to load"],
    ["--ndjson", 'a line {"case", "step", "letter", "earlier"} in, one back'],
    ["--json", '{"findings": [{"rule", "severity", "line", "column", …}]}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const { proofread } = options;
    if (options.ndjson) {
      if (positionals.length > 0) misuse("check --ndjson: reads standard input and takes no file");
      return withProofreader(proofread, services, (proofreader) => checkLines(proofreader, services));
    }
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) misuse("check: expected one FILE, or - for standard input");
    if (options.case === undefined) misuse("check: expected --case, a case or a file that holds one");
    if (path === "-" && options.case === "-") misuse("check: standard input is either the letter or the case");
    const opened = await openLetterFile(path, services);
    const letterCase = await openLetterCase(options.case, services);
    const context = await contextOf(opened, letterCase, options, services);
    return checkFile({ opened, letterCase, context, ...options }, services);
  },
};

interface StepOptions {
  readonly step: string | undefined;
  readonly kind: string | undefined;
  readonly earlier: readonly string[];
}

async function contextOf(
  opened: OpenedLetterFile,
  letterCase: LetterCase,
  { step: typed, kind, earlier: paths }: StepOptions,
  services: Services,
): Promise<LetterContext> {
  if (typed === undefined && kind === undefined) misuse("check: expected --step, what the letter is for");
  const theCase = letterCase.parsed.case;
  const { to } = letterOfFile(opened, theCase);
  const step = typed === undefined ? undefined : chooseLetterStep(typed, letterCase, to);
  const request = { ...letterCase, theCase, step, kind };
  const context = letterContextOf(request);
  if (!context.ok) return refuse(context.error, "check");
  const earlier = await readEarlier(paths, { theCase, channel: letterChannel(context.value) }, services);
  return { ...context.value, earlier };
}

interface CheckFileInput {
  readonly opened: OpenedLetterFile;
  readonly letterCase: LetterCase;
  readonly context: LetterContext;
  readonly proofread: boolean;
  readonly json: boolean;
}

async function checkFile(
  { opened, letterCase, context, proofread, json }: CheckFileInput,
  services: Services,
): Promise<ExitStatus> {
  const { terminal } = services;
  const letter = letterInContext(opened, context);
  const { country } = letterCase.parsed.json.calendar;
  const findings = await withProofreader(proofread, services, (proofreader) =>
    checkLetterWith(letter, context, { proofreader, country }),
  );
  const checked = { letter, findings, places: opened.file.places };
  if (json) await terminal.out(`${JSON.stringify({ findings: findingsJson(checked) }, null, 2)}\n`);
  else if (findings.length === 0) await terminal.out(`${cleanText(opened.source)}: nothing to change\n`);
  else await terminal.out(describeFindings(checked, opened.source, context.playbook));
  return isBlocked(findings) ? 1 : 0;
}
