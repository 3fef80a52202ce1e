import { SCOPE_QUESTIONS, type ScopeQuestion } from "../../../app/index.ts";
import type { NamedStage, OpeningScopeJson } from "../../../contract/index.ts";
import { CheckBox, Field, type FieldProps, Section, Segmented } from "../../design/index.ts";
import { ApplicationsPart } from "./applications-part.tsx";
import { type OpeningDraft, STAGE_WORDS } from "./opening-draft.ts";
import { OpeningPlace } from "./opening-place.tsx";
import { RowList } from "./row-list.tsx";

export interface OpeningFormProps {
  readonly draft: OpeningDraft;
  /** What is missing, by field. */
  readonly missing: Readonly<Partial<Record<string, string>>>;
  /** Whether the settings say where this place is reached from elsewhere. */
  readonly hasPublicAddress: boolean;
  readonly onDraft: (change: Partial<OpeningDraft>) => void;
}

/** Everything that is asked about an opening. */
export function OpeningForm({ draft, missing, hasPublicAddress, onDraft }: OpeningFormProps) {
  const text = (name: "title" | "company" | "name" | "email" | "keepMonths" | "tellOthersOn") => ({
    value: draft[name],
    onValue: (value: string) => onDraft({ [name]: value }),
    error: missing[name],
  });
  return (
    <>
      <Section title="The job">
        <div class="grid gap-4 tablet:grid-cols-2">
          <Field label="What the job is called" {...text("title")} />
          <Field label="Company" autocomplete="organization" {...text("company")} />
          <Field label="Who signs the letters" optional autocomplete="name" {...text("name")} />
          <Field label="Their address" kind="email" optional autocomplete="email" {...text("email")} />
        </div>
      </Section>
      <Section title="Where">
        <OpeningPlace draft={draft} onDraft={onDraft} />
      </Section>
      <Section title="What the law asks, once">
        <ScopeQuestions scope={draft.scope} onScope={(scope) => onDraft({ scope })} />
      </Section>
      <Stages draft={draft} onDraft={onDraft} />
      <People draft={draft} onDraft={onDraft} />
      <Promises draft={draft} onDraft={onDraft} />
      <Section title="When the others hear">
        <p class="text-secondary text-ink-2">
          The chosen one is told first. The others are told once the offer is accepted, or from a day on.
        </p>
        <Field class="max-w-[20rem]" kind="date" label="Tell the others from" optional {...text("tellOthersOn")} />
      </Section>
      <ApplicationsPart draft={draft} onDraft={onDraft} />
      <ByItself draft={draft} onDraft={onDraft} hasPublicAddress={hasPublicAddress} keepMonths={text("keepMonths")} />
    </>
  );
}

interface ByItselfProps extends Pick<OpeningFormProps, "draft" | "onDraft" | "hasPublicAddress"> {
  /** What its field has as all fields of the form have it. */
  readonly keepMonths: Pick<FieldProps, "value" | "onValue" | "error">;
}

function ByItself({ draft, onDraft, hasPublicAddress, keepMonths }: ByItselfProps) {
  return (
    <Section title="By itself">
      <CheckBox
        label="Say that an application has arrived, without asking me"
        hint="Each by name, once, in business hours."
        checked={draft.acknowledgeAutomatically}
        onChecked={(acknowledgeAutomatically) => onDraft({ acknowledgeAutomatically })}
      />
      <CheckBox
        label="Give each candidate a page of their own"
        hint={hasPublicAddress ? PAGE_HINT : NO_ADDRESS_HINT}
        checked={draft.candidatePages}
        onChecked={(candidatePages) => onDraft({ candidatePages })}
      />
      <CheckBox
        label="Tell interviewers by mail whom they met"
        hint="What is asked of them and by when: one letter a day at most, in business hours. See above what each would get."
        checked={draft.tellInterviewers}
        onChecked={(tellInterviewers) => onDraft({ tellInterviewers })}
      />
      <Field
        class="max-w-[20rem]"
        kind="number"
        min="0"
        max="120"
        label="Months to keep what is known of somebody"
        optional
        hint="After their decision. Left empty, nothing is forgotten by itself."
        {...keepMonths}
      />
    </Section>
  );
}

const PAGE_HINT =
  "Letters to many end with a link to it: where things stand, when they hear, one question a day, and a way to withdraw.";
const NO_ADDRESS_HINT = (
  <>
    No link is put in letters yet.{" "}
    <a class="inline-flex min-h-11 items-center text-accent" href="/settings">
      Say in the settings where this place is reached
    </a>
  </>
);

const QUESTIONS = Object.entries(SCOPE_QUESTIONS) as readonly (readonly [ScopeQuestion, string])[];

const ANSWERS = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Not sure" },
] as const;

interface ScopeQuestionsProps {
  readonly scope: OpeningScopeJson;
  readonly onScope: (scope: OpeningScopeJson) => void;
}

function ScopeQuestions({ scope, onScope }: ScopeQuestionsProps) {
  const answer = (question: ScopeQuestion, value: (typeof ANSWERS)[number]["value"]) => {
    const { [question]: _, ...others } = scope;
    onScope(value === "unknown" ? others : { ...others, [question]: value === "yes" });
  };
  return (
    <ul class="grid gap-3">
      {QUESTIONS.map(([question, words]) => (
        <li key={question} class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
          <span class="min-w-0 basis-72 grow">{words}</span>
          <Segmented
            label={words}
            options={ANSWERS}
            value={scope[question] === undefined ? "unknown" : scope[question] ? "yes" : "no"}
            onValue={(value) => answer(question, value)}
          />
        </li>
      ))}
    </ul>
  );
}

type PartProps = Pick<OpeningFormProps, "draft" | "onDraft">;

function Stages({ draft, onDraft }: PartProps) {
  return (
    <Section title="Stages">
      <p class="text-secondary text-ink-2">
        As your people call them, in the order in which somebody goes through them. Without any, plain words are used.
      </p>
      <RowList
        rows={draft.stages}
        what="stage"
        newRow={() => ({ name: "", is: "interviewed" as const })}
        onRows={(stages) => onDraft({ stages })}
      >
        {(stage, put, number) => (
          <>
            <Field label={`Stage ${number}`} value={stage.name} onValue={(name) => put({ ...stage, name })} />
            <Field
              kind="select"
              label="Somebody in it"
              value={stage.is}
              options={STAGE_WORDS}
              onValue={(is) => put({ ...stage, is: is as NamedStage })}
            />
          </>
        )}
      </RowList>
    </Section>
  );
}

function People({ draft, onDraft }: PartProps) {
  const newRow = () => ({ id: nextId(draft.interviewers.map(({ id }) => id)), name: "", email: "", title: "" });
  return (
    <Section title="Who interviews">
      <RowList
        rows={draft.interviewers}
        what="person"
        newRow={newRow}
        onRows={(interviewers) => onDraft({ interviewers })}
      >
        {(person, put, number) => (
          <>
            <Field label={`Name ${number}`} value={person.name} onValue={(name) => put({ ...person, name })} />
            <Field
              label="Address"
              kind="email"
              optional
              value={person.email}
              onValue={(email) => put({ ...person, email })}
            />
          </>
        )}
      </RowList>
    </Section>
  );
}

function nextId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`interviewer-${number}`)) number += 1;
  return `interviewer-${number}`;
}

function Promises({ draft, onDraft }: PartProps) {
  return (
    <Section title="Dates that everybody is told">
      <p class="text-secondary text-ink-2">Each is owed to every candidate who was told of it, until it is kept.</p>
      <RowList
        rows={draft.promises}
        what="date"
        newRow={() => ({ what: "", by: "" })}
        onRows={(promises) => onDraft({ promises })}
      >
        {(promise, put, number) => (
          <>
            <Field
              label={`What they hear ${number}`}
              placeholder="word on the next round"
              value={promise.what}
              onValue={(what) => put({ ...promise, what })}
            />
            <Field kind="date" label="By" value={promise.by} onValue={(by) => put({ ...promise, by })} />
          </>
        )}
      </RowList>
    </Section>
  );
}
