import type { ContactJson } from "../../../contract/index.ts";
import { Field, Icon, PersonChip } from "../../design/index.ts";
import { roleWords } from "../../people-input/index.ts";
import type { QuestionProps } from "./question-props.ts";
import { topicPlace } from "./told-debrief.ts";

/** What each talked about, a few words at a time: what makes a thank-you their own. */
export function TopicsQuestion(props: QuestionProps) {
  const { draft, found } = props;
  const present = found.people.filter(({ id }) => draft.present.includes(id));
  return (
    <ul class="grid gap-5">
      {present.map((person) => (
        <li key={person.id}>
          <TopicsOf {...props} person={person} />
        </li>
      ))}
    </ul>
  );
}

function TopicsOf({ draft, change, person }: QuestionProps & { readonly person: ContactJson }) {
  const { id, name, role } = person;
  const place = topicPlace(id);
  const topics = draft.topics[id] ?? [];
  const typed = draft.typing[place] ?? "";
  const put = (next: readonly string[], left: string) =>
    change({ topics: { ...draft.topics, [id]: next }, typing: { ...draft.typing, [place]: left } });
  return (
    <form
      class="grid gap-2"
      aria-label={`What ${name} talked about`}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") put([...topics, typed.trim()], "");
      }}
    >
      <PersonChip name={name} role={roleWords(role)} />
      {topics.length > 0 && (
        <ul class="flex flex-wrap gap-2">
          {topics.map((topic) => (
            <li key={topic}>
              <button
                type="button"
                class="relative inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent-tint px-3 text-start text-secondary text-ink after:absolute after:-inset-1"
                aria-label={`Remove: ${topic}`}
                onClick={() =>
                  put(
                    topics.filter((other) => other !== topic),
                    typed,
                  )
                }
              >
                <bdi class="break-words">{topic}</bdi>
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label={`A few words, then Enter: what ${name} talked about`}
        labelHidden
        value={typed}
        placeholder="A few words, then Enter"
        autocomplete="off"
        maxLength={300}
        onValue={(next) => put(topics, next)}
      />
    </form>
  );
}
