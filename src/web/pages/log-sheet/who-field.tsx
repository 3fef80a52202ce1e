import { useState } from "preact/hooks";
import type { ContactJson } from "../../../contract/index.ts";
import { Button, ChoiceButtons, Field, SeveralChoices } from "../../design/index.ts";
import { PeopleInput } from "../../people-input/index.ts";

interface PeopleOfCase {
  /** "Who answered": read aloud as the name of the choice. */
  readonly label: string;
  readonly people: readonly ContactJson[];
  /** Somebody who was not there yet; left out where only those who are known can be meant. */
  readonly onAdd?: ((person: ContactJson) => void) | undefined;
}

interface WhoFieldProps extends PeopleOfCase {
  readonly value: string | undefined;
  readonly onValue: (id: string | undefined) => void;
  /** Nobody may be chosen, too. */
  readonly optional?: boolean;
}

/** Up to so many people are buttons for a thumb. */
const MOST_BUTTONS = 6;

/** One person of the case, or somebody new. */
export function WhoField({ label, people, value, onValue, onAdd, optional = false }: WhoFieldProps) {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const none = optional ? [{ value: "", label: "Not said" }] : [];
  const choose = (id: string) => onValue(id === "" ? undefined : id);
  return (
    <div class="grid gap-2">
      {people.length > MOST_BUTTONS || optional ? (
        <Field
          kind="select"
          label={label}
          value={value ?? ""}
          options={[...(optional ? none : [{ value: "", label: "Choose" }]), ...options]}
          onValue={choose}
        />
      ) : (
        <>
          <span class="text-secondary font-medium">{label}</span>
          {people.length > 0 && (
            <ChoiceButtons
              label={label}
              options={options.map((option) => ({ ...option, label: <bdi>{option.label}</bdi> }))}
              value={value}
              onValue={choose}
            />
          )}
        </>
      )}
      {onAdd !== undefined && (
        <SomebodyNew
          people={people}
          onAdd={(person) => {
            onAdd(person);
            onValue(person.id);
          }}
        />
      )}
    </div>
  );
}

interface SeveralFieldProps extends PeopleOfCase {
  readonly values: readonly string[];
  readonly onValues: (ids: readonly string[]) => void;
}

/** Any number of the people of the case. */
export function SeveralField({ label, people, values, onValues, onAdd }: SeveralFieldProps) {
  return (
    <div class="grid gap-2">
      <span class="text-secondary font-medium">{label}</span>
      {people.length > 0 && (
        <SeveralChoices
          label={label}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          values={values}
          onValues={onValues}
        />
      )}
      {onAdd !== undefined && (
        <SomebodyNew
          people={people}
          onAdd={(person) => {
            onAdd(person);
            onValues([...values, person.id]);
          }}
        />
      )}
    </div>
  );
}

function SomebodyNew({
  people,
  onAdd,
}: Required<Pick<PeopleOfCase, "people">> & { onAdd: (person: ContactJson) => void }) {
  const [isAdding, setAdding] = useState(people.length === 0);
  if (!isAdding) {
    return (
      <div>
        <Button kind="text" size="small" icon="plus" onClick={() => setAdding(true)}>
          Somebody new
        </Button>
      </div>
    );
  }
  const add = (person: ContactJson) => {
    setAdding(false);
    onAdd(person);
  };
  return (
    <div class="rounded-card border border-line p-3">
      <PeopleInput label="Somebody new" people={people} onAdd={add} />
    </div>
  );
}
