import { NOBODY_TYPED } from "../../../app/index.ts";
import { SeveralChoices } from "../../design/index.ts";
import { PeopleInput } from "../../people-input/index.ts";
import { peopleOptions } from "./people-options.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Who was there, or will be: people of the case by a touch, others by their names. */
export function PeopleQuestion({ draft, change, found }: QuestionProps) {
  const { people } = found;
  const isAhead = draft.when?.kind === "ahead";
  const label = isAhead ? "Who will be there" : "Who was there";
  return (
    <>
      {people.length > 0 && (
        <SeveralChoices
          label={label}
          options={peopleOptions(people)}
          values={draft.present}
          onValues={(present) => change({ present })}
        />
      )}
      <PeopleInput
        label={people.length === 0 ? label : "Somebody else"}
        people={people}
        typed={draft.person ?? NOBODY_TYPED}
        onTyped={(person) => change({ person })}
        onAdd={(person) =>
          change({ added: [...draft.added, person], present: [...draft.present, person.id], person: NOBODY_TYPED })
        }
      />
    </>
  );
}
