import type { LetterKind } from "../letter.ts";
import { ENGLISH } from "./en/index.ts";
import { type LetterTemplate, parseTemplate, type TemplateProblem } from "./letter-template.ts";

/** A template for every kind of letter. Each is read when it is first asked for. */
export interface TemplateSet {
  readonly get: (kind: LetterKind) => LetterTemplate;
}

const english = new Map<LetterKind, LetterTemplate>();

/** The templates that come with Fineline. */
export const ENGLISH_TEMPLATES: TemplateSet = {
  get(kind) {
    let template = english.get(kind);
    if (template === undefined) {
      const parsed = parseTemplate(kind, ENGLISH[kind]);
      if (!parsed.ok) throw new Error(`template en/${kind}:${parsed.problem.line}: ${parsed.problem.message}`);
      template = parsed.value;
      english.set(kind, template);
    }
    return template;
  },
};

/** The text of the template that comes with Fineline, to copy and change. */
export function templateText(kind: LetterKind): string {
  return ENGLISH[kind];
}

/** Templates of all kinds, or every fault in a person's own. */
export type TemplateSetResult =
  | { readonly ok: true; readonly templates: TemplateSet }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** The user's own templates, by kind, with ours where they have none; or every fault of theirs. */
export function parseTemplates(own: Readonly<Partial<Record<LetterKind, string>>>): TemplateSetResult {
  const parsed = new Map<LetterKind, LetterTemplate>();
  const problems: TemplateProblem[] = [];
  for (const [kind, text] of Object.entries(own) as [LetterKind, string][]) {
    const result = parseTemplate(kind, text);
    if (result.ok) parsed.set(kind, result.value);
    else problems.push(result.problem);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, templates: { get: (kind) => parsed.get(kind) ?? ENGLISH_TEMPLATES.get(kind) } };
}
