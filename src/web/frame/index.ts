export { Brand } from "./brand.tsx";
export { type Command, KEY_USES } from "./commands.ts";
export type { PageProps } from "./page-props.ts";
export { usePageTitle } from "./page-title.ts";
export { followSyncing, hasHeard, syncState } from "./saving.ts";
export {
  type ServiceDoor,
  type ServiceParts,
  serviceParts,
  takeServiceParts,
  useServiceParts,
} from "./service-parts.ts";
export {
  beginSession,
  goOnAlone,
  loseSession,
  regainSession,
  type SessionState,
  type SignInOutcome,
  session,
  signIn,
} from "./session.ts";
export { catchTyping, takeTyped } from "./type-ahead.ts";
export { giveCommand, listenToKeys, useCommand } from "./use-command.ts";
export { useSaving } from "./use-saving.ts";
