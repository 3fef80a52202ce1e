import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import { type ApplicantFate, planApplicants } from "../employer-desk/index.ts";
import {
  type ApplicationStore,
  type CandidateLine,
  type CaseStore,
  type MailApplication,
  type NewCase,
  type OpeningStore,
  StoreError,
} from "../ports/index.ts";
import { refreshSummaries } from "../refresh-summaries.ts";
import { appliedNote, NO_NAME, OPENING_CLOSED } from "./sentences.ts";

export interface AcceptApplicationsInput {
  readonly store: CaseStore;
  readonly openings: Pick<OpeningStore, "listOpenings">;
  readonly applications: ApplicationStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
}

/** An application that is to make a candidate, and what a person says they are called. */
export interface ApplicationToAccept {
  readonly application: MailApplication;
  readonly name?: string;
}

/** `there-already`: they are a candidate of the opening, and nothing was added. */
export type ApplicationOutcome =
  | { readonly kind: "taken-in" | "there-already"; readonly caseId: string }
  | { readonly kind: "refused"; readonly because: string };

/**
 * Makes candidates of who applied, by the id of the application. Each case is called after its application: taken in twice, or by
 * two programs at once, nobody is there twice. Rejects with a `StoreError`; called again, it does what is missing.
 */
export async function acceptApplications(
  meant: readonly ApplicationToAccept[],
  input: AcceptApplicationsInput,
): Promise<ReadonlyMap<string, ApplicationOutcome>> {
  const outcomes = new Map<string, ApplicationOutcome>();
  const openings = new Map((await input.openings.listOpenings()).map(({ opening }) => [opening.id, opening]));
  for (const [openingId, group] of Map.groupBy(meant, ({ application }) => application.openingId)) {
    const opening = openings.get(openingId);
    const isOpen = opening !== undefined && opening.closedOn === undefined;
    const refused = group.filter(({ application, name }) => !isOpen || (name ?? application.name) === "");
    for (const { application } of refused) {
      outcomes.set(application.id, { kind: "refused", because: isOpen ? NO_NAME : OPENING_CLOSED });
    }
    if (!isOpen) continue;
    for (const [id, outcome] of await acceptInto(
      opening,
      group.filter((one) => !refused.includes(one)),
      input,
    )) {
      outcomes.set(id, outcome);
    }
  }
  return new Map(meant.map(({ application: { id } }) => [id, outcomes.get(id)!]));
}

async function acceptInto(
  opening: OpeningJson,
  group: readonly ApplicationToAccept[],
  input: AcceptApplicationsInput,
): Promise<readonly (readonly [string, ApplicationOutcome])[]> {
  const { store, holidays, now, version } = input;
  const { cases: views } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
  let current = "";
  function* lines(): Generator<CandidateLine> {
    for (const [index, { application, name }] of group.entries()) {
      current = application.id;
      const { email, at, name: own } = application;
      const given = { name: name ?? own, email, applied: { kind: "instant", at } } as const;
      yield { kind: "row", line: index + 1, given };
    }
  }
  const planned = await planApplicants(lines(), { opening, views, holidays, now, newId: () => current });
  const made = new Map(planned.cases.map((each) => [each.id, each]));
  const outcomes: (readonly [string, ApplicationOutcome])[] = [];
  for (const [index, { application }] of group.entries()) {
    const fate = planned.fates[index]!;
    outcomes.push([application.id, await settle(application, { fate, made, fates: planned.fates }, input)]);
  }
  return outcomes;
}

interface Planned {
  readonly fate: ApplicantFate;
  readonly fates: readonly ApplicantFate[];
  readonly made: ReadonlyMap<string, NewCase>;
}

async function settle(
  application: MailApplication,
  { fate, made, fates }: Planned,
  { store, applications, now }: AcceptApplicationsInput,
): Promise<ApplicationOutcome> {
  if (fate.fate === "faulty") return { kind: "refused", because: fate.because ?? "" };
  const isNew = fate.fate === "new";
  if (isNew) await addOnce(withSource(made.get(fate.caseId!)!, application), store, now);
  const caseId = fate.caseId ?? fates.find(({ fate: other, name }) => other === "new" && name === fate.name)?.caseId;
  if (caseId === undefined) return { kind: "refused", because: fate.because ?? "" };
  await applications.acceptApplication(application.id, caseId, now);
  return { kind: isNew ? "taken-in" : "there-already", caseId };
}

/** Another program took them in at the same moment: that counts. */
async function addOnce(made: NewCase, store: Pick<CaseStore, "addCases">, now: Instant): Promise<void> {
  try {
    await store.addCases([made], now);
  } catch (error) {
    if (!(error instanceof StoreError && error.kind === "case-exists")) throw error;
  }
}

function withSource(made: NewCase, { subject, attachments }: MailApplication): NewCase {
  const facts = made.facts.map((fact) =>
    fact.kind === "applied" ? { ...fact, channel: "email", note: appliedNote(subject, attachments) } : fact,
  );
  return { ...made, facts };
}

/** Takes in who applied for openings that say that this happens by itself, but for those a person should look at first. */
export async function takeInCertain(input: AcceptApplicationsInput): Promise<ReadonlyMap<string, ApplicationOutcome>> {
  const openings = (await input.openings.listOpenings()).map(({ opening }) => opening);
  const taking = new Set(openings.filter(takesIn).map(({ id }) => id));
  if (taking.size === 0) return new Map();
  const open = await input.applications.listApplications({ state: "open" });
  const certain = open.filter(({ openingId, doubts }) => taking.has(openingId) && doubts.length === 0);
  return certain.length === 0
    ? new Map()
    : acceptApplications(
        certain.map((application) => ({ application })),
        input,
      );
}

function takesIn({ applications, closedOn }: OpeningJson): boolean {
  return applications?.takesIn === true && closedOn === undefined;
}
