import { type DateWords, numbered } from "./date-words.ts";
import { dayFirstPatterns } from "./day-first-patterns.ts";

/** How Dutch writes dates. */
export const DUTCH: DateWords = {
  language: "nl",
  months: numbered([
    "januari jan",
    "februari feb",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ]),
  weekdays: numbered(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]),
  numbers: {
    ...numbered(["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]),
    veertien: 14,
  },
  patterns: dayFirstPatterns({
    of: "",
    article: "(?:de|den)",
    next: "(?:volgende|komende|aanstaande)",
    thisWeek: "(?:van )?deze week|van de week|het eind(?:e)? van de week",
    nextWeek: "(?:van )?(?:volgende|komende) week",
    nextMonth: "(?:van )?(?:volgende|komende) maand",
    endOfMonth: "(?:het )?eind(?:e)? van de(?:ze)? maand|deze maand",
    endOf: "(?:het )?(?:eind(?:e)?|begin|midden|loop)(?: van)?",
    to: "tot en met|t/m|en|of|tot",
    within: "binnen(?: de komende| de volgende)?|(?:in )?de komende|uiterlijk binnen",
    inside: "over|in",
    days: "dag(?:en)?",
    businessDays: "(?:werkdag(?:en)?|zakelijke dagen)",
    weeks: "we(?:ek|ken)",
    tomorrow: "morgen(?:ochtend|middag)?",
    afterTomorrow: "overmorgen",
    today: "vandaag|vanavond|vanmiddag|einde van de dag",
    unclear:
      "(?:enkele|een paar|paar|aantal) (?:dagen|weken)|(?:ongeveer|circa) (?:{N}) (?:dagen|weken)|(?:afgelopen|vorige) (?:{W}|week|maand)|(?:{N}) (?:dagen|weken) geleden|half (?:{M})|kerst|feestdagen|in (?:{M})|goedemorgen",
    yearEnd: "(?:het )?eind(?:e)? van het jaar|jaareinde",
  }),
  before: {
    earlier: /\bvoor ?$/,
    later: /\b(?:na|sinds|vanaf|met ingang van) ?$/,
    until: /\btot ?$/,
    through: /\b(?:tot en met|t\/m) ?$/,
    from: /\b(?:van|vanaf|tussen) ?$/,
    weekOf: /\bweek van ?(?:maandag )?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclusief))/,
  latest: /^(?:,? ?(?:op zijn laatst|uiterlijk))\b/,
  joins: /^(?: ?(?:tot|en|of|tot en met|t\/m)(?: de)? | ?[-/] ?)$/,
};
