export type { MailWatch } from "./mail-watch.ts";
