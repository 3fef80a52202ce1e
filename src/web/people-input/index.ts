export {
  NOBODY_TYPED,
  PeopleInput,
  type PeopleInputProps,
  type TypedPerson,
  typedFault,
  typedPerson,
} from "./people-input.tsx";
export { personOf, ROLE_WORDS, roleWords } from "./role-words.ts";
