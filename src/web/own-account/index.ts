export { type Asking, Fault, useAsking } from "./asking.tsx";
export { copyText } from "./copy-text.ts";
export { countUnsent } from "./local-copies.ts";
export { account, refreshAccount, takeKeptAccount } from "./own-account.ts";
export { hasPasskeys, makePasskey, signInWithPasskey } from "./passkeys.ts";
export { removeAccount, removeDesk } from "./removal.ts";
export { PASSWORD_HINT } from "./sentences.ts";
export { serviceApi, signOnApi } from "./service-api.ts";
export { followSigningOut, leaveDesk, signOutHere } from "./sign-out.ts";
