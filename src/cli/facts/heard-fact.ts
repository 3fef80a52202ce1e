import type { NewFact } from "../../app/index.ts";
import type { ContactJson } from "../../contract/index.ts";
import { type Day, type Says, visibleFacts } from "../../engine/index.ts";
import { loadDateReader, understoodDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { channelOption, channelWords } from "./channels.ts";
import { chooseContact, findContacts, listContacts } from "./choose-contact.ts";
import { decisionClauses, isDecisionDate, speaksOfTime } from "./decision-clause.ts";
import {
  atText,
  type DraftedFacts,
  dateContext,
  dateText,
  dayOption,
  type FactContext,
  type FactGrammar,
  factBase,
  momentOf,
  momentWords,
} from "./fact-context.ts";

const NO_DATE = "No date of a decision understood: add --by DATE.";

const SAYS: readonly Says[] = ["update", "vague", "question", "auto-reply", "bounce"];

/** `heard update|vague|question|auto-reply|bounce [FROM] ["free words"] [--by DATE] [--channel …]` */
export const heardGrammar: FactGrammar = {
  options: ["channel", "by", "ref"],
  draft: async (words, context): Promise<DraftedFacts> => {
    const says = readSays(words[0]);
    const { from, free } = takeSender(words.slice(1), context);
    const at = await momentOf("heard", context);
    const channel = channelOption(context.options.channel, "email");
    const ref = context.options.ref ?? (says === "bounce" ? lastEmailTo(from, context) : undefined);
    const received: NewFact = {
      kind: "received",
      ...factBase(at, context, free),
      from: from.id,
      channel,
      says,
      ...(ref === undefined ? {} : { ref }),
    };
    const told = `heard ${says} from ${from.name} ${channelWords(channel)} (${momentWords(at, context)})`;
    const decisionBy = await decisionDay(says, free, context);
    if (decisionBy === undefined) {
      const notices = says === "update" && speaksOfTime(free) ? [NO_DATE] : [];
      return { facts: [received], understood: [told], at, notices };
    }
    const timeline: NewFact = {
      kind: "timeline",
      at: atText(at, context),
      by: from.id,
      decisionBy: dateText(decisionBy),
    };
    return { facts: [received, timeline], understood: [told, `they decide by ${understoodDay(decisionBy)}`], at };
  },
};

function readSays(word = ""): Says {
  const wanted = word.toLowerCase().replaceAll(" ", "-");
  const begun = wanted === "" ? [] : SAYS.filter((says) => says.startsWith(wanted));
  if (begun.length === 1) return begun[0]!;
  return misuse(`log heard: expected one of ${SAYS.join(", ")}, got ${JSON.stringify(word)}`);
}

/** Who it came from, where the first word names a contact; else whom it was to be expected from. */
function takeSender(words: readonly string[], context: FactContext): { from: ContactJson; free: string } {
  const { contacts } = context.header;
  const typed = words[0]?.toLowerCase() === "from" ? words.slice(1) : words;
  const [first = ""] = typed;
  const isName = !first.includes(" ") || contacts.some(({ name }) => name.toLowerCase() === first.toLowerCase());
  if (typed !== words || (isName && findContacts(first, contacts).length > 0)) {
    return { from: chooseContact(first, contacts), free: typed.slice(1).join(" ") };
  }
  return { from: expectedSender(context), free: words.join(" ") };
}

/** Whoever was written to last, else the one that the plan would ask, else the only contact. */
function expectedSender({ theCase, header, plan, now }: FactContext): ContactJson {
  const { contacts } = header;
  const last = visibleFacts(theCase.facts, now).findLast((fact) => fact.kind === "sent");
  const ids = [
    last?.kind === "sent" && last.purpose === "check-in" ? last.to : undefined,
    plan.steps.find((step) => step.action === "check-in")?.to,
    contacts.length === 1 ? contacts[0]!.id : undefined,
  ];
  const found = ids.map((id) => contacts.find((contact) => contact.id === id)).find((contact) => contact !== undefined);
  return found ?? misuse("log heard: expected whom it came from. There is:", ...listContacts(contacts));
}

function lastEmailTo(contact: ContactJson, { theCase, now }: FactContext): string | undefined {
  return visibleFacts(theCase.facts, now).findLast(
    (fact) => fact.kind === "sent" && fact.to === contact.id && fact.channel === "email",
  )?.id;
}

/** The date they decide by: `--by`, or the one day ahead that the words of an update name for it. */
async function decisionDay(says: Says, free: string, context: FactContext): Promise<Day | undefined> {
  const option = await dayOption("by", context.options.by, context);
  if (option !== undefined || says !== "update" || free === "") return option;
  const clauses = decisionClauses(free);
  if (clauses.length === 0) return undefined;
  const { findDaysIn } = await loadDateReader();
  const today = context.calendar.dateOf(context.now);
  const ahead = clauses.flatMap((clause) =>
    findDaysIn(clause, dateContext(context, "ahead")).filter(
      (found) => isDecisionDate(found, clause) && (!found.day.ok || found.day.value >= today),
    ),
  );
  const [found] = ahead;
  if (found === undefined) return undefined;
  if (ahead.length > 1) misuse(`log heard: these words name ${ahead.length} days. Say which they decide by: --by DATE`);
  if (found.day.ok) return found.day.value;
  return found.text.match(/\d/) === null
    ? undefined
    : misuse(`log heard: ${JSON.stringify(found.text)}: expected ${found.day.error}; or say --by DATE`);
}
