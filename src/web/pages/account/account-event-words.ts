import type { AccountEventKind } from "../../../contract/http/index.ts";

const EVENTS: Readonly<Record<AccountEventKind, string>> = {
  "signed-in-by-password": "Signed in with the password",
  "signed-in-by-code": "Signed in with the password and a code",
  "signed-in-by-recovery-code": "Signed in with the password and a recovery code",
  "signed-in-by-passkey": "Signed in with a passkey",
  "signed-in-by-provider": "Signed in by way of another service",
  "code-asked-for": "The right password was given, and a code asked for",
  "password-refused": "A wrong password was tried",
  "code-refused": "A wrong code was tried",
  "passkey-refused": "A passkey was tried and refused",
  "signed-out": "Signed out",
  "session-ended": "Another browser was signed out",
  "new-password-asked-for": "A link to a new password was asked for",
  "password-reset": "A new password was chosen by a link",
  "password-changed": "The password was changed",
  "passkey-made": "A passkey was made",
  "passkey-removed": "A passkey was removed",
  "second-factor-set-up": "The second factor was set up",
  "second-factor-turned-off": "The second factor was turned off",
  "second-factor-taken-away": "The second factor was taken away by whoever runs this service",
  "recovery-codes-made": "New recovery codes were made",
};

/** "A wrong password was tried"; what a later version writes is named as it is. */
export function accountEventWords(kind: string): string {
  return EVENTS[kind as AccountEventKind] ?? kind;
}
