import type { Migration } from "./migration.ts";

/**
 * The keys in the addresses of candidates' own pages, as digests alone. They go with the case: who is forgotten has no page.
 */
export const candidatePages: Migration = {
  version: 13,
  sql: `
    create table candidate_pages (
      key_digest blob primary key,
      case_id text not null references cases (id) on delete cascade,
      made_at integer not null
    ) strict, without rowid;

    create index candidate_pages_by_case on candidate_pages (case_id);
  `,
};
