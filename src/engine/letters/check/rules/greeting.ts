import { callName, formalName, nameForms } from "../../names/index.ts";
import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";

const RULE = "letter.greeting";

/** A greeting that names the person who will read it. */
export const greeting: Rule = (look) => {
  const { context, text } = look;
  if (context.kind === "check-in-call") return NO_FINDINGS;
  const found = text.greeting;
  const name = nameToGreet(look);
  if (found === undefined) {
    if (text.own.length === 0) return NO_FINDINGS;
    const message =
      name === undefined
        ? "A letter begins with a greeting."
        : `A letter begins with a greeting: say hello to ${name}.`;
    return [finding({ rule: RULE, severity: "warns", at: NOWHERE, message })];
  }
  const isNamed = found.names.length > 0 || found.titles.length > 0;
  if ((isNamed && !found.isGeneric) || name === undefined || isGap(look)) return NO_FINDINGS;
  const message = `You know who reads this: greet ${name}, not ${found.isGeneric ? "an office" : "nobody"}.`;
  return [finding({ rule: RULE, severity: "warns", at: found, message, fix: fixFor(look, name) })];
};

/** What the recipient is called; undefined where nobody knows. */
function nameToGreet({ recipient, text }: Look): string | undefined {
  if (recipient === undefined) return undefined;
  const forms = nameForms(recipient);
  const isFormal = text.greeting?.opening === "dear" && (text.greeting.titles.length > 0 || forms.title !== undefined);
  return (isFormal ? formalName(forms) : callName(forms)) || undefined;
}

function fixFor({ text }: Look, name: string): string {
  const opening = text.greeting!.opening;
  const word = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))$/.test(opening) ? opening : "dear";
  const mark = /[,:!;]$/.exec(text.body.slice(text.greeting!.start, text.greeting!.end))?.[0] ?? "";
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}${mark}`;
}

/** "Dear [name]," is a gap, and found as one. */
function isGap({ text }: Look): boolean {
  const { start, end } = text.greeting!;
  const line = text.body.slice(start, end + 40).split("\n")[0]!;
  return /[[\]{}<>_]/.test(line);
}
