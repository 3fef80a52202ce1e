import { isBlocked, letterChannel } from "../../app/index.ts";
import { formatLetterFile } from "../../contract/index.ts";
import { templateText } from "../../engine/letters/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { COMPOSE_HELP, COMPOSE_OPTIONS, readComposeOptions } from "../letters/compose-options.ts";
import { letterFileName, letterPlace } from "../letters/letter-name.ts";
import { type RequestedLetter, requestLetter } from "../letters/letter-request.ts";
import { loggingCommand } from "../letters/logging-command.ts";
import { messageFile } from "../letters/message-file.ts";
import { openLetterFile, readEarlier } from "../letters/read-letter.ts";
import { describeLetter, letterJson, letterText, whyNotToSend } from "../letters/tell-letter.ts";
import { composedLetter, type OwnTemplate, rewrittenLetter, type WrittenLetter } from "../letters/written-letter.ts";
import { cleanText } from "../render/plain-text.ts";

const OPTIONS = {
  ...COMPOSE_OPTIONS,
  kind: "string",
  letter: "string",
  template: "string",
  "show-template": "boolean",
  earlier: "strings",
  edit: "boolean",
  eml: "string",
  copy: "boolean",
  force: "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

export const command: Command = {
  name: "draft",
  summary: "writes the letter of a step from what was said, and checks it",
  usage: [
    "draft CASE                  the message whose turn it is",
    "draft CASE STEP             such as: draft globex thank-you dana",
    "draft STEP > letter.txt     to edit, and to check with fineline check",
    "draft STEP --edit",
    "draft STEP --letter letter.txt --eml",
  ],
  options: [
    ["--kind KIND", "which letter, where a step has several: accept, decline, …"],
    ...COMPOSE_HELP,
    ["--template FILE", "your own template (HOME/templates/KIND.liquid goes without saying)"],
    ["--show-template", "prints the template of this letter, to make your own of"],
    ["--letter FILE", "takes the letter that you made of it instead"],
    ["--earlier FILE", "a letter that went out before (as often as needed)"],
    ["--edit", "opens it in your editor, and checks what you save"],
    ["--eml[=FILE]", "writes a message file that any mail program opens"],
    ["--copy", "puts the text on the clipboard"],
    ["--force", "hands on what blocks; overwrites a file that is there"],
    ["--json", '{"case", "step", "kind", "letter", "gaps", "findings", …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(namedMessageFile(args), OPTIONS);
    if (positionals.length === 0) misuse("draft: expected a STEP or a CASE, such as globex thank-you dana");
    const requested = await requestLetter(positionals, options.kind, services);
    if (options["show-template"]) {
      await services.terminal.out(`${templateText(requested.context.kind).trimEnd()}\n`);
      return 0;
    }
    const written = await writeLetter(requested, options, services);
    if (options.edit) return editLetter(requested, written, options, services);
    return handOver(requested, written, options, services);
  },
};

/** A letter with what its place is called in messages. */
interface Written extends WrittenLetter {
  readonly source: string;
}

/** Stands for a name that goes without saying. */
const UNNAMED = "";

/** `--eml` may stand without a file's name, and takes what follows only where that can be one. */
function namedMessageFile(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return args.flatMap((word, index) => {
    if (word !== "--eml" || (end !== -1 && index > end)) return [word];
    return args[index + 1]?.toLowerCase().endsWith(".eml") === true ? [word] : [`--eml=${UNNAMED}`];
  });
}

/** The template that was named, else the one of this kind that lies in the home, else ours. */
async function readTemplate(
  kind: string,
  named: string | undefined,
  services: Services,
): Promise<OwnTemplate | undefined> {
  if (named !== undefined) return { source: named, text: textOf(await services.readFile(named), named) };
  const tools = await services.openLetterTools();
  const path = await tools.templatePath(kind);
  return tools.hasFile(path) ? { source: path, text: textOf(await services.readFile(path), path) } : undefined;
}

function textOf(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return misuse(`${source}: expected text in UTF-8`);
  }
}

async function writeLetter({ context }: RequestedLetter, options: Options, services: Services): Promise<Written> {
  const { theCase } = context;
  const earlier = await readEarlier(options.earlier, { theCase, channel: letterChannel(context) }, services);
  const inFull = { ...context, earlier };
  const own = await readTemplate(context.kind, options.template, services);
  const composed = composedLetter(inFull, await readComposeOptions(options, services), own);
  if (options.letter === undefined) return { ...composed, source: "letter" };
  const opened = await openLetterFile(options.letter, services);
  return { ...rewrittenLetter(opened, inFull, composed), source: opened.source };
}

/** Prints the letter, or hands it on where that was asked for. */
async function handOver(
  requested: RequestedLetter,
  written: Written,
  options: Options,
  services: Services,
): Promise<ExitStatus> {
  const { terminal } = services;
  const isHandedOn = options.eml !== undefined || options.copy;
  if (options.json && !isHandedOn) {
    await terminal.out(`${JSON.stringify(letterJson(written, requested), null, 2)}\n`);
    return 0;
  }
  if (!isHandedOn) await terminal.out(letterText(written, terminal));
  await terminal.err(describeLetter(written, requested, written.source));
  if (!isHandedOn) return 0;
  const refusal = whyNotToSend(written, options.force);
  if (refusal !== undefined) {
    await terminal.err(`${refusal}\n`);
    return 1;
  }
  return handOn(requested, written, options, services);
}

async function handOn(
  requested: RequestedLetter,
  written: Written,
  options: Options,
  services: Services,
): Promise<ExitStatus> {
  const { terminal } = services;
  const { json, copy, eml } = options;
  const tools = await services.openLetterTools();
  const wrote = eml === undefined ? undefined : await writeMessage(requested, written, options, services);
  if (copy) await tools.copy(written.letter.body);
  if (json) {
    await terminal.out(`${JSON.stringify({ ...letterJson(written, requested), ...wrote, copied: copy }, null, 2)}\n`);
    return 0;
  }
  if (copy) await terminal.out("Copied the text.\n");
  const path = options.letter ?? (options.edit ? written.source : undefined);
  await terminal.err(`Once it is sent: ${await loggingCommand(requested, path, services)}\n`);
  return 0;
}

interface WrittenMessage {
  readonly wrote: string;
  readonly unattached: readonly string[];
}

async function writeMessage(
  requested: RequestedLetter,
  written: Written,
  { eml, force, json }: Options,
  services: Services,
): Promise<WrittenMessage> {
  const { terminal } = services;
  const tools = await services.openLetterTools();
  const path = eml === undefined || eml === UNNAMED ? `${letterFileName(requested)}.eml` : eml;
  const { bytes, unattached } = await messageFile(written, requested.parsed.case, tools, services);
  await tools.createFile(path, bytes, { overwrite: force });
  if (!json) await terminal.out(`Wrote ${cleanText(path)}. Open it in your mail program to send it.\n`);
  for (const name of unattached) await terminal.err(`Not attached, since there is no such file: ${cleanText(name)}\n`);
  return { wrote: path, unattached };
}

/** Opens the letter in the editor, as it was saved before where it was; then checks what is saved. */
async function editLetter(
  requested: RequestedLetter,
  written: WrittenLetter,
  options: Options,
  services: Services,
): Promise<ExitStatus> {
  const { terminal } = services;
  const tools = await services.openLetterTools();
  const path = await tools.letterPath(...letterPlace(requested));
  const isBegun = tools.hasFile(path) && !options.force && options.letter === undefined;
  if (isBegun) await terminal.err("This is what you saved before. --force begins anew.\n");
  else await tools.createFile(path, formatLetterFile(written.letter), { overwrite: true });
  await tools.editFile(path);
  const opened = await openLetterFile(path, services);
  const edited = rewrittenLetter(opened, requested.context, written);
  if (options.eml !== undefined || options.copy) {
    await terminal.err(`Saved in ${cleanText(path)}.\n`);
    return handOver(requested, { ...edited, source: path }, options, services);
  }
  if (options.json) {
    await terminal.out(`${JSON.stringify({ ...letterJson(edited, requested), savedIn: path }, null, 2)}\n`);
  } else {
    await terminal.out(`Saved in ${cleanText(path)}.\n`);
    await terminal.err(describeLetter(edited, requested, path));
    if (!isBlocked(edited.findings)) {
      await terminal.err(`Once it is sent: ${await loggingCommand(requested, path, services)}\n`);
    }
  }
  return isBlocked(edited.findings) ? 1 : 0;
}
