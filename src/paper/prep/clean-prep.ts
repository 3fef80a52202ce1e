import { cleanFilledLines, cleanLine } from "../text/index.ts";
import { findPostOfficeLink } from "./post-office-link.ts";
import type { PrepInput } from "./prep-pdf.ts";

/** A row of a list: a name or question, with what stands small under it. */
export interface PrepRow {
  readonly text: string;
  readonly note?: string;
}

/** The page's texts, fit to print. */
export interface CleanPrep {
  readonly company: string;
  readonly role: string;
  readonly facts: readonly string[];
  readonly people: readonly PrepRow[];
  readonly questions: readonly PrepRow[];
  readonly cards: readonly PrepRow[];
  readonly link: string | undefined;
}

/** Longer than any place people know; the rest would only make the link unreadable. */
const LONGEST_PLACE = 120;

/** Cleans every text and turns people, questions and cards into rows; empty ones are left out. */
export function cleanPrep(input: Omit<PrepInput, "createdAt" | "sheet">): CleanPrep {
  const place = cleanFilledLines(input.postOfficeNear ?? "").join(", ");
  return {
    company: cleanLine(input.company),
    role: cleanLine(input.role),
    facts: [input.when, input.where ?? ""].map(cleanLine).filter((line) => line !== ""),
    people: toRows(input.people, ({ name, title, pronounce }) => [name, describePerson(title, pronounce)]),
    questions: toRows(input.questions, (question) => [question, ""]),
    cards: toRows(input.cards, ({ name, address }) => [name, address ?? "Ask for the address."]),
    link: findPostOfficeLink(place.slice(0, LONGEST_PLACE)),
  };
}

function toRows<T>(items: readonly T[], read: (item: T) => readonly [string, string]): readonly PrepRow[] {
  return items
    .map(read)
    .map(([text, note]) => ({ text: cleanLine(text), note: cleanFilledLines(note).join(", ") }))
    .filter(({ text }) => text !== "")
    .map(({ text, note }) => (note === "" ? { text } : { text, note }));
}

function describePerson(title = "", pronounce = ""): string {
  return [title, pronounce === "" ? "" : `say “${pronounce}”`].filter((part) => part !== "").join(" · ");
}
