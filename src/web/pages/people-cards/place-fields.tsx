import type { ContactRole } from "../../../engine/index.ts";
import { Field } from "../../design/index.ts";
import { ROLE_WORDS } from "../../people-input/index.ts";
import type { AddingPeople } from "./use-adding-people.ts";

/** Which application people belong to, and what they are there. */
export function PlaceFields({ adding }: { readonly adding: AddingPeople }) {
  const { cases, caseId, setCaseId, role, setRole, fault } = adding;
  return (
    <div class="grid items-start gap-4 tablet:grid-cols-2">
      <Field
        kind="select"
        label="Application"
        value={caseId ?? ""}
        options={[
          ...(caseId === undefined ? [{ value: "", label: "Choose one" }] : []),
          ...cases.map((each) => ({ value: each.caseId, label: `${each.company}, ${each.role}` })),
        ]}
        onValue={setCaseId}
        error={fault}
      />
      <Field
        kind="select"
        label="Part"
        value={role}
        options={[{ value: "", label: "By their title" }, ...ROLE_WORDS]}
        onValue={(value) => setRole(value as ContactRole | "")}
      />
    </div>
  );
}
