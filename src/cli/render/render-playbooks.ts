import {
  type CandidatePlaybook,
  type Cited,
  describeSource,
  describeSourceId,
  type EmployerPlaybook,
  type Offset,
  type Playbook,
  type WindowRule,
} from "../../engine/index.ts";
import { bullet, line, type PageLine, paragraph, type Span, section, span } from "./page.ts";
import { renderSideBySide } from "./side-by-side.ts";
import { layoutLabelled, layoutTable } from "./table.ts";

/** All playbooks with what they are drawn from, and the candidate's rules side by side. */
export function renderPlaybooks(playbooks: readonly Playbook[], columns: number): readonly PageLine[] {
  const candidate = playbooks.filter((playbook) => playbook.side === "candidate");
  const own = playbooks.map((playbook) => [span(playbook.id, "strong"), span(ownWords(playbook), "quiet")] as const);
  return [
    ...layoutLabelled(own, { columns }),
    ...section(
      "Side by side",
      renderSideBySide({
        heads: candidate.map(({ id }) => id),
        rows: TABLE.map(([name, cell]) => ({ name, cells: candidate.map(cell) })),
        columns,
      }),
    ),
    ...paragraph(LEGEND, columns, { tone: "quiet", indent: 2 }),
    ...section("At length", [line("  fineline playbooks ID", "accent")]),
  ];
}

function ownWords({ id, title, side, sources }: Playbook): string {
  const source = sources.find((one) => one.id === id);
  if (source !== undefined) return describeSource(source);
  if (id === "fineline") return "the default: the five articles reconciled";
  return side === "employer" ? `${title}, for the employer's side` : title;
}

const LEGEND =
  "From, then until when. bd: business days, bh: business hours, d: days, h: hours; ty: after the thank-you; + 1 bd: a business day later. Unless it says so, counted from the interview's end, the date they gave, or the last word.";

type CellOf = (playbook: CandidatePlaybook) => readonly string[];

const TABLE: readonly (readonly [string, CellOf])[] = [
  ["thank-you", ({ thankYou }) => shortWindow(thankYou.window.value)],
  ["staff too", ({ thankYou }) => [thankYou.staff.value ? "optional" : "no"]],
  ["card", ({ card }) => (card.offer.value === "no" ? ["no"] : [card.offer.value, ...shortWindow(card.window.value)])],
  ["with date", ({ checkIn }) => shortWindow(checkIn.afterDecisionDate.value)],
  ["no date", ({ checkIn }) => shortWindow(checkIn.withoutDecisionDate.value)],
  ["again", ({ checkIn }) => shortWindow(checkIn.again.value)],
  ["attempts", ({ checkIn }) => [`${checkIn.attempts.value}`]],
  ["by", ({ checkIn }) => checkIn.channels.value],
  ["news", ({ checkIn }) => [yesNo(checkIn.somethingNew.value)]],
  ["shorter", ({ checkIn }) => [yesNo(checkIn.shorterEachTime.value)]],
];

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

function shortWindow({ opens, due }: WindowRule): readonly string[] {
  return due === undefined ? [shortOffset(opens), "+ 1 bd"] : [shortOffset(opens), shortOffset(due)];
}

function shortOffset(offset: Offset): string {
  const from = offset.from === "thank-you" ? "ty " : "";
  if ("endOfDay" in offset) return "same day";
  const [amount, unit] = amountOf(offset);
  return amount === 0 ? "at once" : `${from}${amount} ${SHORT_UNITS[unit]}`;
}

type Unit = "hours" | "businessHours" | "days" | "businessDays";

const SHORT_UNITS: Readonly<Record<Unit, string>> = { hours: "h", businessHours: "bh", days: "d", businessDays: "bd" };
const UNITS: Readonly<Record<Unit, string>> = {
  hours: "hour",
  businessHours: "business hour",
  days: "day",
  businessDays: "business day",
};

function amountOf(offset: Exclude<Offset, { readonly endOfDay: true }>): readonly [number, Unit] {
  if ("hours" in offset) return [offset.hours, "hours"];
  if ("businessHours" in offset) return [offset.businessHours, "businessHours"];
  if ("days" in offset) return [offset.days, "days"];
  return [offset.businessDays, "businessDays"];
}

/** One playbook, rule by rule, each with its source. */
export function renderPlaybook(playbook: Playbook, columns: number): readonly PageLine[] {
  const own = playbook.sources.filter(
    ({ id }) => id === playbook.id || playbook.id === "fineline" || playbook.side === "employer",
  );
  return [
    ...paragraph(`${playbook.title} (${playbook.id})`, columns, { tone: "strong" }),
    ...own.flatMap((source) => bullet("·", describeSource(source), columns)),
    ...(playbook.side === "candidate" ? candidateSections(playbook, columns) : employerSection(playbook, columns)),
  ];
}

function candidateSections(playbook: CandidatePlaybook, columns: number): readonly PageLine[] {
  const { thankYou, card, checkIn } = playbook;
  const offer = { yes: "A card goes to everybody.", optional: "A card is optional.", no: "No card." }[card.offer.value];
  const times = checkIn.attempts.value;
  const sections: readonly (readonly [string, readonly (readonly [string, Pick<Cited<unknown>, "source">])[]])[] = [
    [
      "Thank-you",
      [
        [windowWords(thankYou.window.value, "the interview"), thankYou.window],
        [thankYou.staff.value ? "Staff may be thanked too, if you like." : "Staff are not thanked.", thankYou.staff],
      ],
    ],
    [
      "Card",
      card.offer.value === "no"
        ? [[offer, card.offer]]
        : [
            [offer, card.offer],
            [windowWords(card.window.value, "the interview"), card.window],
          ],
    ],
    [
      "Check-in, when they gave a date",
      [[windowWords(checkIn.afterDecisionDate.value, "that date"), checkIn.afterDecisionDate]],
    ],
    [
      "Check-in, without a date",
      [[windowWords(checkIn.withoutDecisionDate.value, "the interview"), checkIn.withoutDecisionDate]],
    ],
    ["Check-in, again", [[windowWords(checkIn.again.value, "the last word"), checkIn.again]]],
    [
      "How often, and how",
      [
        [times === 1 ? "Once, then let it go." : `At most ${times} times, then let it go.`, checkIn.attempts],
        [`By ${checkIn.channels.value.join(", then ")}.`, checkIn.channels],
        [
          checkIn.somethingNew.value ? "Each brings something new." : "Nothing new has to be in it.",
          checkIn.somethingNew,
        ],
        [
          checkIn.shorterEachTime.value ? "Each is shorter than the last." : "The length is free.",
          checkIn.shorterEachTime,
        ],
      ],
    ],
  ];
  return sections.flatMap(([title, rules]) => section(title, citedLines(rules, playbook, columns)));
}

/** Rules in sentences, each with its source below; one that several share is said once, below the last of them. */
function citedLines(
  rules: readonly (readonly [text: string, cited: Pick<Cited<unknown>, "source">])[],
  playbook: Playbook,
  columns: number,
): readonly PageLine[] {
  return rules.flatMap(([text, { source }], i) => [
    ...bullet("·", text, columns),
    ...(rules[i + 1]?.[1].source === source
      ? []
      : paragraph(describeSourceId(source, playbook), columns, { tone: "quiet", indent: 4 })),
  ]);
}

/** "Opens 2 business days after that date, due 3 business days after it." */
function windowWords({ opens, best, due, closes }: WindowRule, anchor: string): string {
  const points = [
    `Opens ${offsetWords(opens, anchor)}`,
    best === undefined ? "" : `best ${offsetWords(best, anchor)}`,
    due === undefined ? "due a business day later" : `due ${offsetWords(due, anchor)}`,
    closes === undefined ? "" : `closes ${offsetWords(closes, anchor)}`,
  ].filter((point) => point !== "");
  return `${points.join("; ")}.`;
}

function offsetWords(offset: Offset, anchor: string): string {
  const from = offset.from === "thank-you" ? "the thank-you" : offset.from === "interview" ? "the interview" : anchor;
  if ("endOfDay" in offset) return "at the end of its day";
  const [amount, unit] = amountOf(offset);
  return amount === 0 ? `with ${from}` : `${amount} ${UNITS[unit]}${amount === 1 ? "" : "s"} after ${from}`;
}

function employerSection({ figures, source, sources }: EmployerPlaybook, columns: number): readonly PageLine[] {
  const rows: readonly (readonly [string, string])[] = [
    ["a question is answered within", days(figures.replyDueBusinessDays, "business day")],
    ["an application is acknowledged within", days(figures.acknowledgeDueBusinessDays, "business day")],
    ["an interviewee is thanked within", days(figures.thankDueBusinessDays, "business day")],
    ["plans are shared within", days(figures.sharePlansDueDays, "day")],
    ["a promised update opens", `${days(figures.promiseOpensBusinessDaysBefore, "business day")} before`],
    ["silence is broken from", days(figures.silenceOpensBusinessDays, "business day")],
    ["and within", days(figures.silenceDueBusinessDays, "business day")],
    ["a decision is told within", days(figures.tellDecisionDueBusinessDays, "business day")],
  ];
  const cells: Span[][] = rows.map(([what, when]) => [span(what), span(when, "strong")]);
  const cited = sources.find(({ id }) => id === source);
  return [
    ...section("What a candidate is owed", layoutTable(cells, { columns, shape: [{ least: 20 }, { least: 10 }] })),
    ...(cited === undefined ? [] : paragraph(describeSource(cited), columns, { tone: "quiet", indent: 2 })),
  ];
}

function days(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
