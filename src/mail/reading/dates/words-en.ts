import { type DatePattern, type DateWords, numbered } from "./date-words.ts";

const DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
const DAY_2 = "(?:\\s?(?:-|to|and|or|/|through|thru|until)\\s?(?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?";
const YEAR = "(?:,? (?<y>20\\d\\d))?";
const WEEKDAY = "(?:(?<w>{W})\\.?,? )?";
const END = "(?:the )?(?:(?:very )?end|close|back end|tail end)(?: of)?";
const PART =
  "(?:(?:the )?(?:early|late|later|beginning of|start of|middle of|mid|midweek|towards the end of|in the course of|sometime|some time|latter half of|first half of|second half of)[ -](?:in |part of |of )?)?";

/** As `PART`, but not optional: "the week" alone is no date. */
const MIDDLE = PART.replace(/\?$/, "");

const PATTERNS: readonly DatePattern[] = [
  ["(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)", { kind: "date" }],
  [
    "{W}s|every {W}|(?:last|past|previous|this past) (?:{W}|week|month|year)|few (?:business |working )?(?:days|weeks|months)|couple (?:of )?(?:more )?(?:business |working )?(?:days|weeks|months)|several (?:days|weeks)|24/7|50/50|9/11|(?:a|one) (?:day|week|month) or (?:so|two)|(?:days|weeks) or so|(?:{N}) (?:days|weeks|months) (?:ago|later|earlier|prior|into|long|late)|(?:about|around|roughly|approximately|approx\\.|almost|nearly|at least|up to|more than|over) (?:{N}) (?:business |working )?(?:days|weeks|months|hours)",
    { kind: "unclear" },
  ],
  [`${WEEKDAY}(?:the )?${DAY}${DAY_2} (?:of )?(?<m>{M})\\.?${YEAR}`, { kind: "date" }],
  [
    `${WEEKDAY}(?<m>{M})\\.? (?:the )?${DAY}${DAY_2}(?!\\d|:|\\s?(?:am|pm|%|people|candidates|days|weeks|hours))${YEAR}`,
    { kind: "date" },
  ],
  [`(?<w>{W})\\.?,? (?:the )?${DAY}(?<=st|nd|rd|th)`, { kind: "day-of-month" }],
  [
    `${WEEKDAY}(?:(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<y>(?:20)?\\d\\d)|(?<a2>\\d{1,2})/(?<b2>\\d{1,2}))(?![\\d/:%]| ?(?:hours?|days?|weeks?|months?|of)\\b)`,
    { kind: "numeric" },
  ],
  [
    `the ${DAY}(?<=st|nd|rd|th)(?: of this month| instant)?(?! (?:round|interview|stage|floor|time|person|week|candidate|step|of next))`,
    { kind: "day-of-month" },
  ],
  [`the ${DAY}(?<=st|nd|rd|th) of next month`, { kind: "day-of-month", monthShift: 1 }],
  [
    "(?:a week (?:from|on)|a week after) (?:this |next )?(?<w>{W})|(?<w2>{W}) week",
    { kind: "weekday", which: "week-after" },
  ],
  ["(?<w>{W}) after next", { kind: "unclear" }],
  [
    "(?:next week(?:,? (?:on )?| )(?<w>{W})|(?<w2>{W})(?:,| of)? (?:of )?next week)",
    { kind: "weekday", which: "next-week" },
  ],
  [
    "(?<w>{W})(?:,| of)? (?:of )?this week|(?:later |earlier )?this week,? (?:on )?(?<w2>{W})",
    { kind: "weekday", which: "this-week" },
  ],
  ["(?:this |the )?(?:coming|upcoming|following) (?<w>{W})", { kind: "weekday", which: "coming" }],
  ["this (?<w>{W})", { kind: "weekday", which: "this-week" }],
  ["next (?<w>{W})", { kind: "weekday", which: "next" }],
  ["(?:the )?week after next", { kind: "week", shift: 2 }],
  [
    `(?:${END} |${PART})(?:the )?(?:following|next|coming) (?:business |working |calendar |full )?week|(?:the )?following week`,
    { kind: "week", shift: 1 },
  ],
  [
    `(?:${END} |${MIDDLE})the (?:business |working )?week|(?:${END} |${PART})(?:this|the current) (?:business |working )?week|eow|week'?s end|end of week|this week`,
    { kind: "week", shift: 0 },
  ],
  [`(?:${END} |${PART})next month`, { kind: "month", shift: 1 }],
  [
    `(?:${END} )(?:this|the|current) month|month[- ]?end|eom|end of month|(?:later |late )?this month`,
    { kind: "month", shift: 0 },
  ],
  [
    `${END} (?<m>{M})${YEAR}|(?:early|late|later|the beginning of|beginning of|the start of|start of)(?: in)? (?<m2>{M})`,
    { kind: "named-month" },
  ],
  [
    "(?:mid|middle of|the middle of)[- ](?<m>{M})|(?:mid|middle of|the middle of)[- ](?:this |next |the )?(?:month|year)|(?:first|second|third|last) week (?:of|in) (?:{M}|next month|the month)|(?:in|during) (?:{M}|the new year)|(?:the )?(?:weekend|new year|holidays|quarter|christmas|thanksgiving|easter)|(?:next|this) (?:quarter|year|spring|summer|autumn|fall|winter)",
    { kind: "unclear" },
  ],
  [`${END} (?:this |the )?year|year[- ]?end`, { kind: "year-end" }],
  [
    "(?:with)?in (?:the next |the coming |the following |about a )?(?<n>{N}) ?(?:-|to|or|–) ?(?<n2>{N}) (?:business|working|work) days|(?:over|during|for) the (?:next|coming) (?<n3>{N}) (?:business|working) days",
    { kind: "span", unit: "business-day", isWithin: true },
  ],
  [
    "within (?:the next |the coming |the following )?(?<n>{N}) (?:business|working|work) days?|(?:in|over|during) the (?:next|coming|following) (?<n2>{N}) (?:business|working|work) days?|(?<n3>{N}) (?:business|working|work) days? (?:from (?:now|today)|at the latest)|in (?<n4>{N}) (?:business|working|work) days?(?:' time)?",
    { kind: "span", unit: "business-day", isWithin: true },
  ],
  [
    "within (?:the next |the coming |the following )?(?:(?<n>{N}) (?:-|to|or) )?(?<n2>{N}) (?:calendar )?days?|(?:in|over|during) the (?:next|coming|following) (?<n3>{N}) days?|in (?<n4>{N}) ?(?:-|to|or) ?(?<n5>{N}) days",
    { kind: "span", unit: "day", isWithin: true },
  ],
  [
    "in (?<n>{N}) days?(?:'s?)?(?: time)?|(?<n2>{N}) days from (?:now|today)",
    { kind: "span", unit: "day", isWithin: false },
  ],
  [
    "within (?:the next |the coming |the following )?(?:(?<n>{N}) ?(?:-|to|or) ?)?(?<n2>{N}) weeks?|(?:in|over|during) the (?:next|coming|following) (?:(?<n3>{N}) (?:-|to|or) )?(?<n4>{N}) weeks?|in (?<n5>{N}) ?(?:-|to|or) ?(?<n6>{N}) weeks(?:'? time)?|within (?<n7>a) week|within (?<n8>a) fortnight|within the week",
    { kind: "span", unit: "week", isWithin: true },
  ],
  [
    "in (?<n>{N}) weeks?(?:'s?)?(?: time)?|(?<n2>{N}) weeks? from (?:now|today)|in (?<n3>a) week(?:'s)?(?: time)?|(?<n4>a) week from (?:now|today)|(?<n5>a) week today",
    { kind: "span", unit: "week", isWithin: false },
  ],
  [
    "within (?:the next |the coming )?(?<n>{N}) months?|(?:in|over) the next (?<n2>{N}) months?|within (?<n3>a) month",
    { kind: "span", unit: "month", isWithin: true },
  ],
  [
    "within (?:the next )?(?<n>{N}) (?:-|to|or) (?<n3>{N}) hours|within (?:the next )?(?<n2>{N}) hours|in the next (?<n4>{N}) hours",
    { kind: "span", unit: "hour", isWithin: true },
  ],
  ["(?:the )?day after tomorrow", { kind: "day", shift: 2 }],
  ["(?:a week (?:from )?tomorrow|tomorrow week)", { kind: "day", shift: 8 }],
  [
    "(?:end of (?:the )?(?:business |working )?day |close of business |eod |cob |end of play )?tomorrow(?: (?:morning|afternoon|evening|night))?",
    { kind: "day", shift: 1 },
  ],
  [
    "today|tonight|this (?:morning|afternoon|evening)|(?:end of (?:the )?(?:business |working )?day|close of (?:business|play)|end of (?:business|play)|eod|cob|eob)(?!,? (?:on )?(?:(?:{W})\\b|(?:{M})\\b|the \\d|\\d|tomorrow|next|this))",
    { kind: "day", shift: 0 },
  ],
  ["(?<w>{W})(?! (?:calls?|meetings?|interviews?|is|was|works))", { kind: "weekday", which: "coming" }],
];

/** How English writes dates. */
export const ENGLISH: DateWords = {
  language: "en",
  months: numbered([
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ]),
  weekdays: numbered([
    "monday mon",
    "tuesday tues tue",
    "wednesday wed",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
  ]),
  numbers: {
    ...numbered(["one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]),
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
  },
  patterns: PATTERNS,
  before: {
    earlier:
      /(?<!\bor )\b(?:before|ahead of|prior to|earlier than)(?: the)?(?: (?:end|close) of(?: business)?(?: on)?)? ?$/,
    later:
      /\b(?:after|since|last|past|following|not before|no earlier than|no sooner than|from|starting|beginning|as of|until|till?|'til)(?: on)?(?: the)? ?$/,
    until:
      /\b(?:until|till|'?til|up to|up until|untill)(?: and including)?(?: on)?(?: the)?(?: (?:morning|afternoon|evening|end) of)?(?: end of day(?: on)?)? ?$/,
    through:
      /\b(?:through|thru|up to and including|until and including|until the end of|till the end of)(?: on)?(?: the)? ?$/,
    from: /\b(?:from|between|starting|beginning|as of|effective)(?: on)?(?: the)? ?$/,
    weekOf: /\bweek (?:of|commencing|beginning|starting|from)(?: on)?(?: the)? ?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclusive|included|inclusively)\b)/,
  latest: /^(?:,? ?(?:at the (?:very )?latest|latest))\b/,
  joins:
    /^(?:,? ?(?:to|or|and|through|thru|until|till|or even|or maybe|or possibly|and possibly)(?: (?:on|by|maybe|possibly|even|latest|and including))?(?: the)? | ?[-/] ?)$/,
};
