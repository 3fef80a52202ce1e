import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDate, parseDate } from "../../time/index.ts";
import { daysMeant, isImpossible } from "./date-meaning.ts";
import { findDates } from "./find-dates.ts";

/** Monday. */
const TODAY = parseDate("2026-11-16");

function days(text: string): readonly string[] {
  return findDates(text).map((date) => `${date.text}: ${daysMeant(date, TODAY).map(formatDate).join(" or ")}`);
}

describe("[letter.wrong-date] dates in a text", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["on friday, 20 november 2026", ["friday, 20 november 2026: 2026-11-20"]],
    ["by nov. 20th", ["nov. 20th: 2026-11-20"]],
    ["on the 20th of november", ["20th of november: 2026-11-20"]],
    ["by the 20th.", ["the 20th: 2026-10-20 or 2026-11-20"]],
    ["friday the 21st", ["friday the 21st: 2026-10-21 or 2026-11-21"]],
    ["on 2026-11-20", ["2026-11-20: 2026-11-20"]],
    ["by 20.11. or 20.11.2026", ["20.11: 2026-11-20", "20.11.2026: 2026-11-20"]],
    ["on 11/20", ["11/20: 2026-11-20"]],
    ["on 11/12", ["11/12: 2026-11-12 or 2026-12-11"]],
    ["in january? by january 4", ["in january: ", "january 4: 2027-01-04"]],
    ["yesterday and tomorrow", ["yesterday: 2026-11-15", "tomorrow: 2026-11-17"]],
    ["next friday", ["next friday: 2026-11-13 or 2026-11-20"]],
    ["24/7, 3/4 of it, version 3.2, 10.50 euro, the 2nd interview, on fridays", []],
    ["friday 10 am", ["friday: 2026-11-13 or 2026-11-20"]],
    ["within two weeks", ["within two weeks: "]],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}"`, () => assert.deepEqual(days(text), expected));
  }

  const impossible = [
    "30 february",
    "31 november",
    "friday 21 november",
    "tuesday, november 20th, 2026",
    "friday the 21st",
    "monday 20/11",
  ];
  for (const text of impossible) {
    it(`"${text}" cannot be`, () => assert.equal(isImpossible(findDates(text)[0]!, TODAY), true));
  }

  for (const text of [
    "29 february 2028",
    "saturday the 21st",
    "friday the 20th",
    "friday 20/11",
    "sunday 13 december",
  ]) {
    it(`"${text}" can be`, () => assert.equal(isImpossible(findDates(text)[0]!, TODAY), false));
  }
});

/** A text in a body, and what is read of it: the words of each date, and what they say. */
const READINGS: readonly (readonly [string, string])[] = [
  ["mon 16 nov", "mon 16 nov weekday:1,dayOfMonth:16,month:11"],
  ["tue 17 nov", "tue 17 nov weekday:2,dayOfMonth:17,month:11"],
  ["tues 17 nov", "tues 17 nov weekday:2,dayOfMonth:17,month:11"],
  ["wed 18 nov", "wed 18 nov weekday:3,dayOfMonth:18,month:11"],
  ["thu 19 nov", "thu 19 nov weekday:4,dayOfMonth:19,month:11"],
  ["thurs 19 nov", "thurs 19 nov weekday:4,dayOfMonth:19,month:11"],
  ["thur. 19 nov", "thur. 19 nov weekday:4,dayOfMonth:19,month:11"],
  ["fri. 20 nov.", "fri. 20 nov. weekday:5,dayOfMonth:20,month:11"],
  ["sat 21 nov", "sat 21 nov weekday:6,dayOfMonth:21,month:11"],
  ["sun 22 nov", "sun 22 nov weekday:7,dayOfMonth:22,month:11"],
  ["friday, the 20th of november 2026", "friday, the 20th of november 2026 weekday:5,dayOfMonth:20,month:11,year:2026"],
  ["friday on the 20 november", "friday on the 20 november weekday:5,dayOfMonth:20,month:11"],
  ["20. november", "20. november dayOfMonth:20,month:11"],
  ["20-nov", "20-nov dayOfMonth:20,month:11"],
  ["1st december", "1st december dayOfMonth:1,month:12"],
  ["2nd december", "2nd december dayOfMonth:2,month:12"],
  ["3rd december", "3rd december dayOfMonth:3,month:12"],
  ["30 april", "30 april dayOfMonth:30,month:4"],
  ["31 may 2027", "31 may 2027 dayOfMonth:31,month:5,year:2027"],
  ["32 november", "32 november dayOfMonth:32,month:11"],
  ["03 march", "03 march dayOfMonth:3,month:3"],
  ["0 march", ""],
  ["12 may be late", ""],
  ["may 12 be", "may 12 dayOfMonth:12,month:5"],
  ["11.20 november", ""],
  ["x/20 november", ""],
  ["november 20th, 2026", "november 20th, 2026 dayOfMonth:20,month:11,year:2026"],
  ["november the 20th", "november the 20th dayOfMonth:20,month:11"],
  ["on friday, november 20", "friday, november 20 weekday:5,dayOfMonth:20,month:11"],
  ["nov 20%", ""],
  ["nov 20:30", ""],
  ["nov 20.5", ""],
  ["nov 20 people", ""],
  ["nov 20 am", ""],
  ["november 2026", ""],
  ["november 200", ""],
  ["sept 3", "sept 3 dayOfMonth:3,month:9"],
  ["sep. 3", "sep. 3 dayOfMonth:3,month:9"],
  ["june 5 2026:30", "june 5 dayOfMonth:5,month:6"],
  ["friday the 21st", "friday the 21st weekday:5,dayOfMonth:21"],
  ["friday 21", "friday 21 weekday:5,dayOfMonth:21"],
  ["friday 21.", "friday 21 weekday:5,dayOfMonth:21"],
  ["friday 21. we", "friday 21 weekday:5,dayOfMonth:21"],
  ["friday, 21, or", "friday, 21 weekday:5,dayOfMonth:21"],
  ["friday 21 people", "friday weekday:5"],
  ["friday on the 21st", "friday on the 21st weekday:5,dayOfMonth:21"],
  ["friday the 21st of march", "friday the 21st of march weekday:5,dayOfMonth:21,month:3"],
  ["the 21st", "the 21st dayOfMonth:21"],
  ["the 2nd interview", ""],
  ["the 3rd round", ""],
  ["the 1st person", ""],
  ["the 5th party", ""],
  ["the 5th parties", ""],
  ["the 2nd call", ""],
  ["the 2nd calls", ""],
  ["the 2nd rounds", ""],
  ["the 2nd interviews", ""],
  ["the 2nd drafts", ""],
  ["the 2nd draft", ""],
  ["the 2nd e-mail", ""],
  ["the 2nd email", ""],
  ["the 2nd slides", ""],
  ["the 2nd slide", ""],
  ["the 2nd messages", ""],
  ["the 2nd rows", ""],
  ["the 2nd was", "the 2nd dayOfMonth:2"],
  ["2026-11-20", "2026-11-20 dayOfMonth:20,month:11,year:2026"],
  ["2026-11-200", ""],
  ["12026-11-20", ""],
  ["20.11.2026", "20.11.2026 dayOfMonth:20,month:11,year:2026"],
  ["20.11.26", "20.11.26 dayOfMonth:20,month:11,year:2026"],
  ["20/11/2026", "20/11/2026 dayOfMonth:20,month:11,year:2026"],
  ["fri 20/11", "fri 20/11 weekday:5,dayOfMonth:20,month:11"],
  ["friday, 20/11", "friday, 20/11 weekday:5,dayOfMonth:20,month:11"],
  ["on 20/11", "20/11 dayOfMonth:20,month:11"],
  ["by 11/20", "11/20 dayOfMonth:20,month:11"],
  ["from 3/4", "3/4 dayOfMonth:4,month:3,isEitherWay:true"],
  ["of 3/4", "3/4 dayOfMonth:4,month:3,isEitherWay:true"],
  ["20/11", ""],
  ["24/7", ""],
  ["on 24/7", ""],
  ["on 7/24", "7/24 dayOfMonth:24,month:7"],
  ["on 0/5", ""],
  ["on 5/0", ""],
  ["on 13/13", ""],
  ["on 12/31", "12/31 dayOfMonth:31,month:12"],
  ["on 12/32", ""],
  ["on 5/5", "5/5 dayOfMonth:5,month:5"],
  ["on 11/12", "11/12 dayOfMonth:12,month:11,isEitherWay:true"],
  ["on 12.11", ""],
  ["on 12.11.", "12.11 dayOfMonth:12,month:11"],
  ["on 3.2.", ""],
  ["on 3.13.", ""],
  ["on 3.12.", "3.12 dayOfMonth:3,month:12"],
  ["on 3.00.", ""],
  ["on 5-6", ""],
  ["on 5-6-2026", "5-6-2026 dayOfMonth:6,month:5,isEitherWay:true,year:2026"],
  ["on 11/12/13/14", ""],
  ["on 11/20%", ""],
  ["on 11/20:5", ""],
  ["on 5.11. or 6.11.", "5.11 dayOfMonth:5,month:11"],
  ["next friday", "next friday weekday:5,turn:next"],
  ["last friday", "last friday weekday:5,turn:last"],
  ["past friday", "past friday weekday:5,turn:last"],
  ["this past friday", "this past friday weekday:5,turn:last"],
  ["this friday", "this friday weekday:5"],
  ["coming friday", "coming friday weekday:5"],
  ["this coming friday", "this coming friday weekday:5"],
  ["fridays", ""],
  ["friday", "friday weekday:5"],
  ["today", "today daysAway:0"],
  ["tonight", "tonight daysAway:0"],
  ["tomorrow", "tomorrow daysAway:1"],
  ["yesterday", "yesterday daysAway:-1"],
  ["this morning", "this morning daysAway:0"],
  ["this afternoon", "this afternoon daysAway:0"],
  ["this evening", "this evening daysAway:0"],
  ["last night", "last night daysAway:-1"],
  ["by the end of the week", "by the end of the week isVague:true"],
  ["at the beginning of next month", "at the beginning of next month isVague:true"],
  ["the middle of last week", "the middle of last week isVague:true"],
  ["before end of that day", "before end of that day isVague:true"],
  ["this week", "this week isVague:true"],
  ["next month", "next month isVague:true"],
  ["last week", "last week isVague:true"],
  ["the following week", "the following week isVague:true"],
  ["the coming month", "the coming month isVague:true"],
  ["within 3 days", "within 3 days isVague:true"],
  ["within the next 12 days", "within the next 12 days isVague:true"],
  ["within a week", "within a week isVague:true"],
  ["within two to three business days", "within two to three business days isVague:true"],
  ["within five calendar weeks", "within five calendar weeks isVague:true"],
  ["within an hour", "within an hour isVague:true"],
  ["in one or two hours", "in one or two hours isVague:true"],
  ["at the start of the year", "at the start of the year isVague:true"],
  ["the middle of next year", "the middle of next year isVague:true"],
  ["in 2 weeks", "in 2 weeks isVague:true"],
  ["in about a week", "in about a week isVague:true"],
  ["in the next three working days", "in the next three working days isVague:true"],
  ["in around two or three weeks", "in around two or three weeks isVague:true"],
  ["in ten to twelve days", "in ten to twelve days isVague:true"],
  ["3 days ago", "3 days ago isVague:true"],
  ["a week ago", "a week ago isVague:true"],
  ["a month from now", "a month from now isVague:true"],
  ["two weeks from today", "two weeks from today isVague:true"],
  ["early january", "early january isVague:true"],
  ["mid-march", "mid-march isVague:true"],
  ["late june", "late june isVague:true"],
  ["end of july", "end of july isVague:true"],
  ["the end of august", "the end of august isVague:true"],
  ["in september", "in september isVague:true"],
  ["by october", "by october isVague:true"],
  ["in-november", "in-november isVague:true"],
  ["close of business", "close of business isVague:true"],
  ["end of play", "end of play isVague:true"],
  ["close of the day", "close of the day isVague:true"],
  ["early next week", "early next week isVague:true"],
  ["later this week", "later this week isVague:true"],
  ["mid next week", "mid next week isVague:true"],
  ["nothing here", ""],
  ["in march of it", "in march isVague:true"],
  ["day 1 of it", ""],
];

/** The same in a subject, where bare numbers are dates. */
const SUBJECT_READINGS: readonly (readonly [string, string])[] = [
  ["interview 11/5", "11/5 dayOfMonth:5,month:11,isEitherWay:true"],
  ["interview 5.11", "5.11 dayOfMonth:5,month:11"],
  ["interview 5-11", "5-11 dayOfMonth:11,month:5,isEitherWay:true"],
  ["24/7", ""],
  ["v 1.2.3", "1.2 dayOfMonth:1,month:2"],
  ["11/20/2026", "11/20/2026 dayOfMonth:20,month:11,year:2026"],
  ["11/20/26", "11/20/26 dayOfMonth:20,month:11,year:2026"],
  ["on 12.50", ""],
  ["1/2/3/4", ""],
  ["11/5:30", ""],
  ["11/5.", "11/5. dayOfMonth:5,month:11,isEitherWay:true"],
];

function readings(text: string, isSubject: boolean): string {
  return findDates(text, 0, isSubject)
    .map(({ start, end, text: words, ...said }) => {
      assert.equal(text.slice(start, end), words);
      return `${words} ${JSON.stringify(said).replace(/[{}"]/g, "")}`;
    })
    .join(" + ");
}

describe("what a date in a text says", () => {
  it("in a body", () => {
    assert.deepEqual(
      READINGS.map(([text]) => [text, readings(text, false)]),
      READINGS,
    );
  });

  it("in a subject", () => {
    assert.deepEqual(
      SUBJECT_READINGS.map(([text]) => [text, readings(text, true)]),
      SUBJECT_READINGS,
    );
  });

  it("stands where the text stands", () => {
    assert.deepEqual(
      findDates("on friday\nand 20 november", 100).map(({ start, end }) => [start, end]),
      [
        [103, 109],
        [114, 125],
      ],
    );
  });

  it("two hundred dates are looked at, and no more", () => {
    assert.equal(findDates("today ".repeat(201)).length, 200);
  });
});
