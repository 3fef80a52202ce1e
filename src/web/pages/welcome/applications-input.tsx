import { useRef, useState } from "preact/hooks";
import type { CaseView } from "../../../app/index.ts";
import type { Fault } from "../../../contract/index.ts";
import { dayOfLocalMs, findTimeZone, formatDate, type Instant } from "../../../engine/index.ts";
import { Button, Card, ErrorNote, Field } from "../../design/index.ts";
import { newId, ownEnding, useDesk } from "../../desk/index.ts";
import { caseOfApplication } from "./new-application.ts";

/** Adds applications one after the other; each is kept at once. */
export function ApplicationsInput() {
  const { company, setCompany, role, setRole, appliedOn, setAppliedOn, today, faults, isWhole, add } =
    useNewApplication();
  const cases = useDesk().views.value?.cases ?? [];
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    if (await add()) form.current?.querySelector("input")?.focus();
  };
  return (
    <Card padded>
      <form
        ref={form}
        class="grid gap-3 tablet:grid-cols-2"
        aria-label="An application"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Company" value={company} onValue={setCompany} autocomplete="off" maxLength={200} />
        <Field label="Role" value={role} onValue={setRole} autocomplete="off" maxLength={200} />
        <Field label="Applied on" kind="date" value={appliedOn} onValue={setAppliedOn} max={today} />
        <Button type="submit" kind="primary" icon="plus" class="self-end" disabled={!isWhole}>
          Add
        </Button>
      </form>
      {faults.length > 0 && (
        <ErrorNote
          title="This was not added. What you typed is still here."
          faults={faults.map(({ place, expected }) => ({ place: place || "The application", text: expected }))}
        />
      )}
      {cases.length > 0 && <AddedApplications cases={cases} />}
    </Card>
  );
}

/** An application that is being typed; `add` tells whether it was taken in, and empties the fields. */
function useNewApplication() {
  const desk = useDesk();
  const { now, ownTimeZone, settings, deviceTimeZone } = desk;
  const today = dateIn(ownTimeZone.value, now.value);
  const [company, setCompany] = useState("");
  const [role, setRole] = useState("");
  const [appliedOn, setAppliedOn] = useState(today);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const isWhole = company.trim() !== "" && role.trim() !== "";
  const add = async () => {
    if (!isWhole) return false;
    const context = {
      settings: settings.peek(),
      deviceTimeZone,
      now: now.peek(),
      factId: newId(),
      ending: ownEnding(),
    };
    const json = caseOfApplication({ company, role, appliedOn: appliedOn || today }, context);
    const added = await desk.addCases([json], `${company.trim()} is added.`);
    setFaults(added.ok ? [] : added.error);
    if (!added.ok) return false;
    setCompany("");
    setRole("");
    return true;
  };
  return { company, setCompany, role, setRole, appliedOn, setAppliedOn, today, faults, isWhole, add };
}

function AddedApplications({ cases }: { readonly cases: readonly CaseView[] }) {
  return (
    <div class="mt-3 grid gap-2 border-t border-line pt-3">
      <ul class="grid gap-1">
        {cases.map(({ caseId, digest }) => (
          <li key={caseId} class="clamp-name" dir="auto">
            <a class="font-semibold text-ink" href={`/case/${encodeURIComponent(caseId)}`}>
              {digest.company}
            </a>{" "}
            <span class="text-secondary text-ink-2">{digest.role}</span>
          </li>
        ))}
      </ul>
      <Button class="justify-self-start" href="/">
        See today
      </Button>
    </div>
  );
}

/** The date on a clock of that zone. */
function dateIn(timeZone: string, now: Instant): string {
  return formatDate(dayOfLocalMs(now + (findTimeZone(timeZone)?.offsetAt(now) ?? 0)));
}
