export { PeopleInput, type PeopleInputProps } from "./people-input.tsx";
export { ROLE_WORDS, roleWords } from "./role-words.ts";
