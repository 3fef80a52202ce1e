export type { TimeGuess } from "./invited-times.ts";
export { isService } from "./mail-domains.ts";
export { type InvitationPlace, placeInvitation } from "./place-invitation.ts";
export { recordInvitation } from "./record-invitation.ts";
export { type NothingNew, type TakenInvitation, takeInvitation } from "./take-invitation.ts";
