import type { NewFact } from "../../app/index.ts";
import type { Outcome, Side } from "../../engine/index.ts";
import { understoodDay } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { chooseContact } from "./choose-contact.ts";
import { chooseStepOf } from "./choose-step-of.ts";
import {
  type DraftedFacts,
  dateText,
  dayOption,
  type FactContext,
  type FactGrammar,
  factBase,
  momentOf,
  momentWords,
} from "./fact-context.ts";

/** `applied [HOW]` */
export const appliedGrammar: FactGrammar = {
  options: [],
  draft: async (words, context) => {
    const at = await momentOf("applied", context);
    const how = words.join(" ");
    const fact: NewFact = { kind: "applied", ...factBase(at, context), ...(how === "" ? {} : { channel: how }) };
    return told(fact, `applied${how === "" ? "" : `: ${how}`}`, at, context);
  },
};

/** `promise [to] CONTACT "what" [--by DATE]`: something that I said I would send. */
export const promiseGrammar: FactGrammar = {
  options: ["by"],
  draft: async (words, context) => {
    const [typed, ...rest] = words[0]?.toLowerCase() === "to" ? words.slice(1) : words;
    const what = rest.join(" ").trim();
    if (typed === undefined || what === "")
      misuse('log promise: expected whom and what, such as: promise dana "the paper"');
    const to = chooseContact(typed, context.header.contacts);
    const at = await momentOf("promise", context);
    const by = await dayOption("by", context.options.by, context);
    const fact: NewFact = {
      kind: "promise",
      ...factBase(at, context),
      to: to.id,
      what,
      ...(by === undefined ? {} : { by: dateText(by) }),
    };
    return told(fact, `promised ${to.name} ${what}${by === undefined ? "" : ` by ${understoodDay(by)}`}`, at, context);
  },
};

/** `news "what"`: something new to tell. */
export const newsGrammar: FactGrammar = {
  options: [],
  draft: async (words, context) => {
    const what = words.join(" ").trim();
    if (what === "") misuse('log news: expected what is new, such as: news "my paper is out"');
    const at = await momentOf("news", context);
    return told({ kind: "news", ...factBase(at, context), what }, `news: ${what}`, at, context);
  },
};

/** A fact that says no more than its kind: `interest`, `reopened`; what follows is kept as its note. */
export function bareGrammar(kind: "interest" | "reopened", words: Readonly<Record<Side, string>>): FactGrammar {
  return {
    options: [],
    draft: async (free, context) => {
      const at = await momentOf(kind, context);
      const spoken = words[context.theCase.side];
      return told({ kind, ...factBase(at, context, free.join(" ")) }, spoken, at, context);
    },
  };
}

/** `note "text"` */
export const noteGrammar: FactGrammar = {
  options: [],
  draft: async (words, context) => {
    const base = factBase(await momentOf("note", context), context, words.join(" ").trim());
    if (base.note === undefined) misuse('log note: expected a text, such as: note "they use Rust"');
    const at = await momentOf("note", context);
    return told({ kind: "note", ...base }, `note: ${base.note}`, at, context);
  },
};

/** `offer [--respond-by DATE] [--said-by C]`, `rejection`, `withdrawn`, …; what follows is kept as its note. */
export function decisionGrammar(outcome: Outcome, words: string): FactGrammar {
  const isTheirs = outcome === "offer" || outcome === "rejection" || outcome === "position-closed";
  return {
    options: [...(outcome === "offer" ? (["respond-by"] as const) : []), ...(isTheirs ? (["said-by"] as const) : [])],
    draft: async (free, context) => {
      const { options, header } = context;
      const at = await momentOf(outcome, context);
      const respondBy = await dayOption("respond-by", options["respond-by"], context);
      const saidBy = options["said-by"] === undefined ? undefined : chooseContact(options["said-by"], header.contacts);
      const fact: NewFact = {
        kind: "decision",
        ...factBase(at, context, free.join(" ")),
        outcome,
        ...(saidBy === undefined ? {} : { by: saidBy.id }),
        ...(respondBy === undefined ? {} : { respondBy: dateText(respondBy) }),
      };
      const until = respondBy === undefined ? "" : `, to be answered by ${understoodDay(respondBy)}`;
      const whose = header.side === "employer" && isTheirs ? "decided: " : "";
      return told(fact, `${whose}${words}${saidBy === undefined ? "" : ` from ${saidBy.name}`}${until}`, at, context);
    },
  };
}

/** `done STEP`: a step that was carried out in a way that no other fact tells. */
export const doneGrammar: FactGrammar = {
  options: [],
  draft: async (words, context) => {
    const step = chooseStepOf(words.join(" "), context);
    const at = await momentOf("done", context);
    return told({ kind: "done", ...factBase(at, context), step: step.id }, `done: ${step.title}`, at, context);
  },
};

function told(fact: NewFact, words: string, at: number, context: FactContext): DraftedFacts {
  return { facts: [fact], understood: [`${words} (${momentWords(at, context)})`], at };
}
