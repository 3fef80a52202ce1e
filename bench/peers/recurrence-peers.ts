import { RRuleTemporal } from "rrule-temporal";
import { loadPeer } from "./load-peer.ts";

/** Another library's dates of a recurrence that begins at nine o'clock in a zone. */
export interface RecurrencePeer {
  readonly name: string;
  /** The first `count` moments of a rule, DTSTART's own among them where it fits. */
  readonly first: (rule: string, start: string, count: number) => readonly (Date | Temporal.ZonedDateTime)[];
}

interface Rule {
  all(takes: (date: Date, index: number) => boolean): readonly Date[];
}
interface RRuleLibrary {
  rrulestr(text: string): Rule;
}

export const ZONE = "America/New_York";
export const HOUR = 9;

const textOf = (rule: string, start: string) => `DTSTART;TZID=${ZONE}:${start}T0${HOUR}0000\nRRULE:${rule}`;

/** The libraries that are there. rrule-temporal is also what Fineline's own reading of a rule asks, day by day. */
export function recurrencePeers(): readonly RecurrencePeer[] {
  const library = loadPeer<RRuleLibrary>("rrule");
  return [...(library === undefined ? [] : [rrule(library)]), rruleTemporal];
}

function rrule({ rrulestr }: RRuleLibrary): RecurrencePeer {
  return {
    name: "rrule",
    first: (rule, start, count) => rrulestr(textOf(rule, start)).all((_, index) => index < count),
  };
}

const rruleTemporal: RecurrencePeer = {
  name: "rrule-temporal in the zone, all()",
  first: (rule, start, count) =>
    new RRuleTemporal({ rruleString: textOf(rule, start) }).all((_, index) => index < count),
};
