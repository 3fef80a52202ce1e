import { useState } from "preact/hooks";
import type { Person } from "../../../app/index.ts";
import { announceTogether, useAllCases } from "../../all-cases/index.ts";
import { Button, Field, type FieldOption, Sheet, SheetFault } from "../../design/index.ts";
import { refusalWords, useDesk } from "../../desk/index.ts";
import { ROLE_WORDS, roleWords } from "../../people-input/index.ts";
import { zoneOptions } from "../../places/index.ts";
import { headerChanges, type TypedContact, typedContact, typedFaults } from "./person-edit.ts";

export interface PersonSheetProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Changes what is known of a person, in every application that knows them. */
export function PersonSheet({ person, onClose }: PersonSheetProps) {
  const desk = useDesk();
  const stored = useAllCases() ?? [];
  const [typed, setTyped] = useState(() => typedContact(person));
  const [fault, setFault] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const faults = isAsked ? typedFaults(typed) : {};
  const save = async () => {
    setAsked(true);
    if (Object.keys(typedFaults(typed)).length > 0) return;
    const undos: (() => Promise<void>)[] = [];
    for (const { caseId, ...revision } of headerChanges(person, typed, stored)) {
      const revised = await desk.reviseHeader(caseId, { ...revision, said: "Changed." });
      if (!revised.ok) return setFault(refusalWords(revised.error));
      const first = revised.value.facts[0]?.id;
      undos.push(() => desk.undo(caseId, first));
    }
    if (undos.length > 1) announceTogether(desk, `Changed in ${undos.length} applications.`, undos);
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Edit ${person.name}`}
      foot={
        <>
          <Button kind="quiet" onClick={onClose}>
            Leave as it was
          </Button>
          <Button kind="primary" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <Fields typed={typed} faults={faults} onTyped={(part) => setTyped({ ...typed, ...part })} person={person} />
      <SheetFault fault={fault} />
    </Sheet>
  );
}

interface FieldsProps {
  readonly person: Person;
  readonly typed: TypedContact;
  readonly faults: Readonly<Partial<TypedContact>>;
  readonly onTyped: (part: Partial<TypedContact>) => void;
}

function Fields({ person, typed, faults, onTyped }: FieldsProps) {
  const { length } = person.cases;
  return (
    <div class="grid gap-4">
      {length > 1 && (
        <p class="text-secondary text-ink-2">
          What you change here changes in all {length} applications that know them.
        </p>
      )}
      <WhoFields typed={typed} faults={faults} onTyped={onTyped} />
      <WhereFields typed={typed} faults={faults} onTyped={onTyped} />
      <Field
        label="Time zone"
        kind="select"
        value={typed.timeZone}
        options={[{ value: "", label: "As the company's" }, ...zoneOptions(typed.timeZone)]}
        onValue={(timeZone) => onTyped({ timeZone })}
      />
      <Field
        label="Said as"
        optional
        hint="How the name is pronounced, for a call."
        value={typed.pronounce}
        onValue={(pronounce) => onTyped({ pronounce })}
        maxLength={200}
      />
    </div>
  );
}

type TypedProps = Pick<FieldsProps, "typed" | "faults" | "onTyped">;

function WhoFields({ typed, faults, onTyped }: TypedProps) {
  return (
    <>
      <Field
        label="Name"
        value={typed.name}
        onValue={(name) => onTyped({ name })}
        error={faults.name}
        maxLength={200}
      />
      <Field
        label="Part"
        kind="select"
        value={typed.role}
        options={roleOptions(typed.role)}
        onValue={(role) => onTyped({ role })}
      />
      <Field label="Title" optional value={typed.title} onValue={(title) => onTyped({ title })} maxLength={200} />
    </>
  );
}

function WhereFields({ typed, faults, onTyped }: TypedProps) {
  return (
    <>
      <Field
        label="Email"
        kind="email"
        optional
        value={typed.email}
        onValue={(email) => onTyped({ email })}
        error={faults.email}
        autocomplete="off"
      />
      <Field label="Phone" kind="tel" optional value={typed.phone} onValue={(phone) => onTyped({ phone })} />
      <Field
        label="Postal address"
        kind="textarea"
        rows={3}
        optional
        hint="For a card."
        value={typed.address}
        onValue={(address) => onTyped({ address })}
      />
    </>
  );
}

function roleOptions(role: string): readonly FieldOption[] {
  return role === "candidate" ? [{ value: role, label: roleWords(role) }] : ROLE_WORDS;
}
