export { findPostOfficeLink } from "./post-office-link.ts";
export { type PrepInput, type PrepPerson, prepPdf } from "./prep-pdf.ts";
