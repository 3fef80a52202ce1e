import { firstName } from "../../../engine/index.ts";
import type { Finding, Letter, LetterContext } from "../../../engine/letters/index.ts";

/** Something that is right in a letter: said where the rules that would say otherwise found nothing. */
interface Tick {
  readonly rules: readonly string[];
  /** undefined where it would say nothing of this letter. */
  readonly words: (letter: Letter, context: LetterContext) => string | undefined;
}

const CANDIDATE_THANKS: ReadonlySet<string> = new Set(["thank-you", "card"]);

const TICKS: readonly Tick[] = [
  { rules: ["letter.same-letter", "letter.card-equals-email"], words: otherLetterWords },
  {
    rules: ["letter.subject"],
    words: ({ subject }, { step }) =>
      subject !== null && step?.brief.subject !== undefined ? "Subject names the role and the day" : undefined,
  },
  {
    rules: ["letter.status-in-thank-you"],
    words: (_, { kind }) => (CANDIDATE_THANKS.has(kind) ? "Asks nothing about the decision" : undefined),
  },
  {
    rules: ["letter.pressure", "letter.reproach", "letter.apology", "letter.desperate"],
    words: (_, { kind }) => (kind === "check-in" ? "Asks without pressure, reproach or apology" : undefined),
  },
  {
    rules: ["letter.wrong-name", "letter.wrong-fact", "letter.wrong-date"],
    words: () => "Names and dates are those of your notes",
  },
  { rules: ["letter.gap"], words: () => "No gap is open" },
];

const MOST_TICKS = 4;

/** What is right in a letter, a few words each; nothing of a call's script. */
export function ticksFor(letter: Letter, findings: readonly Finding[], context: LetterContext): readonly string[] {
  if (letter.channel === "phone" || letter.body.trim() === "") return [];
  const broken = new Set(findings.map(({ rule }) => rule));
  return TICKS.filter(({ rules }) => !rules.some((rule) => broken.has(rule)))
    .flatMap(({ words }) => words(letter, context) ?? [])
    .slice(0, MOST_TICKS);
}

function otherLetterWords({ to }: Letter, { earlier, theCase }: LetterContext): string | undefined {
  const others = new Set(earlier.filter((letter) => letter.to !== to).map((letter) => letter.to));
  const names = theCase.contacts.filter(({ id }) => others.has(id)).map((contact) => firstName(contact, theCase));
  const [first, second] = names;
  if (first === undefined) return earlier.length > 0 ? "Says something other than your letter before" : undefined;
  if (second === undefined) return `Says something other than your letter to ${first}`;
  return `Says something other than your letters to ${names.length === 2 ? `${first} and ${second}` : "the others"}`;
}
