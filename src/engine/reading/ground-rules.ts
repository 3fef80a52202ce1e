import type { Channel, Fact, Instant } from "../model/index.ts";

/** What they said about getting in touch. [RF5] */
export interface GroundRules {
  readonly contact: string | undefined;
  readonly channel: Channel | undefined;
  readonly noContact: boolean;
  readonly thankYouOnly: boolean;
  readonly askedNotTo: boolean;
}

/** The ground rules that forbid something, as plans cite them. [GR1] [GR2] */
export type GroundRuleCode = "ground-rule.no-contact" | "ground-rule.thank-you-only" | "ground-rule.asked-not-to";

/** The ground rules after these facts; `roundStart` is undefined while there is no round. */
export function readGroundRules(facts: readonly Fact[], roundStart: Instant | undefined): GroundRules {
  let contact: string | undefined;
  let channel: Channel | undefined;
  let noContact = false;
  let thankYouOnly = false;
  let mayFollowUp: boolean | undefined;
  for (const fact of facts) {
    if (fact.kind !== "timeline") continue;
    contact = fact.contact ?? contact;
    channel = fact.channel ?? channel;
    if (roundStart !== undefined && fact.at < roundStart) continue;
    if (fact.mayFollowUp === true) {
      noContact = false;
      thankYouOnly = false;
    }
    mayFollowUp = fact.mayFollowUp ?? mayFollowUp;
    noContact = fact.noContact ?? noContact;
    thankYouOnly = fact.thankYouOnly ?? thankYouOnly;
  }
  return { contact, channel, noContact, thankYouOnly, askedNotTo: mayFollowUp === false };
}

/** The first ground rule in force that forbids asking for news. */
export function forbiddingRule(rules: GroundRules): GroundRuleCode | undefined {
  if (rules.noContact) return "ground-rule.no-contact";
  if (rules.thankYouOnly) return "ground-rule.thank-you-only";
  if (rules.askedNotTo) return "ground-rule.asked-not-to";
  return undefined;
}
