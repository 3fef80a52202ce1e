import type { StagesOf, Taken, World } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import { askAgain, leadOn } from "./lead-on.ts";
import { clockOfCountry } from "./places.ts";

const WHEN = [
  { value: "today", label: "Yes, just now" },
  { value: "earlier", label: "Yes, some days ago" },
  { value: "ahead", label: "Not yet" },
];

/** Which interview this is about, and where: company, role, country, region and zone. */
export const companyStages: StagesOf<"had-interview" | "company" | "role" | "country" | "region" | "zone"> = {
  "had-interview": {
    ask: () => ({ text: "Have you had an interview?", choices: WHEN, canSkip: false }),
    take: (answer, { draft }) => leadOn({ kind: "company" }, { ...draft, when: answer as Draft["when"] }),
  },
  company: {
    ask: () => ({ text: "At which company?", canSkip: false }),
    take: (answer, { draft, world }) => {
      const known = world.findCaseAt(answer!);
      const aside = `${answer} is there already, and this will be another case. An interview more: fineline log ${known} interview …`;
      return leadOn({ kind: "role" }, { ...draft, company: answer! }, known === undefined ? undefined : aside);
    },
  },
  role: {
    ask: () => ({ text: "For which role?", hint: "such as Senior Analyst", canSkip: false }),
    take: (answer, { draft }) => leadOn({ kind: "country" }, { ...draft, role: answer! }),
  },
  country: {
    ask: (_stage, _draft, { ownCountry }) => ({
      text: "In which country is it? Its public holidays are kept.",
      hint:
        ownCountry === undefined
          ? 'such as US or Germany; "none" keeps no holidays'
          : `${ownCountry} if left empty; "none" keeps no holidays`,
      ...(ownCountry === undefined ? {} : { initial: ownCountry }),
      canSkip: ownCountry === undefined,
    }),
    take: (answer, { draft, world }) => {
      if (answer === undefined || /^none$/i.test(answer)) return leadOn({ kind: "zone" }, draft);
      const country = world.findCountry(answer);
      if (!country.ok) return askAgain(country.error);
      return leadOn({ kind: "region" }, { ...draft, country: country.value }, country.value);
    },
  },
  region: {
    ask: (_stage, { country }, { regionIn }) => {
      const text = "In which state or region? Some keep holidays of their own.";
      const initial = regionIn(country!);
      if (initial === undefined) return { text, hint: "its name or code, such as New York or BY", canSkip: true };
      return { text, hint: `${initial} if left empty, or "none"`, initial, canSkip: false };
    },
    take: (answer, { draft, world }): Taken => {
      const only = clockOfCountry(draft.country!, world.now, world.ownTimeZone);
      const settle = (settled: Draft): Taken =>
        only === undefined
          ? leadOn({ kind: "zone" }, settled, settled.region)
          : leadOn(
              dayStage(settled),
              { ...settled, timeZone: only },
              [settled.region, `time zone ${only}`].filter((part) => part !== undefined).join(", "),
            );
      if (answer === undefined || /^none$/i.test(answer)) return settle(draft);
      const region = world.findRegion(answer, draft.country!);
      return region.ok ? settle({ ...draft, region: region.value }) : askAgain(region.error);
    },
  },
  zone: {
    ask: (_stage, draft, world) => {
      const initial = likelyZone(draft, world);
      const text = "By which clock? A city, or a time zone.";
      if (initial === undefined) return { text, hint: "such as New York or Europe/Berlin", canSkip: false };
      return { text, hint: `${initial} if left empty`, initial, canSkip: false };
    },
    take: (answer, { draft, world }) => {
      const zone = world.findZone(answer!);
      if (!zone.ok) return askAgain(zone.error);
      return leadOn(dayStage(draft), { ...draft, timeZone: zone.value }, `time zone ${zone.value}`);
    },
  },
};

/** An interview that has just ended was today: its day goes without saying. */
function dayStage({ when }: Draft): { readonly kind: "day" | "begin" } {
  return { kind: when === "today" ? "begin" : "day" };
}

/** The person's own clock, where the country keeps it. */
function likelyZone({ country }: Draft, { ownTimeZone, zonesOf }: World): string | undefined {
  const zones = country === undefined ? [] : zonesOf(country);
  return zones.length === 0 || zones.includes(ownTimeZone) ? ownTimeZone : undefined;
}
