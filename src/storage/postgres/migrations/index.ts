import { desks } from "./001-desks.ts";
import { caseLog } from "./002-case-log.ts";
import { lettersAndMail } from "./003-letters-and-mail.ts";
import { reminders } from "./004-reminders.ts";
import { openings } from "./005-openings.ts";
import { calendarsAndPages } from "./006-calendars-and-pages.ts";
import { applications } from "./007-applications.ts";
import { work } from "./008-work.ts";
import { removedDesks } from "./009-removed-desks.ts";
import { movedDesks } from "./010-moved-desks.ts";
import { owners } from "./011-owners.ts";
import { standing } from "./012-standing.ts";
import { workOfMovedDesks } from "./013-work-of-moved-desks.ts";
import { restored } from "./014-restored.ts";
import { claimsThatEnd } from "./015-claims-that-end.ts";
import { imports } from "./016-imports.ts";
import { workOfGoneDesks } from "./017-work-of-gone-desks.ts";
import type { Migration } from "./migration.ts";

export type { Migration } from "./migration.ts";

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [
  desks,
  caseLog,
  lettersAndMail,
  reminders,
  openings,
  calendarsAndPages,
  applications,
  work,
  removedDesks,
  movedDesks,
  owners,
  standing,
  workOfMovedDesks,
  restored,
  claimsThatEnd,
  imports,
  workOfGoneDesks,
];
