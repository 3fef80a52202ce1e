export { type Asking, Fault, useAsking } from "./asking.tsx";
export { copyText } from "./copy-text.ts";
export { openService, type ServiceDoor, type ServiceParts } from "./open-service.tsx";
export { account, refreshAccount } from "./own-account.ts";
export { makePasskey } from "./passkeys.ts";
export { removeAccount, removeDesk } from "./removal.ts";
export { PASSWORD_HINT } from "./sentences.ts";
export { serviceApi, signOnApi } from "./service-api.ts";
export { leaveDesk } from "./sign-out.ts";
