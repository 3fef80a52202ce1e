import { useEffect, useState } from "preact/hooks";
import type { StoredCase } from "../../../app/index.ts";
import type { ContactJson, Fault } from "../../../contract/index.ts";
import { type BusinessCalendar, type Instant, type InterviewFact, visibleFacts } from "../../../engine/index.ts";
import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import { caseDefaults, type Desk, type OpenCase, useDesk } from "../../desk/index.ts";
import { type Span, spanFault, spanOf } from "./interview-span.ts";
import { factsOfDraft, headerWith } from "./told-debrief.ts";

/** A debrief and the case that it is about, as far as they are known. */
export interface DebriefCase {
  /** Without what is being told. */
  readonly stored: StoredCase;
  /** The case's people and those that the debrief adds. */
  readonly people: readonly ContactJson[];
  /** The company's. */
  readonly calendar: BusinessCalendar;
  /** Those that the case has already, in their order. */
  readonly interviews: readonly InterviewFact[];
  /** The plan as it would be with the answers so far. */
  readonly tried: OpenCase;
  /** The plan without them. */
  readonly before: OpenCase;
  readonly span: Span | undefined;
  /** Why the interview cannot have been then. */
  readonly spanFault: string | undefined;
  /** What the answers so far contradict. */
  readonly faults: readonly Fault[];
}

/** The case behind a draft, planned anew at every answer; undefined until an application is chosen and read. */
export function useDebriefCase(draft: DebriefDraft | undefined): DebriefCase | undefined {
  const desk = useDesk();
  const [found, setFound] = useState<DebriefCase | undefined>(undefined);
  const changes = desk.changes.value;
  // The whole draft: every answer may move the plan.
  useEffect(() => {
    let isCurrent = true;
    void readDebriefCase(desk, draft).then((read) => {
      if (isCurrent) setFound(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, draft, changes]);
  return found?.stored.id === draft?.application?.caseId ? found : undefined;
}

/** The case of a draft with its answers tried on it. Throws `UnreadableCaseError`. */
export async function readDebriefCase(desk: Desk, draft: DebriefDraft | undefined): Promise<DebriefCase | undefined> {
  const stored = await storedOf(desk, draft);
  if (draft === undefined || stored === undefined) return undefined;
  const header = headerWith(draft, stored.header);
  const withPeople = { stored: { ...stored, header } };
  const before = await desk.tryFacts(withPeople, []);
  if (!before.ok) return undefined;
  const { calendar, parsed } = before.value;
  const now = desk.now.peek();
  const interviews = visibleFacts(parsed.case.facts, now).filter((fact) => fact.kind === "interview");
  const context = { stored, calendar, interviews, now };
  const span = spanOf(draft.when, context);
  const tried = await desk.tryFacts(withPeople, factsOfDraft(draft, context));
  return {
    stored,
    people: header.contacts,
    calendar,
    interviews,
    before: before.value,
    tried: tried.ok ? tried.value : before.value,
    span,
    spanFault: spanFault(draft.when, span, now),
    faults: tried.ok ? [] : tried.error,
  };
}

/** The case as it is stored; a new one as it would begin. */
async function storedOf(desk: Desk, draft: DebriefDraft | undefined): Promise<StoredCase | undefined> {
  const application = draft?.application;
  if (application === undefined) return undefined;
  const stored = await desk.store.findCase(application.caseId);
  if (stored !== undefined || application.kind === "known") return stored;
  const { caseId, company, role, timeZone, country, region } = application;
  if (company.trim() === "" || role.trim() === "") return undefined;
  const { me, calendar, playbook } = caseDefaults(desk.settings.peek(), desk.deviceTimeZone);
  const { country: _country, region: _region, ...hours } = calendar;
  const place = { ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) };
  const header = {
    company: company.trim(),
    role: role.trim(),
    me,
    calendar: { ...hours, ...place, timeZone },
    contacts: [],
    ...(playbook === undefined ? {} : { playbook }),
  };
  return { id: caseId, header, facts: [], openedAt: desk.now.peek(), sequence: 0 };
}

/** The interviews that have begun and of which nothing was written down yet, the latest first. */
export function interviewsToTell({ before, interviews }: DebriefCase, now: Instant): readonly InterviewFact[] {
  const owed = new Set(
    before.plan.steps.flatMap(({ action, id, state }) =>
      action === "debrief" && state !== "done" && state !== "skipped" ? [id.slice("debrief/".length)] : [],
    ),
  );
  return interviews.filter(({ id, at, end }) => owed.has(id) || (at <= now && end > now)).toReversed();
}
