import type { Problem } from "./problem.ts";

/** Every refusal at the door, and what to do about it. */
export const FOREIGN_HOST: Problem = {
  status: 403,
  title: "This address is not Fineline's.",
  detail:
    "Open the address that the terminal printed. For another name, start it with --allow-host NAME; a shared service is opened at its FINELINE_PUBLIC_URL alone.",
};

export const FOREIGN_ORIGIN: Problem = {
  status: 403,
  title: "This request comes from another page.",
  detail: "Only Fineline's own pages may ask. Programs send no Origin and an Authorization: Bearer header.",
};

export const NO_ORIGIN: Problem = {
  status: 403,
  title: "This request does not say where it comes from.",
  detail: "Pages send an Origin. Programs send an Authorization: Bearer header with the session token.",
};

export const NOT_JSON: Problem = {
  status: 415,
  title: "The body is not marked as JSON.",
  detail: "Send it with Content-Type: application/json.",
};

export const SIGNED_OUT: Problem = {
  status: 401,
  title: "This browser is not signed in.",
  detail: "Open the address that the terminal printed, or paste the code from it.",
};

export const WRONG_TOKEN: Problem = {
  status: 401,
  title: "This code is not the one.",
  detail: "Take the whole code from the address that the terminal printed, or from the file session-token.",
};

export const TOO_MANY: Problem = {
  status: 429,
  title: "Too many wrong codes.",
  detail: "Wait a minute, then try the code that the terminal printed.",
};

export const NO_TOKEN_GIVEN: Problem = {
  status: 422,
  title: "There is no code in this.",
  detail: 'Send {"token": "…"} and nothing else.',
};

export const TOO_LONG: Problem = {
  status: 413,
  title: "This is too long for a code.",
  detail: 'Send {"token": "…"} and nothing else.',
};
