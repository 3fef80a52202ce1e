import type { z } from "zod";
import { type Fault, faultAt } from "../contract/index.ts";
import { invalid } from "./problem.ts";

/** What a query says, or a `Problem` of kind "bad-query": an unknown parameter is a fault, and so is one that comes twice. */
export function readQuery<Schema extends z.ZodType>(url: string, schema: Schema): z.infer<Schema> {
  const parameters = new URL(url).searchParams;
  const values = Object.create(null) as Record<string, string>;
  const faults: Fault[] = [];
  for (const [name, value] of parameters) {
    if (name in values) faults.push(faultAt(name, "a parameter that comes once", parameters.getAll(name)));
    values[name] = value;
  }
  if (faults.length > 0) throw invalid(faults, "bad-query");
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.flatMap((issue) => faultsOf(issue, values, schema)),
    "bad-query",
  );
}

function faultsOf(
  issue: z.core.$ZodIssue,
  values: Readonly<Record<string, string>>,
  schema: z.ZodType,
): readonly Fault[] {
  if (issue.code === "unrecognized_keys") {
    const known = knownNames(schema);
    const expected = known.length === 0 ? "no parameter" : `a known parameter (${known.join(", ")})`;
    return issue.keys.map((key) => faultAt(key, expected, key));
  }
  const place = issue.path.join(".");
  return [faultAt(place, issue.message, values[place])];
}

function knownNames(schema: z.ZodType): readonly string[] {
  return "shape" in schema ? Object.keys(schema.shape as object) : [];
}
