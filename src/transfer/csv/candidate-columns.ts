import { type CandidateField, type CandidateTable, type CandidateTableRequest, foldText } from "../../app/index.ts";
import { error, type Fault, ok, type Result } from "../../contract/index.ts";

type Columns = CandidateTable["columns"];

/**
 * Fields by the headers that they go by in Lever, Greenhouse, OpenCATS and other trackers, folded; of several columns for one field
 * the first word here wins.
 */
const ALIASES: readonly (readonly [CandidateField, readonly string[]])[] = [
  ["name", words("name fullname candidate candidatename applicant applicantname contactname")],
  ["first-name", words("firstname givenname forename first")],
  ["last-name", words("lastname surname familyname last")],
  ["email", words("email emailaddress candidateemail primaryemail emails email1 mail")],
  ["phone", words("phone phonenumber mobile mobilephone cellphone cell homephone workphone phones telephone")],
  [
    "applied",
    words(
      "applied appliedon appliedat dateapplied applieddate applicationdate createdat datecreated created dateadded",
    ),
  ],
  ["stage", words("stage currentstage applicationstage status pipelinestage prospectstage")],
];

const FIELDS: readonly string[] = ALIASES.map(([field]) => field);

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** What the columns of a table of candidates are: what `map` says, then what their headers mean. Faults where nothing is a name. */
export function mapCandidateColumns(
  headers: readonly string[],
  { map = [] }: Pick<CandidateTableRequest, "map">,
): Result<Columns, readonly Fault[]> {
  const folded = headers.map(foldHeader);
  const becomes = new Map<number, CandidateField>();
  const faults = map.flatMap(([field, header]) => {
    const at = folded.indexOf(foldHeader(header));
    if (!isField(field)) return [{ place: `map ${field}`, expected: `one of ${FIELDS.join(", ")}` }];
    if (at < 0) return [{ place: `map ${field}`, expected: "the header of a column", got: JSON.stringify(header) }];
    becomes.set(at, field);
    return [];
  });
  const taken = new Set(becomes.values());
  for (const [field, aliases] of ALIASES) {
    const at = taken.has(field) ? undefined : firstOf(aliases, folded, becomes);
    if (at !== undefined) becomes.set(at, field);
  }
  const columns = headers.map((header, at) => ({ header, becomes: becomes.get(at) ?? null }));
  const isNamed = columns.some((column) => column.becomes === "name" || column.becomes === "last-name");
  if (faults.length > 0 || !isNamed) return error(isNamed ? faults : [...faults, nameless(headers)]);
  return ok(columns);
}

function isField(field: string): field is CandidateField {
  return FIELDS.includes(field);
}

function foldHeader(header: string): string {
  return foldText(header).replace(/[^\p{L}\p{N}]/gu, "");
}

function firstOf(
  aliases: readonly string[],
  folded: readonly string[],
  becomes: ReadonlyMap<number, CandidateField>,
): number | undefined {
  for (const alias of aliases) {
    const at = folded.findIndex((header, index) => header === alias && !becomes.has(index));
    if (at >= 0) return at;
  }
  return undefined;
}

function nameless(headers: readonly string[]): Fault {
  const there = headers.map((header) => JSON.stringify(header)).join(", ");
  return { place: "line 1", expected: "a column for the name; say which one it is", got: there.slice(0, 400) };
}
