import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listDates, resolveCommitted } from "./committed-tables.suite.ts";

/*
 * Lists written by hand from what each authority publishes; none of them came out of the library that the tables are
 * generated from. A holiday on a weekend stands beside the day on which it is observed.
 */

describe("public holidays of 2026 and 2027 agree with the authority's own list", () => {
  // Office of Personnel Management, Federal Holidays; 5 U.S.C. 6103: Saturday is observed on Friday, Sunday on Monday.
  it("United States, federal", () => {
    assert.deepEqual(listDates("US", undefined, 2026), [
      "2026-01-01", // New Year's Day, Thursday
      "2026-01-19", // Birthday of Martin Luther King, Jr.
      "2026-02-16", // Washington's Birthday
      "2026-05-25", // Memorial Day
      "2026-06-19", // Juneteenth, Friday
      "2026-07-03", // Independence Day observed, Friday
      "2026-07-04", // Saturday
      "2026-09-07", // Labor Day
      "2026-10-12", // Columbus Day
      "2026-11-11", // Veterans Day, Wednesday
      "2026-11-26", // Thanksgiving Day
      "2026-12-25", // Christmas Day, Friday
    ]);
    assert.deepEqual(listDates("US", undefined, 2027), [
      "2027-01-01", // Friday
      "2027-01-18",
      "2027-02-15",
      "2027-05-31",
      "2027-06-18", // Juneteenth observed, Friday
      "2027-06-19", // Saturday
      "2027-07-04", // Independence Day, Sunday
      "2027-07-05", // observed, Monday
      "2027-09-06",
      "2027-10-11",
      "2027-11-11", // Thursday
      "2027-11-25",
      "2027-12-24", // Christmas Day observed, Friday
      "2027-12-25", // Saturday
      "2027-12-31", // New Year's Day of 2028 observed, Friday
    ]);
  });

  // gov.uk, UK bank holidays, England and Wales (Banking and Financial Dealings Act 1971).
  it("England", () => {
    assert.deepEqual(listDates("GB", "ENG", 2026), [
      "2026-01-01",
      "2026-04-03", // Good Friday
      "2026-04-06", // Easter Monday
      "2026-05-04", // Early May
      "2026-05-25", // Spring
      "2026-08-31", // Summer
      "2026-12-25", // Friday
      "2026-12-26", // Boxing Day, Saturday
      "2026-12-28", // substitute day, Monday
    ]);
    assert.deepEqual(listDates("GB", "ENG", 2027), [
      "2027-01-01",
      "2027-03-26",
      "2027-03-29",
      "2027-05-03",
      "2027-05-31",
      "2027-08-30",
      "2027-12-25", // Saturday
      "2027-12-26", // Sunday
      "2027-12-27", // substitute for Christmas Day, Monday
      "2027-12-28", // substitute for Boxing Day, Tuesday
    ]);
  });

  // mygov.scot, Scotland's bank holidays; royal proclamation of February 2026 for 15 June.
  it("Scotland", () => {
    assert.deepEqual(listDates("GB", "SCT", 2026), [
      "2026-01-01",
      "2026-01-02", // Friday
      "2026-04-03", // Good Friday; no Easter Monday
      "2026-05-04",
      "2026-05-25",
      "2026-06-15", // World Cup, Monday
      "2026-08-03", // Summer, first Monday
      "2026-11-30", // St Andrew's Day, Monday
      "2026-12-25",
      "2026-12-26", // Saturday
      "2026-12-28",
    ]);
    assert.deepEqual(listDates("GB", "SCT", 2027), [
      "2027-01-01", // Friday
      "2027-01-02", // Saturday
      "2027-01-04", // substitute day, Monday
      "2027-03-26",
      "2027-05-03",
      "2027-05-31",
      "2027-08-02",
      "2027-11-30", // Tuesday
      "2027-12-25",
      "2027-12-26",
      "2027-12-27",
      "2027-12-28",
    ]);
  });

  // Bayerisches Feiertagsgesetz (FTG), Art. 1 Abs. 1 Nr. 1; 3 October by the Unification Treaty.
  it("Bavaria", () => {
    assert.deepEqual(listDates("DE", "BY", 2026), [
      "2026-01-01", // Neujahr
      "2026-01-06", // Heilige Drei Könige
      "2026-04-03", // Karfreitag
      "2026-04-06", // Ostermontag
      "2026-05-01", // Tag der Arbeit
      "2026-05-14", // Christi Himmelfahrt
      "2026-05-25", // Pfingstmontag
      "2026-06-04", // Fronleichnam
      "2026-10-03", // Tag der Deutschen Einheit
      "2026-11-01", // Allerheiligen
      "2026-12-25",
      "2026-12-26",
    ]);
    assert.deepEqual(listDates("DE", "BY", 2027), [
      "2027-01-01",
      "2027-01-06",
      "2027-03-26",
      "2027-03-29",
      "2027-05-01",
      "2027-05-06",
      "2027-05-17",
      "2027-05-27",
      "2027-10-03",
      "2027-11-01",
      "2027-12-25",
      "2027-12-26",
    ]);
  });

  // The same law, Art. 1 Abs. 1 Nr. 2 and Abs. 2.
  it("Bavaria's Catholic municipalities have Assumption Day besides, Augsburg its Peace Festival too", () => {
    const statewide = new Set(listDates("DE", "BY", 2026));
    const besides = (region: string): string[] => listDates("DE", region, 2026).filter((date) => !statewide.has(date));
    assert.deepEqual(besides("BY-KATH"), ["2026-08-15"]);
    assert.deepEqual(besides("BY-A"), ["2026-08-08", "2026-08-15"]);
    assert.match(resolveCommitted({ country: "DE", region: "BY" }).notes.join(" "), /Assumption Day \(15 August\)/);
  });

  // Ontario, Your guide to the Employment Standards Act: nine public holidays, no Easter Monday, no Civic Holiday.
  it("Ontario", () => {
    assert.deepEqual(listDates("CA", "ON", 2026), [
      "2026-01-01",
      "2026-02-16", // Family Day
      "2026-04-03", // Good Friday
      "2026-05-18", // Victoria Day
      "2026-07-01", // Canada Day
      "2026-09-07", // Labour Day
      "2026-10-12", // Thanksgiving
      "2026-12-25",
      "2026-12-26", // Boxing Day, Saturday
    ]);
    assert.deepEqual(listDates("CA", "ON", 2027), [
      "2027-01-01",
      "2027-02-15",
      "2027-03-26",
      "2027-05-24",
      "2027-07-01",
      "2027-09-06",
      "2027-10-11",
      "2027-12-25", // Saturday
      "2027-12-26", // Sunday
    ]);
  });

  // CNESST, Statutory holidays (Act respecting labour standards, s. 60; National Holiday Act).
  it("Quebec", () => {
    assert.deepEqual(listDates("CA", "QC", 2026), [
      "2026-01-01",
      "2026-04-03", // Good Friday, or Easter Monday as the employer chooses
      "2026-05-18", // Journée nationale des patriotes
      "2026-06-24", // Fête nationale
      "2026-07-01",
      "2026-09-07",
      "2026-10-12",
      "2026-12-25",
    ]);
    assert.deepEqual(listDates("CA", "QC", 2027), [
      "2027-01-01",
      "2027-03-26",
      "2027-05-24",
      "2027-06-24",
      "2027-07-01",
      "2027-09-06",
      "2027-10-11",
      "2027-12-25", // Saturday
    ]);
  });

  // Cabinet Office of Japan, "About national holidays"; the list for 2027 was published on 2 February 2026.
  it("Japan", () => {
    assert.deepEqual(listDates("JP", undefined, 2026), [
      "2026-01-01",
      "2026-01-12", // Coming of Age Day
      "2026-02-11", // National Foundation Day
      "2026-02-23", // Emperor's Birthday
      "2026-03-20", // Vernal Equinox Day
      "2026-04-29", // Showa Day
      "2026-05-03", // Constitution Memorial Day, Sunday
      "2026-05-04", // Greenery Day
      "2026-05-05", // Children's Day
      "2026-05-06", // substitute for 3 May, Wednesday
      "2026-07-20", // Marine Day
      "2026-08-11", // Mountain Day
      "2026-09-21", // Respect for the Aged Day
      "2026-09-22", // between two holidays, Tuesday
      "2026-09-23", // Autumnal Equinox Day
      "2026-10-12", // Sports Day
      "2026-11-03", // Culture Day
      "2026-11-23", // Labour Thanksgiving Day
    ]);
    assert.deepEqual(listDates("JP", undefined, 2027), [
      "2027-01-01",
      "2027-01-11",
      "2027-02-11",
      "2027-02-23",
      "2027-03-21", // Vernal Equinox Day, Sunday
      "2027-03-22", // substitute, Monday
      "2027-04-29",
      "2027-05-03",
      "2027-05-04",
      "2027-05-05",
      "2027-07-19",
      "2027-08-11",
      "2027-09-20",
      "2027-09-23",
      "2027-10-11",
      "2027-11-03",
      "2027-11-23",
    ]);
  });

  // service-public.fr, Jours fériés; Code du travail, art. L3133-1. Nothing is moved off a weekend.
  it("France", () => {
    assert.deepEqual(listDates("FR", undefined, 2026), [
      "2026-01-01",
      "2026-04-06", // Lundi de Pâques
      "2026-05-01",
      "2026-05-08",
      "2026-05-14", // Ascension
      "2026-05-25", // Lundi de Pentecôte
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
    assert.deepEqual(listDates("FR", undefined, 2027), [
      "2027-01-01",
      "2027-03-29",
      "2027-05-01",
      "2027-05-06",
      "2027-05-08",
      "2027-05-17",
      "2027-07-14",
      "2027-08-15",
      "2027-11-01",
      "2027-11-11",
      "2027-12-25",
    ]);
  });

  // Code du travail, art. L3134-13: Alsace and Moselle have Good Friday and 26 December besides.
  it("Moselle has Good Friday and Saint Stephen's Day besides", () => {
    const nationwide = new Set(listDates("FR", undefined, 2026));
    const besides = listDates("FR", "57", 2026).filter((date) => !nationwide.has(date));
    assert.deepEqual(besides, ["2026-04-03", "2026-12-26"]);
  });

  // Department of Personnel and Training, holidays in central government offices in 2026 (Annexure I, Delhi);
  // 14 April by a separate memorandum each year since 2021.
  it("India, central government, 2026", () => {
    assert.deepEqual(listDates("IN", undefined, 2026), [
      "2026-01-26", // Republic Day
      "2026-03-04", // Holi
      "2026-03-21", // Id-ul-Fitr
      "2026-03-26", // Ram Navami
      "2026-03-31", // Mahavir Jayanti
      "2026-04-03", // Good Friday
      "2026-04-14", // Ambedkar Jayanti
      "2026-05-01", // Buddha Purnima
      "2026-05-27", // Id-ul-Zuha
      "2026-06-26", // Muharram
      "2026-08-15", // Independence Day
      "2026-08-26", // Milad-un-Nabi
      "2026-09-04", // Janmashtami
      "2026-10-02", // Gandhi Jayanti
      "2026-10-20", // Dussehra
      "2026-11-08", // Diwali
      "2026-11-24", // Guru Nanak Jayanti
      "2026-12-25",
    ]);
  });

  // The fixed national days, and the Hindu, Sikh and Buddhist ones as timeanddate.com lists them for India in 2027; the
  // department's own list of that year was not at hand, so the table is held to be incomplete.
  it("India, 2027, holds the days that are settled beforehand and says that others are missing", () => {
    assert.deepEqual(listDates("IN", undefined, 2027), [
      "2027-01-26",
      "2027-03-22", // Holi
      "2027-03-26", // Good Friday
      "2027-04-14",
      "2027-04-15", // Ram Navami
      "2027-05-20", // Buddha Purnima
      "2027-08-15",
      "2027-08-25", // Janmashtami
      "2027-10-02",
      "2027-10-09", // Dussehra
      "2027-10-29", // Diwali
      "2027-11-14", // Guru Nanak Jayanti
      "2027-12-25",
    ]);
    assert.equal(resolveCommitted({ country: "IN", fromYear: 2027, toYear: 2027 }).completeness, "incomplete");
  });

  // Cabinet Resolution 27 of 2024 names the days; the dates of Eid al-Fitr 2026 by the announcements of FAHR and MOHRE
  // in February 2026 (29 or 30 Ramadan to 3 Shawwal). The other Islamic dates are those of the Umm al-Qura calendar.
  it("United Arab Emirates", () => {
    assert.deepEqual(listDates("AE", undefined, 2026), [
      "2026-01-01",
      "2026-03-19", // 30 Ramadan, Thursday
      "2026-03-20", // Eid al-Fitr
      "2026-03-21",
      "2026-03-22",
      "2026-05-26", // Arafat Day
      "2026-05-27", // Eid al-Adha
      "2026-05-28",
      "2026-05-29",
      "2026-06-16", // 1 Muharram 1448
      "2026-08-25", // the Prophet's birthday
      "2026-12-02", // National Day
      "2026-12-03",
    ]);
    assert.deepEqual(listDates("AE", undefined, 2027), [
      "2027-01-01",
      "2027-03-09", // Ramadan has 29 days
      "2027-03-10",
      "2027-03-11",
      "2027-05-15",
      "2027-05-16",
      "2027-05-17",
      "2027-05-18",
      "2027-06-06", // 1 Muharram 1449
      "2027-08-14",
      "2027-12-02",
      "2027-12-03",
    ]);
    assert.equal(resolveCommitted({ country: "AE", fromYear: 2027, toYear: 2027 }).completeness, "estimated");
  });
});

describe("rules of observance hold in other years", () => {
  // 5 U.S.C. 6103(b): 11 November 2028 is a Saturday.
  it("Veterans Day of 2028 is observed on Friday 10 November", () => {
    const november = listDates("US", undefined, 2028).filter((date) => date.startsWith("2028-11"));
    assert.deepEqual(november, ["2028-11-10", "2028-11-11", "2028-11-23"]);
  });

  // Royal proclamations of 2020, 2022 and 2023.
  it("England's one-off bank holidays are kept in their years", () => {
    assert.deepEqual(
      [2020, 2022, 2023].flatMap((year) => listDates("GB", "ENG", year).filter((date) => /-0[569]-/.test(date))),
      [
        "2020-05-08",
        "2020-05-25",
        "2022-05-02",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-01",
        "2023-05-08",
        "2023-05-29",
      ],
    );
  });

  // St Andrew's Day Bank Holiday (Scotland) Act 2007: 30 November 2030 is a Saturday.
  it("Saint Andrew's Day of 2030 is observed on Monday 2 December", () => {
    assert.ok(listDates("GB", "SCT", 2030).includes("2030-12-02"));
  });

  // Holidays Act, R.S.C. 1985, c. H-5; National Holiday Act, CQLR c. F-1.1: both days are Sundays in 2029 and 2040.
  it("Canada Day and Quebec's national holiday move off a Sunday", () => {
    const summer = listDates("CA", "QC", 2029).filter((date) => /-0[67]-/.test(date));
    assert.deepEqual(summer, ["2029-06-24", "2029-06-25", "2029-07-01", "2029-07-02"]);
  });

  it("a state's days come besides the federal ones", () => {
    const federal = listDates("US", undefined, 2026);
    const california = new Set(listDates("US", "CA", 2026));
    assert.deepEqual(
      federal.filter((date) => !california.has(date)),
      [],
    );
    assert.ok(california.has("2026-11-27")); // the day after Thanksgiving
  });
});
