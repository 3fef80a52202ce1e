import { useRef, useState } from "preact/hooks";
import type { ContactJson } from "../../contract/index.ts";
import type { ContactRole } from "../../engine/index.ts";
import { Button, Field, Filters } from "../design/index.ts";
import { personOf, ROLE_WORDS } from "./role-words.ts";

/** Somebody on the way in. */
export interface TypedPerson {
  readonly name: string;
  readonly role: ContactRole;
  readonly email: string;
}

/** Nobody yet: most people that one meets are interviewers. */
export const NOBODY_TYPED: TypedPerson = { name: "", role: "interviewer", email: "" };

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
  const [ownTyped, setOwnTyped] = useState(NOBODY_TYPED);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const { name, role, email } = typed ?? ownTyped;
  const type = (part: Partial<TypedPerson>) => {
    setFault(undefined);
    setOwnTyped({ name, role, email, ...part });
    onTyped?.({ name, role, email, ...part });
  };
  const add = () => {
    const found = typedFault({ name, role, email }, people);
    setFault(found);
    if (found !== undefined) return;
    onAdd(typedPerson({ name, role, email }, people));
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
      {name.trim() !== "" && (
        <>
          <Filters
            label={`The part of ${name.trim()}`}
            options={ROLE_WORDS}
            value={role}
            onValue={(next) => type({ role: next })}
          />
          {withEmail && (
            <Field
              label="Email"
              kind="email"
              optional
              value={email}
              onValue={(next) => type({ email: next })}
              autocomplete="off"
            />
          )}
          <Button type="submit" icon="plus">
            Add {name.trim().length > 24 ? "this person" : name.trim()}
          </Button>
        </>
      )}
    </form>
  );
}

/** Why somebody who was typed cannot be added; undefined where they can. */
export function typedFault({ name, email }: TypedPerson, people: readonly ContactJson[]): string | undefined {
  const plain = name.trim().toLowerCase();
  if (plain === "") return "A name is expected here.";
  if (people.some((person) => person.name.toLowerCase() === plain)) return `${name.trim()} is there already.`;
  if (email.trim() === "" || /^[^\s@]+@[^\s@]+$/.test(email.trim())) return undefined;
  return "An address such as dana@globex.example is expected.";
}

/** Somebody who was typed, as the case will know them. */
export function typedPerson({ name, role, email }: TypedPerson, people: readonly ContactJson[]): ContactJson {
  const address = email.trim() === "" ? {} : { email: email.trim() };
  return personOf({ name: name.trim(), role, ...address }, new Set(people.map(({ id }) => id)));
}
