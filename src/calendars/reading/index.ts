export { readInvitations } from "./read-invitations.ts";
