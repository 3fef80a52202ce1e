import { type Case, type Fact, firstName, type Step } from "../engine/index.ts";

/** As much as stands in one line of a list. */
const LONGEST = 60;

/**
 * What a step is about in a few words of the case's own: what was talked about with that person, the question they asked.
 * Undefined where the facts hold no such words.
 */
export function stepAbout(
  { id, action, to }: Pick<Step, "id" | "action" | "to">,
  theCase: Pick<Case, "facts" | "contacts">,
): string | undefined {
  const { facts, contacts } = theCase;
  const about = facts.find((fact) => fact.id === id.slice(id.indexOf("/") + 1));
  if (action === "reply") return shortened(about?.note);
  if (action === "thank-you" || action === "card") return to === null ? undefined : topicsWith(to, facts);
  if (action === "debrief" || action === "prepare") {
    if (about?.kind !== "interview") return undefined;
    const people = contacts.filter((contact) => about.with.includes(contact.id));
    return people.length === 0 ? undefined : `with ${listOf(people.map((contact) => firstName(contact, theCase)))}`;
  }
  return undefined;
}

/** What was talked about with somebody in the latest interview that says it. */
function topicsWith(contactId: string, facts: readonly Fact[]): string | undefined {
  const talked = facts.findLast((fact) => fact.kind === "interview" && fact.topics?.has(contactId));
  return talked?.kind === "interview" ? shortened(talked.topics?.get(contactId)?.[0]) : undefined;
}

function shortened(text: string | undefined): string | undefined {
  const line = text?.trim().split("\n")[0];
  if (line === undefined || line === "") return undefined;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function listOf(names: readonly string[]): string {
  const [last = "", ...rest] = names.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(", ")} and ${last}`;
}
