import type { NewFact } from "../../app/index.ts";
import { parseDate } from "../../engine/index.ts";
import { understoodDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { channelOption, channelWords } from "./channels.ts";
import { chooseContact } from "./choose-contact.ts";
import { readEvery } from "./every-text.ts";
import {
  type DraftedFacts,
  dateText,
  dayOption,
  type FactContext,
  type FactGrammar,
  factBase,
  momentOf,
  nameOf,
} from "./fact-context.ts";

/** `timeline --by DATE [--contact C] [--channel CH] [--may-follow-up yes|no] [--no-contact] [--thank-you-only] [--every WORDS] …` */
export const timelineGrammar: FactGrammar = {
  options: [
    "by",
    "contact",
    "channel",
    "may-follow-up",
    "no-contact",
    "thank-you-only",
    "every",
    "said-by",
    "next-steps",
  ],
  draft: async (words, context): Promise<DraftedFacts> => {
    if (words.length > 0) misuse(`log timeline: expected options such as --by friday, got ${JSON.stringify(words[0])}`);
    const at = await momentOf("timeline", context);
    const said = await whatWasSaid(context);
    if (Object.keys(said).length === 0)
      misuse("log timeline: expected at least one of --by, --contact, --channel, --may-follow-up, --every, …");
    const fact: NewFact = { kind: "timeline", ...factBase(at, context), ...said };
    return { facts: [fact], understood: tell(said, context), at };
  },
};

type Said = Omit<Extract<NewFact, { kind: "timeline" }>, "kind" | "at" | "note">;

async function whatWasSaid(context: FactContext): Promise<Said> {
  const { options, header } = context;
  const decisionBy = await dayOption("by", options.by, context);
  const channel = channelOption(options.channel, undefined);
  const mayFollowUp = yesOrNo(options["may-follow-up"]);
  const every = everyOption(options.every);
  return {
    ...(options["said-by"] === undefined ? {} : { by: chooseContact(options["said-by"], header.contacts).id }),
    ...(decisionBy === undefined ? {} : { decisionBy: dateText(decisionBy) }),
    ...(mayFollowUp === undefined ? {} : { mayFollowUp }),
    ...(options.contact === undefined ? {} : { contact: chooseContact(options.contact, header.contacts).id }),
    ...(channel === undefined ? {} : { channel }),
    ...(every === undefined ? {} : { every }),
    ...(options["no-contact"] ? { noContact: true } : {}),
    ...(options["thank-you-only"] ? { thankYouOnly: true } : {}),
    ...(options["next-steps"] === undefined ? {} : { nextSteps: options["next-steps"] }),
  };
}

function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(?:y|yes|true)$/i.test(text)) return true;
  if (/^(?:n|no|false)$/i.test(text)) return false;
  return misuse(`--may-follow-up: expected yes or no, got ${JSON.stringify(text)}`);
}

function everyOption(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined;
  const read = readEvery(text);
  return read.ok ? read.value : misuse(`--every: expected ${read.error}, got ${JSON.stringify(text)}`);
}

function tell(said: Said, { options, header }: FactContext): readonly string[] {
  const day = said.decisionBy === undefined ? undefined : parseDate(said.decisionBy);
  return [
    ...(day === undefined ? [] : [`they decide by ${understoodDay(day)}`]),
    ...(said.contact === undefined ? [] : [`ask ${nameOf(said.contact, header.contacts)}`]),
    ...(said.channel === undefined ? [] : [`ask ${channelWords(said.channel)}`]),
    ...(said.mayFollowUp === undefined
      ? []
      : [said.mayFollowUp ? "you may ask after that" : "they will be in touch, do not ask"]),
    ...(said.every === undefined
      ? []
      : [said.every === null ? "no standing instruction any longer" : `check in ${options.every} (${said.every})`]),
    ...(said.noContact === true ? ["no contact at all"] : []),
    ...(said.thankYouOnly === true ? ["thanks only"] : []),
    ...(said.nextSteps === undefined ? [] : [`next: ${said.nextSteps}`]),
  ];
}
