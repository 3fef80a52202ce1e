import type { DateOrder, TableFormat } from "../../app/index.ts";

interface FormatRules {
  /** Headers that together tell it from others, folded; any one of the lists. */
  readonly signatures: readonly (readonly string[])[];
  /** Columns that are private, or mean nothing elsewhere. */
  readonly leftOut: readonly string[];
  /** How it is known to write dates, where numbers alone do not say. */
  readonly dates?: DateOrder;
}

/** The known formats, the most telling first. */
export const FORMATS: Readonly<Record<Exclude<TableFormat, "csv">, FormatRules>> = {
  fineline: {
    signatures: [["company", "role", "stage", "applied", "interview", "decided", "link", "notes"]],
    leftOut: ["headline"],
  },
  huntr: {
    signatures: [["listname", "companyname", "boardname"]],
    leftOut: [
      ..."id rootdomain htmldescription color boardid boardname listid companyid companydomain".split(" "),
      ..."creatoruserid creatoruserfirstname creatoruserlastname creatoruseremail".split(" "),
    ],
  },
  simplify: { signatures: [["joburl", "applieddate", "statusdate"]], leftOut: [] },
  linkedin: {
    signatures: [
      ["applicationdate", "companyname", "jobtitle", "joburl"],
      ["saveddate", "joburl", "jobtitle", "companyname"],
    ],
    // Address and number are the applicant's own; the answers are between them and the company.
    leftOut: ["contactemail", "contactphonenumber", "questionandanswers"],
    dates: "mdy",
  },
  jobsync: { signatures: [["jobtitle", "workplacetype", "jobsource"]], leftOut: ["index", "applied"] },
  teal: {
    signatures: [
      ["excitement", "status"],
      ["datesaved", "dateapplied", "status"],
    ],
    leftOut: ["excitement"],
  },
};

/** The format that a table's headers tell, given folded; `csv` where they tell none. */
export function findFormat(headers: readonly string[]): TableFormat {
  const there = new Set(headers);
  const found = Object.entries(FORMATS).find(([, { signatures }]) =>
    signatures.some((signature) => signature.every((header) => there.has(header))),
  );
  return (found?.[0] as TableFormat | undefined) ?? "csv";
}
