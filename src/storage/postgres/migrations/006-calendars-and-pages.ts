import { countRows, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * Calendars that others subscribe to, the one calendar on a server that is kept up to date, and candidates' own pages.
 *
 * Of an address there is its digest alone, and the desk has to be known before it is looked for. What was told to calendars stays
 * when its case is gone, so that they hear that it is called off; it names nobody.
 */
export const calendarsAndPages: Migration = {
  version: 6,
  sql: `
    create table calendar_feeds (
      desk uuid not null,
      number bigint not null,
      id ${TEXT} not null,
      content ${TEXT} not null,
      key_digest bytea not null,
      old_key_digest bytea,
      old_until bigint,
      made_at bigint not null,
      last_fetched_at bigint,
      published ${TEXT} not null,
      revision bigint not null,
      primary key (desk, number),
      unique (desk, id),
      unique (desk, key_digest)
    );
    create index calendar_feeds_by_old_key on calendar_feeds (desk, old_key_digest);
    ${protect("calendar_feeds")}
    ${countRows("calendar_feeds", "number")}

    create table remote_calendar (
      desk uuid not null,
      only_row integer not null check (only_row = 1),
      id ${TEXT} not null,
      content ${TEXT} not null,
      secret bytea not null,
      sync_token ${TEXT},
      synced_at bigint,
      problem ${TEXT},
      problem_at bigint,
      failures bigint not null,
      not_before bigint,
      lease_until bigint,
      primary key (desk, only_row)
    );
    ${protect("remote_calendar")}

    create table remote_entries (
      desk uuid not null,
      uid ${TEXT} not null,
      href ${TEXT} not null,
      content ${TEXT} not null,
      primary key (desk, uid),
      unique (desk, href)
    );
    ${protect("remote_entries")}

    create table candidate_pages (
      desk uuid not null,
      key_digest bytea not null,
      case_id ${TEXT} not null,
      made_at bigint not null,
      primary key (desk, key_digest),
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    );
    create index candidate_pages_by_case on candidate_pages (desk, case_id);
    ${protect("candidate_pages")}
  `,
};
