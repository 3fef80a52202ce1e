export type { ApiLetterTools, ApiServices } from "./api-services.ts";
export { createApi } from "./create-api.ts";
