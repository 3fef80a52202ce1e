import { useState } from "preact/hooks";
import type { Channel } from "../../../engine/index.ts";
import { Button, ChoiceButtons, Field } from "../../design/index.ts";
import { PeopleInput } from "../../people-input/index.ts";
import { CHANNEL_CHOICES } from "./answer-words.ts";
import { Meaning } from "./meaning.tsx";
import { peopleOptions } from "./people-options.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Whom to ask and how; a missing address or number is asked for on the spot. */
export function WhomQuestion({ draft, change, found }: QuestionProps) {
  const { people } = found;
  const [isAdding, setAdding] = useState(people.length === 0);
  return (
    <>
      {people.length > 0 && (
        <ChoiceButtons
          label="Whom to ask"
          options={peopleOptions(people)}
          value={draft.whom}
          onValue={(whom) => change({ whom })}
        />
      )}
      {isAdding ? (
        <PeopleInput
          label="Whom to ask"
          people={people}
          onAdd={(person) => {
            setAdding(false);
            change({ added: [...draft.added, person], whom: person.id });
          }}
        />
      ) : (
        <Button kind="text" icon="plus" class="justify-self-start" onClick={() => setAdding(true)}>
          Somebody else
        </Button>
      )}
      <ChoiceButtons
        label="How to ask"
        options={CHANNEL_CHOICES}
        value={draft.channel}
        onValue={(channel) => change({ channel })}
      />
      <MissingReach {...{ draft, change, found }} />
      {draft.whom !== undefined && <Meaning found={found} />}
    </>
  );
}

const WAYS: Readonly<
  Partial<
    Record<
      Channel,
      {
        readonly way: "email" | "phone" | "address";
        readonly kind: "email" | "tel" | "textarea";
        readonly what: string;
      }
    >
  >
> = {
  email: { way: "email", kind: "email", what: "email address" },
  phone: { way: "phone", kind: "tel", what: "phone number" },
  message: { way: "phone", kind: "tel", what: "phone number" },
  post: { way: "address", kind: "textarea", what: "postal address" },
};

/** Asks only for what is not known. */
function MissingReach({ draft, change, found }: QuestionProps) {
  const { whom, channel = "email", reach } = draft;
  const person = found.people.find(({ id }) => id === whom);
  const asked = WAYS[channel];
  const before =
    found.stored.header.contacts.find(({ id }) => id === whom) ?? draft.added.find(({ id }) => id === whom);
  if (person === undefined || asked === undefined || before?.[asked.way] !== undefined) return null;
  const typed = reach[person.id]?.[asked.way] ?? "";
  return (
    <Field
      label={`The ${asked.what} of ${person.name}`}
      optional
      kind={asked.kind}
      value={typed}
      autocomplete="off"
      onValue={(text) => change({ reach: { ...reach, [person.id]: { ...reach[person.id], [asked.way]: text } } })}
    />
  );
}
