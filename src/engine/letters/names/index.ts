export { type NameForms, nameForms } from "./name-forms.ts";
export { plainLine } from "./plain-line.ts";
export { callName, formalName, openingWord, salutationFor } from "./salutation.ts";
