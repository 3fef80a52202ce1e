import { type DatePattern, type DateWords, numbered } from "./date-words.ts";

const WEEKDAY = "(?:(?<w>{W})\\.?,? (?:(?:den|dem|der) )?)?";
const DAY = "(?<d>\\d{1,2})\\.?";
const RANGE = "(?:\\s?(?:-|bis(?: zum)?|und|oder|/)\\s?(?:den )?(?<d2>\\d{1,2})\\.?)?";
const ADJECTIVE = "(?:r|n|m|s)?";

const PATTERNS: readonly DatePattern[] = [
  ["(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)", { kind: "date" }],
  [
    `(?:letzte${ADJECTIVE}|vergangene${ADJECTIVE}|vorige${ADJECTIVE}) (?:{W}|woche|monat)|(?:einigen?|wenigen?|paar|mehreren?) (?:tagen?|wochen?)|(?:etwa|ca\\.?|circa|ungefahr|rund) (?:{N}) (?:tagen?|wochen?)|vor (?:{N}) (?:tagen?|wochen?)|weihnachten|ostern|jahreswechsel|feiertagen`,
    { kind: "unclear" },
  ],
  [`${WEEKDAY}${DAY}${RANGE} ?(?<m>{M})(?:,? (?<y>20\\d\\d))?`, { kind: "date" }],
  [
    `${WEEKDAY}(?<d>\\d{1,2})\\.\\s?(?:-|bis)\\s?(?<d2>\\d{1,2})\\.(?<m>1[0-2]|0?[1-9])\\.(?<y>20\\d\\d)?`,
    { kind: "date" },
  ],
  [`${WEEKDAY}(?<d>\\d{1,2})\\. ?(?<m>1[0-2]|0?[1-9])\\.?(?:(?<=\\.) ?(?<y>(?:20)?\\d\\d))?`, { kind: "date" }],
  [`${WEEKDAY}(?<d>\\d{1,2})/(?<m>1[0-2]|0?[1-9])(?:/(?<y>20\\d\\d))?`, { kind: "date" }],
  [`(?<w>{W}),? (?:den |dem )?(?<d>\\d{1,2})\\.|(?:zum|den|dem|am) (?<d>\\d{1,2})\\.`, { kind: "day-of-month" }],
  [`(?<w>{W}) in einer woche`, { kind: "weekday", which: "week-after" }],
  [
    `(?<w>{W}) (?:der )?(?:nachste${ADJECTIVE}|kommende${ADJECTIVE}) woche|(?:nachste|kommende) woche (?:am )?(?<w2>{W})`,
    { kind: "weekday", which: "next-week" },
  ],
  [`diese${ADJECTIVE} (?<w>{W})|(?<w2>{W}) (?:dieser|der) woche`, { kind: "weekday", which: "this-week" }],
  [`kommende${ADJECTIVE} (?<w>{W})`, { kind: "weekday", which: "coming" }],
  [`nachste${ADJECTIVE} (?<w>{W})`, { kind: "weekday", which: "next" }],
  ["ubernachste[rn]? woche", { kind: "week", shift: 2 }],
  [
    `(?:(?:bis )?(?:zum )?(?:ende|anfang|mitte|beginn|im laufe|im verlauf|laufe)(?: der)? )?(?:nachste${ADJECTIVE}|kommende${ADJECTIVE}|folgende${ADJECTIVE}) (?:kalender)?woche`,
    { kind: "week", shift: 1 },
  ],
  [
    "(?:(?:bis )?(?:zum )?(?:ende|im laufe|laufe)(?: der)? )?diese[rn]? woche|(?:zum )?ende der woche|(?:zum )?wochenende|noch diese woche",
    { kind: "week", shift: 0 },
  ],
  [
    `(?:(?:ende|anfang|mitte|im laufe)(?: des)? )?(?:nachste${ADJECTIVE}|kommende${ADJECTIVE}) monats?`,
    { kind: "month", shift: 1 },
  ],
  ["(?:ende (?:des|dieses) monats|monatsende|ende des laufenden monats)|diesen monat", { kind: "month", shift: 0 }],
  ["(?:ende|anfang) (?<m>{M})(?: (?<y>20\\d\\d))?", { kind: "named-month" }],
  ["mitte (?:des )?(?:{M}|monats?)|im (?:{M})", { kind: "unclear" }],
  ["jahresende|ende des jahres", { kind: "year-end" }],
  [
    "(?:innerhalb (?:von |der nachsten )?|binnen |in den (?:nachsten|kommenden) |in )(?:(?<n>{N}) (?:bis|-|oder) )?(?<n2>{N}) (?:werk|arbeits|geschafts)tagen?|innerhalb (?:von )?(?<n3>{N}) (?:werk|arbeits)tagen",
    { kind: "span", unit: "business-day", isWithin: true },
  ],
  [
    "(?:innerhalb (?:von |der nachsten |einer |eines )?|binnen |in den (?:nachsten|kommenden) )(?:(?<n>{N}) (?:bis|-|oder) )?(?<n2>{N})? ?tagen?",
    { kind: "span", unit: "day", isWithin: true },
  ],
  ["in (?<n>{N}) (?:bis|-|oder) (?<n2>{N}) tagen", { kind: "span", unit: "day", isWithin: true }],
  ["in (?<n>{N}) tagen", { kind: "span", unit: "day", isWithin: false }],
  [
    "(?:innerhalb (?:von |der nachsten )?|binnen |in den (?:nachsten|kommenden) |in )(?:(?<n>{N}) (?:bis|-|oder) )(?<n2>{N}) wochen|(?:innerhalb (?:von |der nachsten )?|binnen |in den (?:nachsten|kommenden) )(?<n3>{N}) wochen?|innerhalb (?:einer|der nachsten) woche",
    { kind: "span", unit: "week", isWithin: true },
  ],
  ["in (?<n>{N}) wochen?|heute in (?<n2>{N}) wochen?", { kind: "span", unit: "week", isWithin: false }],
  ["ubermorgen", { kind: "day", shift: 2 }],
  ["morgen(?: (?:fruh|vormittag|nachmittag|abend))?(?!s)", { kind: "day", shift: 1 }],
  ["heute(?: (?:nachmittag|abend|noch))?|ende des tages", { kind: "day", shift: 0 }],
  ["(?<w>{W})(?:vormittag|nachmittag|abend|mittag)?(?!s)", { kind: "weekday", which: "coming" }],
];

/** How German writes dates. */
export const GERMAN: DateWords = {
  language: "de",
  months: numbered([
    "januar janner jan",
    "februar feber feb",
    "marz mrz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
  ]),
  weekdays: numbered([
    "montag mo",
    "dienstag di",
    "mittwoch mi",
    "donnerstag do",
    "freitag fr",
    "samstag sonnabend sa",
    "sonntag so",
  ]),
  numbers: {
    ...numbered([
      "ein eine einer einem eins",
      "zwei",
      "drei",
      "vier",
      "funf",
      "sechs",
      "sieben",
      "acht",
      "neun",
      "zehn",
    ]),
    vierzehn: 14,
  },
  patterns: PATTERNS,
  before: {
    earlier: /\bvor(?: dem| der)? ?$/,
    later: /\b(?:nach|seit|nicht vor|fruhestens|ab|vom|letzten?)(?: dem| der)?(?: \w+,)? ?$/,
    until: /\bbis(?: (?:zum|zur|einschlieslich zum))?(?: (?:den|dem|der))? ?$/,
    through: /\b(?:bis (?:einschlieslich|inklusive|inkl\.|und mit)|bis einschl\.)(?: (?:zum|den|dem))? ?$/,
    from: /\b(?:vom|von|ab|zwischen)(?: (?:dem|den|der))? ?$/,
    weekOf: /\bwoche (?:vom|ab|ab dem|des) ?$/,
  },
  inclusive: /^(?:,? ?\(?(?:einschlieslich|inklusive|inkl\.?|einschl\.?))/,
  latest: /^(?:,? ?spatestens)\b/,
  joins:
    /^(?:,? ?(?:bis|oder|und|spatestens|bis spatestens)(?: (?:zum|zur|am|den|dem|einschlieslich|inklusive))*(?: den| dem)? | ?[-/] ?)$/,
};
