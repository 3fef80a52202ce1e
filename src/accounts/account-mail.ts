/** A message to the address of an account, as it leaves. */
export interface AccountMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The link in it to a new password, for whoever hands it over in another way. */
  readonly link?: string;
}

/** Hands a message to whoever sends it. */
export type SendAccountMail = (mail: AccountMail) => Promise<void>;

/** To somebody who asked for an account, or was asked to have one. */
export function invitationMail(to: string, link: string, desk: string | undefined): AccountMail {
  const what = desk === undefined ? "an account in Fineline" : `the desk “${oneLine(desk)}” in Fineline`;
  return {
    to,
    subject: "Your way into Fineline",
    text: [
      `This link leads to ${what}. It holds for seven days, and once:`,
      link,
      "If you did not expect this, leave it: nothing happens without the link.",
    ].join("\n\n"),
  };
}

/** To somebody who asked for an account and has one. */
export function knownAccountMail(to: string, address: string): AccountMail {
  return {
    to,
    subject: "You have an account in Fineline",
    text: [
      "Somebody, probably you, asked for an account with this address. There is one already: sign in, or ask for a new password, at",
      address,
      "If it was not you, there is nothing to do.",
    ].join("\n\n"),
  };
}

/** To somebody who forgot their password. */
export function recoveryMail(to: string, link: string): AccountMail {
  return {
    to,
    subject: "A new password for Fineline",
    link,
    text: [
      "With this link you choose a new password. It holds for an hour, and once:",
      link,
      "All devices are signed out when you do. If you did not ask for this, leave it: your password stays.",
    ].join("\n\n"),
  };
}

/** To somebody whose password is another one now. */
export function passwordChangedMail(to: string): AccountMail {
  return {
    to,
    subject: "Your password for Fineline was changed",
    text: "Your password was changed, and all other devices are signed out. If that was not you, ask for a new password at once.",
  };
}

/** To somebody who lost their second factor, and whom an operator has let back in. */
export function secondFactorGoneMail(to: string): AccountMail {
  return {
    to,
    subject: "Your second factor for Fineline was taken away",
    text: [
      "Whoever runs the service took your second factor away, with its recovery codes, and signed you out on all devices. Your password alone signs you in now.",
      "Set up a new one in the settings of your account, and remove passkeys of a device that you lost.",
      "If you did not ask for this, choose a new password at once, and tell whoever runs the service.",
    ].join("\n\n"),
  };
}

/** Names are written by people: one of them ends no line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
