import type { ContactJson } from "../../../contract/index.ts";
import { roleWords } from "../../people-input/index.ts";

/** People to choose among: the name, and what they are below it. */
export function peopleOptions(people: readonly Pick<ContactJson, "id" | "name" | "role">[]) {
  return people.map(({ id, name, role }) => ({
    value: id,
    label: (
      <>
        <bdi class="clamp-name">{name}</bdi>
        <span class="block text-caption font-normal">{roleWords(role)}</span>
      </>
    ),
  }));
}
