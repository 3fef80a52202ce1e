export type { ApiMail } from "./api-mail.ts";
export type { ApiLetterTools, ApiServices } from "./api-services.ts";
export { createApi } from "./create-api.ts";
export { digestLetter } from "./digest-letter.ts";
