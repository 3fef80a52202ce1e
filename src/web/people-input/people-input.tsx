import { useRef, useState } from "preact/hooks";
import { NOBODY_TYPED, newPerson, personFault, type TypedPerson } from "../../app/index.ts";
import type { ContactJson } from "../../contract/index.ts";
import { Button, Field, Filters } from "../design/index.ts";
import { ownEnding } from "../desk/index.ts";
import { ROLE_WORDS } from "./role-words.ts";

export interface PeopleInputProps {
  /** Those that are there already: nobody is added twice. */
  readonly people: readonly ContactJson[];
  readonly onAdd: (person: ContactJson) => void;
  /** "Who was there": read aloud as the name of the group. */
  readonly label: string;
  /** What is being typed, where the page keeps it; else the fields do. */
  readonly typed?: TypedPerson | undefined;
  readonly onTyped?: ((typed: TypedPerson) => void) | undefined;
  /** Asks for where to write, too. */
  readonly withEmail?: boolean;
}

/** Adds people fast: a name, Enter, the next name; the part each plays by a touch, and an address where it is known. */
export function PeopleInput({ people, onAdd, label, typed, onTyped, withEmail = true }: PeopleInputProps) {
  const { person, fault, setFault, type } = useTyped(typed, onTyped);
  const { name } = person;
  const form = useRef<HTMLFormElement>(null);
  const add = () => {
    const found = personFault(person, people);
    setFault(found);
    if (found !== undefined) return;
    onAdd(newPerson(person, ownEnding(4)));
    type(NOBODY_TYPED);
    form.current?.querySelector("input")?.focus();
  };
  return (
    <form
      ref={form}
      class="grid gap-3"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label="Name"
        value={name}
        onValue={(next) => type({ name: next })}
        autocomplete="off"
        error={fault}
        maxLength={200}
      />
      {name.trim() !== "" && <FurtherFields person={person} onType={type} withEmail={withEmail} />}
    </form>
  );
}

/** What is being typed, kept here or by the page, and what speaks against it. */
function useTyped(typed: TypedPerson | undefined, onTyped: PeopleInputProps["onTyped"]) {
  const [ownTyped, setOwnTyped] = useState(NOBODY_TYPED);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const person = typed ?? ownTyped;
  const type = (part: Partial<TypedPerson>) => {
    setFault(undefined);
    setOwnTyped({ ...person, ...part });
    onTyped?.({ ...person, ...part });
  };
  return { person, fault, setFault, type };
}

interface FurtherFieldsProps {
  readonly person: TypedPerson;
  readonly onType: (part: Partial<TypedPerson>) => void;
  readonly withEmail: boolean;
}

function FurtherFields({ person: { name, role, email }, onType, withEmail }: FurtherFieldsProps) {
  return (
    <>
      <Filters
        label={`The part of ${name.trim()}`}
        options={ROLE_WORDS}
        value={role}
        onValue={(next) => onType({ role: next })}
      />
      {withEmail && (
        <Field
          label="Email"
          kind="email"
          optional
          value={email}
          onValue={(next) => onType({ email: next })}
          autocomplete="off"
        />
      )}
      <Button type="submit" icon="plus">
        Add {name.trim().length > 24 ? "this person" : name.trim()}
      </Button>
    </>
  );
}
