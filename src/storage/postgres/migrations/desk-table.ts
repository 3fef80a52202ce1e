/**
 * Texts sort and compare by their bytes, as in every other store, whatever the server's language is. It is the type of every text
 * column.
 */
export const TEXT = 'text collate "C"';

const PARTITIONS = 16;

/**
 * The end of a migration that makes tables with a column `desk`: they show and take the rows of the desk that is set, and no others,
 * to their owner as well; programs may do with them what is named. What it gives for a name never changes.
 */
export function protect(table: string, rights = "select, insert, update, delete"): string {
  return `
    ${seal(table)}
    grant ${rights} on ${table} to fineline_app;`;
}

/** The partitions of a table that is partitioned by desk, reachable by the table's name alone; to be called before `protect`. */
export function partition(table: string): string {
  return Array.from({ length: PARTITIONS }, (_, part) => {
    const name = `${table}_${String(part).padStart(2, "0")}`;
    const values = `with (modulus ${PARTITIONS}, remainder ${part})`;
    return `create table ${name} partition of ${table} for values ${values};${seal(name)}`;
  }).join("\n");
}

const seal = (table: string) => `
    alter table ${table} enable row level security, force row level security;
    create policy own_desk on ${table} using (desk = current_desk()) with check (desk = current_desk());`;

/**
 * Numbers a table's rows from 1 for each desk, rising with every insertion and never used twice. They are given under the lock that a
 * desk's writers hold, so that nobody sees a number before those below it. A number that is given is taken, and counted on from.
 */
export function countRows(table: string, column: "number" | "sequence"): string {
  return `
    create trigger a_counting_begins before insert on ${table}
      for each statement execute function begin_counting('${table}');
    create trigger a_counted before insert on ${table}
      for each row execute function count_${column}('${table}');
    create trigger a_counting_ends after insert on ${table}
      for each statement execute function end_counting('${table}');`;
}
