export { API_DESCRIPTION, type RouteDescription } from "./api-description.ts";
export type * from "./api-routes.ts";
export type * from "./case-api.ts";
export type * from "./desk-api.ts";
export type * from "./letter-api.ts";
export type * from "./mail-api.ts";
export * from "./parse-requests.ts";
export { problemSchema } from "./place-schemas.ts";
export type * from "./problem-json.ts";
