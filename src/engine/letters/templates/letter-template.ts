import { Context, LiquidError, type Template } from "liquidjs";
import type { LetterKind } from "../letter.ts";
import { LETTER_FACTS, type LetterFacts } from "./letter-facts.ts";
import { LONGEST_TEMPLATE, letterLiquid } from "./liquid.ts";
import { CHOOSE, type Choose } from "./pick-tag.ts";

/** A template ready to be filled. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  /** null where the letter has none. */
  readonly subject: readonly Template[] | null;
  readonly body: readonly Template[];
}

/** What is wrong with a template, and where; lines and columns count from 1. */
export interface TemplateProblem {
  readonly kind: LetterKind;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What was made of a template, or the first fault in it. */
export type TemplateResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: TemplateProblem };

const SUBJECT = /^\s*Subject:([^\n]*)/;

/** Reads a template: `Subject:` in its first line where it has one, then the body. */
export function parseTemplate(kind: LetterKind, text: string): TemplateResult<LetterTemplate> {
  if (text.length > LONGEST_TEMPLATE) {
    const message = `a template has at most ${LONGEST_TEMPLATE} characters, this one has ${text.length}`;
    return { ok: false, problem: { kind, line: 1, column: 1, message } };
  }
  try {
    const { subject, body } = divide(tagsTakeTheirLines(text.replace(/\r\n?/g, "\n")));
    const template = { kind, subject: subject === null ? null : parse(subject), body: parse(body) };
    const stranger = unknownName(kind, [...(template.subject ?? []), ...template.body]);
    return stranger === undefined ? { ok: true, value: template } : { ok: false, problem: stranger };
  } catch (error) {
    return { ok: false, problem: problemOf(kind, error) };
  }
}

/** A template filled with facts: raw text, which `compose` puts in order. */
export interface FilledTemplate {
  readonly subject: string | null;
  readonly body: string;
}

/** Fills a template. What the facts hold is never read as a template. */
export function fillTemplate(
  { kind, subject, body }: LetterTemplate,
  facts: LetterFacts,
  choose: Choose,
): TemplateResult<FilledTemplate> {
  try {
    return {
      ok: true,
      value: {
        subject: subject === null ? null : fill(subject, facts, choose).trim(),
        body: fill(body, facts, choose).trim(),
      },
    };
  } catch (error) {
    return { ok: false, problem: problemOf(kind, error) };
  }
}

function parse(text: string): readonly Template[] {
  return letterLiquid().parse(text);
}

function fill(templates: readonly Template[], facts: LetterFacts, choose: Choose): string {
  const liquid = letterLiquid();
  const context = new Context(facts, liquid.options, { sync: true }, { liquid });
  context.setRegister(CHOOSE, choose);
  return String(liquid.renderSync(templates as Template[], context));
}

/** The subject keeps its place, and the body its lines, so that a fault is found where the writer sees it. */
function divide(text: string): { readonly subject: string | null; readonly body: string } {
  const found = SUBJECT.exec(text);
  if (found === null) return { subject: null, body: text };
  const end = found[0].length;
  const before = end - found[1]!.length;
  return {
    subject: blanked(text.slice(0, before)) + text.slice(before, end),
    body: blanked(text.slice(0, end)) + text.slice(end),
  };
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** A line that holds only tags is no line of the letter: its line break goes into the last tag, where it counts for nothing. */
function tagsTakeTheirLines(text: string): string {
  return text.replace(/^[ \t]*((?:\{%(?:(?!%\})[^\n])*%\}[ \t]*)+)\n/gm, (_line, tags: string) => {
    return `${tags.slice(0, tags.lastIndexOf("%}"))}\n%}`;
  });
}

function unknownName(kind: LetterKind, templates: readonly Template[]): TemplateProblem | undefined {
  const { globals } = letterLiquid().analyzeSync(templates as Template[], { partials: false });
  for (const [name, uses] of Object.entries(globals)) {
    if (Object.hasOwn(LETTER_FACTS, name)) continue;
    const { row = 1, col = 1 } = uses[0]?.location ?? {};
    return {
      kind,
      line: row,
      column: col,
      message: `"${name}" is no fact of a letter; see docs/letters.md for their names`,
    };
  }
  return undefined;
}

function problemOf(kind: LetterKind, error: unknown): TemplateProblem {
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
  // The stack ended, wherever that happened to be.
  if (cause instanceof RangeError) return { kind, line: 1, column: 1, message: "the template is nested too deeply" };
  if (!LiquidError.is(error)) throw error;
  const [line = 1, column = 1] = error.token?.getPosition?.() ?? [];
  return { kind, line, column, message: (error.originalError ?? error).message.replace(/\s+/g, " ") };
}
