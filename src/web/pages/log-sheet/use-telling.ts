import { useState } from "preact/hooks";
import type { ContactJson } from "../../../contract/index.ts";
import { clockOfCase, visibleFacts } from "../../../engine/index.ts";
import { type OpenCase, refusalWords, useDesk } from "../../desk/index.ts";
import type { FormContext } from "./form-props.ts";
import type { Told } from "./told.ts";
import { toldFacts } from "./told-facts.ts";

/** Somebody telling what happened: what the forms are given, and how it is recorded. */
export interface Telling {
  readonly context: FormContext;
  /** What is still expected, or what spoke against it. */
  readonly fault: string | undefined;
  readonly setFault: (fault: string | undefined) => void;
  readonly record: (told: Told) => Promise<void>;
}

export function useTelling(open: OpenCase, onDone: () => void): Telling {
  const desk = useDesk();
  const [added, setAdded] = useState<readonly ContactJson[]>([]);
  const [fault, setFault] = useState<string>();
  const { header, facts } = open.stored;
  const { side } = open.parsed.case;
  const clock = clockOfCase(open.parsed.case, desk.ownTimeZone.value);
  const people = [...header.contacts, ...added];
  const record = async (told: Told) => {
    const { timeZone } = open.calendar;
    const drafts = toldFacts(told, { facts, now: desk.now.peek(), own: clock.own, timeZone });
    if (!drafts.ok) return setFault(drafts.error);
    const withPeople = added.length === 0 ? {} : { header: { ...header, contacts: people } };
    const recorded = await desk.record(open.id, drafts.value, { said: "Recorded.", ...withPeople });
    if (!recorded.ok) return setFault(refusalWords(recorded.error));
    setAdded([]);
    onDone();
  };
  const onAdd = (person: ContactJson) => setAdded([...added, person]);
  const now = desk.now.value;
  const context = { caseId: open.id, side, people, onAdd, clock, now, isDecided: isDecided(open) };
  return { context, fault, setFault, record };
}

function isDecided({ parsed, plan }: OpenCase): boolean {
  const last = visibleFacts(parsed.case.facts, plan.asOf).findLast(
    ({ kind }) => kind === "decision" || kind === "reopened",
  );
  return last?.kind === "decision";
}
