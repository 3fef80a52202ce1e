import { useState } from "preact/hooks";
import type { CaseView } from "../../../app/index.ts";
import { type DebriefDraft, draftsOnThisDevice, unfinishedDebriefs } from "../../debrief-drafts/index.ts";
import { Button, Field, Icon } from "../../design/index.ts";
import { type Desk, likelyPlace, useDesk } from "../../desk/index.ts";
import { PlaceFields } from "./place-fields.tsx";

export interface ApplicationQuestionProps {
  readonly draft: DebriefDraft;
  readonly change: (part: Partial<DebriefDraft>) => void;
  /** An application that is there was chosen: that is an answer. */
  readonly onChoose: (caseId: string) => void;
}

const MOST_SHOWN = 6;

/** Which application it is about: one that is there by a touch, a new one by its company and its role. */
export function ApplicationQuestion({ draft, change, onChoose }: ApplicationQuestionProps) {
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const cases = liveCases(desk);
  const isNew = draft.application?.kind === "new" || cases.length === 0;
  if (isNew) return <NewApplicationFields {...{ draft, change, onChoose, cases }} />;
  const plain = typed.trim().toLowerCase();
  const found = cases.filter(({ digest: { company, role } }) => `${company} ${role}`.toLowerCase().includes(plain));
  return (
    <>
      <Unfinished draft={draft} />
      {cases.length > MOST_SHOWN && <Field label="Find" kind="search" value={typed} onValue={setTyped} />}
      <ul class="grid gap-2">
        {found.slice(0, MOST_SHOWN).map(({ caseId, digest: { company, role } }) => (
          <li key={caseId}>
            <CaseButton company={company} role={role} onClick={() => onChoose(caseId)} />
          </li>
        ))}
      </ul>
      <Button icon="plus" onClick={() => change({ application: beginApplication(desk, typed.trim()) })}>
        A new one
      </Button>
    </>
  );
}

function liveCases(desk: Desk): readonly CaseView[] {
  return (desk.views.value?.cases ?? [])
    .filter(({ stance, digest }) => stance !== "closed" && digest.side === "candidate")
    .toSorted((a, b) => (b.digest.lastActivityAt ?? 0) - (a.digest.lastActivityAt ?? 0));
}

function beginApplication(desk: Desk, company = "") {
  return {
    kind: "new" as const,
    caseId: "",
    company,
    role: "",
    ...likelyPlace(desk.settings.peek(), desk.deviceTimeZone),
  };
}

interface CaseButtonProps {
  readonly company: string;
  readonly role: string;
  readonly onClick: () => void;
}

function CaseButton({ company, role, onClick }: CaseButtonProps) {
  return (
    <button
      type="button"
      class="flex min-h-14 w-full items-center justify-between gap-3 rounded-button border border-edge bg-surface px-4 py-2 text-start hover:bg-accent-tint"
      onClick={onClick}
    >
      <span class="min-w-0">
        <span class="clamp-name font-semibold" dir="auto">
          {company}
        </span>
        <span class="clamp-name text-secondary text-ink-2" dir="auto">
          {role}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** Debriefs that were begun and not finished. */
function Unfinished({ draft }: Pick<ApplicationQuestionProps, "draft">) {
  const desk = useDesk();
  const views = desk.views.value?.cases ?? [];
  const others = unfinishedDebriefs(draftsOnThisDevice().drafts.value).filter(({ id }) => id !== draft.id);
  if (others.length === 0) return null;
  return (
    <ul class="grid gap-2">
      {others.map(({ id, application }) => (
        <li key={id}>
          <Button
            kind="text"
            icon="pencil"
            class="text-start"
            href={`/debrief/${encodeURIComponent(application?.caseId ?? "")}`}
          >
            <span class="clamp-name">Go on with {companyOf(application, views)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function companyOf(application: DebriefDraft["application"], views: readonly CaseView[]): string {
  if (application?.kind === "new") return application.company;
  return views.find(({ caseId }) => caseId === application?.caseId)?.digest.company ?? "the one that was begun";
}

function NewApplicationFields(props: ApplicationQuestionProps & { readonly cases: readonly CaseView[] }) {
  const { draft, change, onChoose, cases } = props;
  const desk = useDesk();
  const application = draft.application?.kind === "new" ? draft.application : beginApplication(desk);
  const put = (part: Partial<typeof application>) => change({ application: { ...application, ...part } });
  const same = cases.find(
    ({ digest }) => digest.company.trim().toLowerCase() === application.company.trim().toLowerCase(),
  );
  return (
    <div class="grid gap-3">
      <Unfinished draft={draft} />
      <Field
        label="Company"
        value={application.company}
        onValue={(company) => put({ company })}
        autocomplete="off"
        maxLength={200}
      />
      {same !== undefined && (
        <div class="grid gap-2">
          <p class="text-secondary text-ink-2">
            <bdi>{same.digest.company}</bdi> is there already:
          </p>
          <CaseButton company={same.digest.company} role={same.digest.role} onClick={() => onChoose(same.caseId)} />
        </div>
      )}
      <Field
        label="Role"
        value={application.role}
        onValue={(role) => put({ role })}
        placeholder="such as Senior Analyst"
        autocomplete="off"
        maxLength={200}
      />
      <PlaceFields
        application={application}
        onPlace={({ timeZone, ...place }) => change({ application: placed(application, timeZone, place) })}
      />
      {cases.length > 0 && (
        <Button kind="text" class="justify-self-start" onClick={() => change({ application: undefined })}>
          One that is there
        </Button>
      )}
    </div>
  );
}

function placed(
  { country: _country, region: _region, ...rest }: ReturnType<typeof beginApplication>,
  timeZone: string,
  place: { readonly country?: string; readonly region?: string },
) {
  return { ...rest, timeZone, ...place };
}
