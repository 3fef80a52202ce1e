import { type CardSize, cardParagraphs, cardSizeFor, cardStepFor, letterContextOf, signedBy } from "../../app/index.ts";
import type { Contact } from "../../engine/index.ts";
import type { LetterContext } from "../../engine/letters/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { chooseContact } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { COMPOSE_HELP, COMPOSE_OPTIONS, oneOf, readComposeOptions } from "../letters/compose-options.ts";
import { handOutPaper, missingAddress } from "../letters/hand-out-paper.ts";
import { listOtherCases } from "../letters/letter-case.ts";
import { fileNameOf } from "../letters/letter-name.ts";
import { caseNameOf } from "../letters/logging-command.ts";
import { openLetterFile, readEarlier } from "../letters/read-letter.ts";
import { describeFindings } from "../letters/tell-findings.ts";
import { whyNotToSend } from "../letters/tell-letter.ts";
import { composedLetter, rewrittenLetter, type WrittenLetter } from "../letters/written-letter.ts";
import { type OpenedCase, openCase } from "../open-case.ts";

const OPTIONS = {
  ...COMPOSE_OPTIONS,
  copy: "boolean",
  print: "boolean",
  size: "string",
  letter: "string",
  earlier: "strings",
  out: "string",
  force: "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

const SIZES: readonly CardSize[] = ["A6", "A5", "4.25x5.5"];

export const command: Command = {
  name: "card",
  summary: "a thank-you card to copy by hand, or to print and fold, as PDF",
  usage: ["card CASE CONTACT [--copy|--print] [--out FILE.pdf]"],
  options: [
    ["--copy", "large, on lines, to write from; gaps are blanks (the default)"],
    ["--print", "the card itself, to fold; refused while a gap is open"],
    ["--size SIZE", "A6, A5 or 4.25x5.5; what shops of the country sell"],
    ...COMPOSE_HELP,
    ["--letter FILE", "the text that you made of it, from a letter's file"],
    ["--earlier FILE", "the email to the same person, to be different from"],
    ["--out FILE", "where to, otherwise card-CONTACT.pdf; - is standard output"],
    ["--force", "overwrites a file; prints what blocks"],
    ["--json", '{"wrote", "bytes", "missing"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const [typed, ...words] = positionals;
    if (typed === undefined || words.length === 0) misuse("card: expected a CASE and a CONTACT, such as globex dana");
    if (options.copy && options.print) misuse("card: expected either --copy or --print");
    const size = options.size === undefined ? undefined : oneOf("size", options.size, SIZES);
    const stored = await openCase(typed, services);
    const parsed = signedBy(stored.parsed, await (await services.openStore()).loadSettings());
    const opened = { ...stored, parsed };
    const contact = chooseContact(words.join(" "), opened.parsed.json.contacts);
    const context = await cardContext(opened, contact, options, services);
    const written = await writeCard(context, options, services);
    return printCard({ opened, contact, context, written, size, options }, services);
  },
};

async function cardContext(
  { caseId, parsed, plan, playbook }: OpenedCase,
  contact: Contact,
  options: Options,
  services: Services,
): Promise<LetterContext> {
  const theCase = parsed.case;
  const step = cardStepFor(contact, plan);
  if (step === undefined) misuse(`card: there is nothing yet that a card could thank ${contact.name} for`);
  const earlier = await readEarlier(options.earlier, { theCase, channel: "post" }, services);
  const otherCases = await listOtherCases(caseId, services);
  const context = letterContextOf({ theCase, plan, playbook, step, kind: "card", earlier, otherCases });
  return context.ok ? context.value : refuse(context.error, "card");
}

async function writeCard(context: LetterContext, options: Options, services: Services): Promise<WrittenLetter> {
  const composed = composedLetter(context, await readComposeOptions(options, services));
  if (options.letter === undefined) return composed;
  const rewritten = rewrittenLetter(await openLetterFile(options.letter, services), context, composed);
  const { to } = rewritten.letter;
  if (to !== context.step?.to) misuse(`${options.letter}: To: expected ${context.step?.to}, got ${JSON.stringify(to)}`);
  return rewritten;
}

interface CardInput {
  readonly opened: OpenedCase;
  readonly contact: Contact;
  readonly context: LetterContext;
  readonly written: WrittenLetter;
  readonly size: CardSize | undefined;
  readonly options: Options;
}

async function printCard(
  { opened, contact, context, written, size, options }: CardInput,
  services: Services,
): Promise<ExitStatus> {
  const { letter, gaps, findings, places } = written;
  const told = findings.filter(
    ({ severity, rule }) => severity !== "hints" && (gaps.length === 0 || rule !== "letter.gap"),
  );
  const source = options.letter ?? "card";
  await services.terminal.err(describeFindings({ letter, findings: told, places }, source, context.playbook));
  const refusal = options.print ? whyNotToSend(written, options.force) : undefined;
  if (refusal !== undefined) {
    await services.terminal.err(`${refusal.replace("sent", "printed").replace("--edit, or ", "")}\n`);
    return 1;
  }
  const { parsed, caseId } = opened;
  const paper = await (await services.openLetterTools()).paper.card({
    paragraphs: cardParagraphs({ body: letter.body, gaps }),
    recipient: contact.name,
    from: parsed.case.me.name ?? "",
    size: size ?? cardSizeFor(parsed.json.calendar.country),
    mode: options.print ? "print" : "copy",
    createdAt: services.now,
  });
  const notes = [
    ...gaps.map(({ text }) => `Still to fill in by hand: [${text}]`),
    ...(contact.address === undefined ? [missingAddress(contact, await caseNameOf(caseId, services))] : []),
  ];
  const what = options.print ? "a card to print and fold" : "a card to copy by hand";
  const defaultName = `${fileNameOf("card", contact.id)}.pdf`;
  const { out, force, json } = options;
  await handOutPaper(paper, { out, force, json, defaultName, what, notes }, services);
  return 0;
}
