export { makeOpeningCode } from "./opening-code.ts";
export { type OwnHostsOptions, ownHosts } from "./own-hosts.ts";
export { refusal } from "./problem.ts";
export { requireJsonBody, requireOwnHost, requireOwnOrigin } from "./require-own-page.ts";
export { harden, securityHeaders } from "./security-headers.ts";
export { createSession, type SessionJson, type SessionOptions } from "./session.ts";
export { isSameSecret, isSessionToken, newSessionToken, proofOf } from "./session-keys.ts";
