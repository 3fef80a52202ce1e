import type { FactJson } from "../../../contract/index.ts";

/** Whether something that was recorded names a person: then the person stays with the case. */
export function isNamed(contactId: string, facts: readonly FactJson[]): boolean {
  return facts.some((fact) => namedBy(fact).includes(contactId));
}

function namedBy(fact: FactJson): readonly (string | undefined)[] {
  switch (fact.kind) {
    case "interview":
      return [...fact.with, ...Object.keys(fact.topics ?? {})];
    case "timeline":
      return [fact.by, fact.contact];
    case "sent":
    case "promise":
      return [fact.to];
    case "received":
      return [fact.from];
    case "decision":
      return [fact.by];
    default:
      return [];
  }
}
