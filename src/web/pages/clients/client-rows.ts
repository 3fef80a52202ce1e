import type { CaseSummaryJson, StepSummaryJson } from "../../../contract/http/index.ts";

/** A client as a coach's table shows them. */
export interface ClientRow {
  readonly deskId: string;
  readonly name: string;
  /** Applications that go on, those with something late first, then by what is due next. */
  readonly cases: readonly CaseSummaryJson[];
  /** What is to be done next; undefined where nothing is. */
  readonly next: ClientStep | undefined;
  /** How many applications have something late. */
  readonly late: number;
}

export interface ClientStep {
  readonly step: StepSummaryJson;
  readonly company: string;
  readonly caseId: string;
}

/** A row of the client's desk, from its applications. */
export function clientRow(
  desk: { readonly id: string; readonly name: string },
  all: readonly CaseSummaryJson[],
): ClientRow {
  const cases = all.filter(({ stance }) => stance !== "closed").toSorted(byUrgency);
  const steps = cases.flatMap(({ id, company, nextStep }) =>
    nextStep === null ? [] : [{ step: nextStep, company, caseId: id }],
  );
  return {
    deskId: desk.id,
    name: desk.name,
    cases,
    next: steps[0],
    late: steps.filter(({ step }) => step.state === "late").length,
  };
}

/** Those first who need an eye: with something late, then by name. */
export function sortClients(rows: readonly ClientRow[]): readonly ClientRow[] {
  return rows.toSorted((a, b) => b.late - a.late || a.name.localeCompare(b.name));
}

function byUrgency(a: CaseSummaryJson, b: CaseSummaryJson): number {
  return dueOf(a) - dueOf(b);
}

function dueOf({ nextStep }: CaseSummaryJson): number {
  return nextStep === null ? Number.POSITIVE_INFINITY : Date.parse(nextStep.window.due.replace(/\[.*\]$/, ""));
}
