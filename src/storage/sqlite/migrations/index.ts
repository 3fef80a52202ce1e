import { caseLog } from "./001-case-log.ts";
import { removalAndSettings } from "./002-removal-and-settings.ts";
import { outbox } from "./003-outbox.ts";
import { mailboxes } from "./004-mailboxes.ts";
import { mailRevision } from "./005-mail-revision.ts";
import { mailWaiting } from "./006-mail-waiting.ts";
import { reminders } from "./007-reminders.ts";
import { openings } from "./008-openings.ts";
import { calendars } from "./009-calendars.ts";
import { openingRevision } from "./010-opening-revision.ts";
import { erasing } from "./011-erasing.ts";
import { searchedAddresses } from "./012-searched-addresses.ts";
import { candidatePages } from "./013-candidate-pages.ts";
import { openingsRevision } from "./014-openings-revision.ts";
import { outboxByAccount } from "./015-outbox-by-account.ts";
import { applications } from "./016-applications.ts";
import { restored } from "./017-restored.ts";
import { claimsThatEnd } from "./018-claims-that-end.ts";
import type { Migration } from "./migration.ts";

export type { Migration } from "./migration.ts";

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [
  caseLog,
  removalAndSettings,
  outbox,
  mailboxes,
  mailRevision,
  mailWaiting,
  reminders,
  openings,
  calendars,
  openingRevision,
  erasing,
  searchedAddresses,
  candidatePages,
  openingsRevision,
  outboxByAccount,
  applications,
  restored,
  claimsThatEnd,
];
