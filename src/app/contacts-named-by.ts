import type { FactJson } from "../contract/index.ts";

/** The contacts that a fact names, by id. */
export function contactsNamedBy(fact: FactJson): readonly (string | undefined)[] {
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
