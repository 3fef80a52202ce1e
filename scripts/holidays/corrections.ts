import type { DayRule } from "./library-days.ts";

/** Where a correction is taken from. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/**
 * A fault of date-holidays put right. `places` are countries ("CA": the nation and every region) or regions
 * ("CA-ON": that region and its parts).
 */
export interface Correction {
  readonly places: readonly string[];
  readonly why: string;
  readonly source: Source;
  /** Names as date-holidays has them; every day so named goes, or only those in `years`. */
  readonly drop?: readonly string[];
  /** First and last year in which `drop` applies, inclusive. */
  readonly years?: readonly [number, number];
  /** Single days, as YYYY-MM-DD, that go under whatever name. */
  readonly dropDates?: readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly addRules?: readonly DayRule[];
  /** Days that are certain, as YYYY-MM-DD, by name. */
  readonly addDates?: Readonly<Record<string, readonly string[]>>;
  /** What the nation keeps every region keeps, whatever date-holidays says. */
  readonly keepNationwide?: true;
}

const canadianHolidays: Source = {
  title: "Government of Canada, General holidays in Canada by province and territory",
  url: "https://www.canada.ca/en/employment-social-development/corporate/portfolio/labour/programs/employment-standards/resources-provinces-territories/general-holidays.html",
};

export const corrections: readonly Correction[] = [
  {
    places: ["US"],
    why: "Federal holidays are kept by federal offices, banks and the post in every state, whether or not the state keeps them: a state's days come besides.",
    source: {
      title: "Office of Personnel Management, Federal Holidays (5 U.S.C. 6103)",
      url: "https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/",
    },
    keepNationwide: true,
    rename: { "Labour Day": "Labor Day" },
  },
  {
    places: ["BR"],
    why: "20 November is a national holiday since 2024; date-holidays takes it from states that had kept it before.",
    source: {
      title: "Lei nº 14.759, de 21 de dezembro de 2023",
      url: "https://www.planalto.gov.br/ccivil_03/_ato2023-2026/2023/lei/l14759.htm",
    },
    keepNationwide: true,
  },
  {
    places: ["CA-ON"],
    why: "Easter Monday is not among Ontario's public holidays.",
    source: {
      title: "Government of Ontario, Your guide to the Employment Standards Act: public holidays",
      url: "https://www.ontario.ca/document/your-guide-employment-standards-act-0/public-holidays",
    },
    drop: ["Easter Monday"],
  },
  {
    places: ["CA-NT", "CA-NU", "CA-YT"],
    why: "Easter Monday is a day off of the territorial governments only, not of employers.",
    source: canadianHolidays,
    drop: ["Easter Monday"],
  },
  {
    places: ["CA"],
    why: "When 1 July is a Sunday, 2 July is Canada Day.",
    source: { title: "Holidays Act, R.S.C. 1985, c. H-5, s. 2", url: "https://laws-lois.justice.gc.ca/eng/acts/H-5/" },
    addRules: [{ rule: "substitutes 07-01 if sunday then next monday", name: "Canada Day" }],
  },
  {
    places: ["CA-QC"],
    why: "When 24 June is a Sunday, those who do not work on Sundays have 25 June off.",
    source: {
      title: "National Holiday Act, CQLR c. F-1.1",
      url: "https://www.legisquebec.gouv.qc.ca/en/document/cs/f-1.1",
    },
    addRules: [{ rule: "substitutes 06-24 if sunday then next monday", name: "National Holiday" }],
  },
  {
    places: ["GB-SCT"],
    why: "A bank holiday was proclaimed for Scotland on the day after its first match of the 2026 World Cup.",
    source: {
      title: "Scottish Government, Bank holidays in Scotland",
      url: "https://www.mygov.scot/scotland-bank-holidays",
    },
    addDates: { "World Cup bank holiday": ["2026-06-15"] },
  },
  {
    places: ["IN"],
    why: "The holidays that all offices of the central government keep in 2026; date-holidays has six fixed days only.",
    source: {
      title:
        "Department of Personnel and Training, Holidays to be observed in Central Government Offices during the year 2026",
      url: "https://dopt.gov.in/",
    },
    addDates: {
      Holi: ["2026-03-04"],
      "Id-ul-Fitr": ["2026-03-21"],
      "Ram Navami": ["2026-03-26"],
      "Mahavir Jayanti": ["2026-03-31"],
      "Buddha Purnima": ["2026-05-01"],
      "Id-ul-Zuha (Bakrid)": ["2026-05-27"],
      Muharram: ["2026-06-26"],
      "Milad-un-Nabi": ["2026-08-26"],
      Janmashtami: ["2026-09-04"],
      Dussehra: ["2026-10-20"],
      Diwali: ["2026-11-08"],
      "Guru Nanak Jayanti": ["2026-11-24"],
    },
  },
  {
    places: ["IN"],
    why: "The same holidays in 2027 as far as the Hindu and Buddhist calendars settle them beforehand; Mahavir Jayanti (18 or 19 April) and the four Islamic days are left out until announced.",
    source: {
      title: "Python package holidays 0.105, tables of the Hindu and Buddhist calendars (after timeanddate.com)",
      url: "https://github.com/vacanza/holidays",
    },
    addDates: {
      Holi: ["2027-03-22"],
      "Ram Navami": ["2027-04-15"],
      "Buddha Purnima": ["2027-05-20"],
      Janmashtami: ["2027-08-25"],
      Dussehra: ["2027-10-09"],
      Diwali: ["2027-10-29"],
      "Guru Nanak Jayanti": ["2027-11-14"],
    },
  },
  {
    places: ["AE"],
    why: "The days announced for 2025 and 2026 where they differ from the reckoned ones.",
    source: {
      title: "Federal Authority for Government Human Resources, circulars on public holidays",
      url: "https://www.fahr.gov.ae/",
    },
    dropDates: ["2025-06-26", "2025-09-04"],
    addDates: {
      "Islamic New Year": ["2025-06-27"],
      "The Prophet's Birthday": ["2025-09-05"],
      "Eid al-Fitr": ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"],
    },
  },
  {
    places: ["SE"],
    why: "The eves of Midsummer, Christmas and New Year count as Sundays.",
    source: {
      title: "Semesterlag (1977:480), 7 §",
      url: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/semesterlag-1977480_sfs-1977-480/",
    },
    addRules: [
      { rule: "friday after 06-19", name: "Midsummer Eve" },
      { rule: "12-24", name: "Christmas Eve" },
      { rule: "12-31", name: "New Year's Eve" },
    ],
  },
  {
    places: ["FI", "AX"],
    why: "The eves of Midsummer and Christmas are no working days.",
    source: { title: "Vuosilomalaki 162/2005, 4 §", url: "https://www.finlex.fi/fi/laki/ajantasa/2005/20050162" },
    addRules: [
      { rule: "friday after 06-19", name: "Midsummer Eve" },
      { rule: "12-24", name: "Christmas Eve" },
    ],
  },
  {
    places: ["CA-BC", "CA-MB", "CA-NT", "CA-NU", "CA-PE", "CA-YT"],
    why: "30 September has become a general holiday in these provinces and territories.",
    source: canadianHolidays,
    addRules: [{ rule: "09-30", name: "National Day for Truth and Reconciliation", from: 2024 }],
  },
  {
    places: ["CA-NU"],
    why: "Nunavut Day is a general holiday.",
    source: canadianHolidays,
    addRules: [{ rule: "07-09", name: "Nunavut Day", from: 2020 }],
  },
  {
    places: ["CA-PE"],
    why: "Gold Cup Parade Day is no paid holiday of the Employment Standards Act.",
    source: canadianHolidays,
    drop: ["Gold Cup Parade Day"],
  },
  {
    places: ["CN"],
    why: "The days off of 2026 as the State Council arranged them. The working weekends of the same notice are not kept here. Children's Day is a day off for children.",
    source: {
      title: "State Council General Office, notice on the arrangement of holidays in 2026 (4 November 2025)",
      url: "https://www.gov.cn/gongbao/2025/issue_12406/202511/content_7048922.html",
    },
    drop: ["Children's Day"],
    addDates: {
      "New Year's Day": ["2026-01-01", "2026-01-02", "2026-01-03"],
      "Spring Festival": [
        "2026-02-15",
        "2026-02-16",
        "2026-02-17",
        "2026-02-18",
        "2026-02-19",
        "2026-02-20",
        "2026-02-21",
        "2026-02-22",
        "2026-02-23",
      ],
      "Qingming Festival": ["2026-04-04", "2026-04-05", "2026-04-06"],
      "Labour Day": ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"],
      "Dragon Boat Festival": ["2026-06-19", "2026-06-20", "2026-06-21"],
      "Mid-Autumn Festival": ["2026-09-25", "2026-09-26", "2026-09-27"],
      "National Day": [
        "2026-10-01",
        "2026-10-02",
        "2026-10-03",
        "2026-10-04",
        "2026-10-05",
        "2026-10-06",
        "2026-10-07",
      ],
    },
  },
  {
    places: ["CY"],
    why: "Green Monday is 48 days before Orthodox Easter, and the Monday after Pentecost is a public holiday.",
    source: {
      title: "Central Bank of Cyprus, Working hours and bank holidays",
      url: "https://www.centralbank.cy/en//the-bank/working-hours-bank-holidays",
    },
    drop: ["Clean Monday"],
    addRules: [
      { rule: "orthodox -48", name: "Green Monday" },
      { rule: "orthodox 50", name: "Pentecost Monday" },
    ],
  },
  {
    places: ["GG", "IM"],
    why: "The last Monday in August is a bank holiday in Guernsey and the Isle of Man as in England.",
    source: {
      title: "Isle of Man Government, Public holidays",
      url: "https://www.gov.im/categories/home-and-neighbourhood/bank-holidays/",
    },
    addRules: [{ rule: "monday before 09-01", name: "Summer bank holiday" }],
  },
  {
    places: ["IM"],
    why: "Tynwald Day is observed on Monday when 5 July falls on a weekend; the day off for the TT races is the Friday a week earlier than date-holidays has it.",
    source: {
      title: "Isle of Man Government, Public holidays",
      url: "https://www.gov.im/categories/home-and-neighbourhood/bank-holidays/",
    },
    drop: ["Tourist Trophy, Senior Race Day"],
    years: [2026, 2027],
    addRules: [{ rule: "07-05 and if saturday,sunday then next monday", name: "Tynwald Day" }],
    addDates: { "Tourist Trophy, Senior Race Day": ["2026-06-05", "2027-06-04"] },
  },
  {
    places: ["KR"],
    why: "The New Year holiday begins the day before the New Year, and 1 May is a paid day off for all employees, since 2026 a public holiday with a substitute; on 3 June 2026 local elections were held.",
    source: {
      title: "Korean Law Information Center, Public Holidays Act (2026 amendment)",
      url: "https://www.law.go.kr/",
    },
    drop: ["Korean New Year"],
    addRules: [
      { rule: "1 day before korean 01-0-01 P3D", name: "Korean New Year's Holiday" },
      { rule: "05-01", name: "Labour Day", to: 2025 },
      { rule: "05-01 and if saturday,sunday then next monday", name: "Labour Day", from: 2026 },
    ],
    addDates: { "Local Elections": ["2026-06-03"] },
  },
  {
    places: ["PH"],
    why: "Special non-working days are days off for offices as regular holidays are.",
    source: {
      title:
        "Republic Acts 9492, 10966 and the yearly proclamations of regular holidays and special (non-working) days",
      url: "https://www.officialgazette.gov.ph/nationwide-holidays/",
    },
    addRules: [
      { rule: "chinese 01-0-01", name: "Chinese New Year" },
      { rule: "08-21", name: "Ninoy Aquino Day" },
      { rule: "11-01 P2D", name: "All Saints' and All Souls' Day" },
      { rule: "12-08", name: "Immaculate Conception", from: 2018 },
      { rule: "12-24", name: "Christmas Eve" },
      { rule: "12-31", name: "Last Day of the Year" },
    ],
  },
  {
    places: ["SG"],
    why: "The days gazetted for 2027, which the moon's reckoning misses by one, and Vesak Day.",
    source: {
      title: "Ministry of Manpower, Public holidays",
      url: "https://www.mom.gov.sg/employment-practices/public-holidays",
    },
    dropDates: ["2027-03-09"],
    addDates: {
      "Hari Raya Puasa": ["2027-03-10"],
      "Hari Raya Haji (observed)": ["2027-05-17"],
      "Vesak Day": ["2027-05-20"],
    },
  },
  {
    places: ["SK"],
    why: "15 September is a working day in 2026 only.",
    source: {
      title: "Zákon č. 261/2025 Z. z. (consolidation act), amending Zákon č. 241/1993 Z. z.",
      url: "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/1993/241/",
    },
    addRules: [{ rule: "09-15", name: "Day of Our Lady of the Seven Sorrows", from: 2027 }],
  },
  {
    places: ["SV"],
    why: "1 January, 10 May and 17 June are paid holidays too.",
    source: { title: "Código de Trabajo, art. 190", url: "https://www.asamblea.gob.sv/" },
    addRules: [
      { rule: "01-01", name: "New Year's Day" },
      { rule: "05-10", name: "Mother's Day", from: 2016 },
      { rule: "06-17", name: "Father's Day" },
    ],
  },
  {
    places: ["TT"],
    why: "Easter Monday is a public holiday.",
    source: {
      title: "Office of the President of Trinidad and Tobago, National holidays",
      url: "https://otp.tt/trinidad-and-tobago/national-holidays-and-awards/",
    },
    addRules: [{ rule: "easter 1", name: "Easter Monday" }],
  },
  {
    places: ["TW"],
    why: "The act of 2025 adds days off for all; one on a Saturday is observed on Friday, one on a Sunday on Monday.",
    source: {
      title: "Act on the Implementation of Memorial Days and Holidays (28 May 2025)",
      url: "https://law.moj.gov.tw/News/newsdetail.aspx?msgid=191745",
    },
    rename: {
      "National Day / Double Tenth Day": "National Day",
      "National Day / Double Tenth Day (observed)": "National Day (observed)",
    },
    addRules: [
      { rule: "05-01 and if saturday then previous friday if sunday then next monday", name: "Labour Day", from: 2026 },
      {
        rule: "09-28 and if saturday then previous friday if sunday then next monday",
        name: "Confucius' Birthday",
        from: 2025,
      },
      {
        rule: "10-25 and if saturday then previous friday if sunday then next monday",
        name: "Taiwan Restoration Day",
        from: 2025,
      },
      {
        rule: "12-25 and if saturday then previous friday if sunday then next monday",
        name: "Constitution Day",
        from: 2025,
      },
      {
        rule: "10-10 and if saturday then previous friday if sunday then next monday",
        name: "National Day",
        from: 2025,
      },
      {
        rule: "02-28 and if saturday then previous friday if sunday then next monday",
        name: "Peace Memorial Day",
        from: 2025,
      },
    ],
  },
  {
    places: ["HU"],
    why: "Days off of 2026 for which a Saturday is worked.",
    source: {
      title: "Nemzetgazdasági Minisztérium, a 2026. évi munkaszüneti napok körüli munkarend",
      url: "https://njt.hu/",
    },
    addDates: { "Day off for a worked Saturday": ["2026-01-02", "2026-08-21", "2026-12-24"] },
  },
  {
    places: ["LV"],
    why: "Days off of 2026 for which a Saturday is worked.",
    source: {
      title: "Ministru kabineta rīkojums, Par darba dienu pārcelšanu 2026. gadā",
      url: "https://likumi.lv/ta/id/361161-par-darba-dienu-parcelsanu-2026-gada",
    },
    addDates: { "Day off for a worked Saturday": ["2026-01-02", "2026-06-22"] },
  },
];
