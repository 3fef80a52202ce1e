import { Problem } from "../problem.ts";

export function notThere(): Problem {
  return new Problem("not-found", "Nothing of that id is here.");
}

/** The service has no server for its own letters, or that did not take this one. */
export function notSent(): Problem {
  return new Problem(
    "mail-unavailable",
    "The invitation could not be sent, and was taken back. Try again later, or ask whoever runs this service.",
  );
}

export function nobodySignedIn(): Problem {
  return new Problem("signed-out", "Sign in, or send a token in an Authorization: Bearer header.", {
    headers: { "WWW-Authenticate": 'Bearer realm="fineline"' },
  });
}

export function wrongToken(): Problem {
  return new Problem("signed-out", "This token opens nothing: it is unknown, over, or was taken back.", {
    headers: { "WWW-Authenticate": 'Bearer realm="fineline", error="invalid_token"' },
  });
}

export function sessionNeeded(): Problem {
  return new Problem("not-allowed", "This is done by a person who is signed in; a token is not enough.");
}

export function notForRole(role: string): Problem {
  return new Problem("not-allowed", `You are here as ${ARTICLES[role] ?? role}. Ask an owner of the desk.`);
}

const ARTICLES: Readonly<Record<string, string>> = {
  owner: "an owner",
  member: "a member",
  interviewer: "an interviewer",
  viewer: "a viewer",
  coach: "a coach",
};

export function notForScopes(): Problem {
  return new Problem("not-allowed", "The token was not made for this. Its scopes are in the settings.");
}

/** What signing on says, in Fineline's words; the rest is told as it is. */
export const SIGN_ON_SENTENCES: Readonly<Record<string, string>> = {
  INVALID_EMAIL: "Address and password do not fit together.",
  INVALID_EMAIL_OR_PASSWORD: "Address and password do not fit together.",
  INVALID_PASSWORD: "This is not the password.",
  PASSWORD_TOO_SHORT: "Expected a password of at least 8 characters; 15 or more are better.",
  PASSWORD_TOO_LONG: "Expected a password of at most 1024 characters.",
  INVALID_TOKEN: "This link was used, or is too old. Ask for a new one.",
  INVALID_CODE: "This is not the code of the moment.",
  INVALID_BACKUP_CODE: "This recovery code is none, or was used.",
  INVALID_TWO_FACTOR_COOKIE: "Sign in with your password again first.",
  SESSION_NOT_FRESH: "Sign in again first: this asks for it.",
  CODE_USED: "This code was used. Wait for the next one.",
};
