export { type NameForms, nameForms } from "./name-forms.ts";
export { plainLine } from "./plain-line.ts";
export { callName, formalName, salutationFor } from "./salutation.ts";
