import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { it } from "node:test";
import { lockOf } from "./desk-id.ts";
import { openPostgres, type PostgresPlace } from "./index.ts";
import { migrate } from "./migrate.ts";
import { type Migration, migrations } from "./migrations/index.ts";
import { MAIL_KEY, onEachPostgres } from "./places.suite.ts";

const place = "the database";
/** Facts of each program before the step, and after it. */
const EACH = 15;

/** Adds a column to the log, and a table of its own that follows everything which anybody records. */
const nextStep: Migration = {
  version: migrations.at(-1)!.version + 1,
  sql: `
    alter table log add column recorded_by text not null default 'a program that says nothing';
    create table recorders (
      desk uuid not null,
      name text not null,
      facts integer not null,
      primary key (desk, name)
    );
    grant select, insert, update on recorders to fineline_app;
    create function count_recorder() returns trigger language plpgsql as $$
      begin
        insert into fineline.recorders as known values (new.desk, new.recorded_by, 1)
          on conflict (desk, name) do update set facts = known.facts + 1;
        return null;
      end $$;
    create trigger counts_recorders after insert on log for each row when (new.fact_id is not null)
      execute function count_recorder();`,
};

const note = (id: string) => ({ id, kind: "note" as const, at: "2026-11-16T10:00:00Z" });

onEachPostgres((_, server) => {
  it("a program of the version before and one of the next write into one desk, while the step between them is taken and after it", async (t) => {
    const url = await server().postgres.freshDatabase();
    const before = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 3 });
    const after = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 3 });
    t.after(() => Promise.all([before.close(), after.close()]));
    await before.migrate();
    const desk = randomUUID();
    await before.createDesk(desk, 0);
    const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
    await before.openDesk(desk).addCases([{ id: "globex", header, facts: [] }], 0);

    const writing = keepWriting(before, desk);
    await writing.until(EACH);
    await migrate({ url, place, migrations: [...migrations, nextStep] });
    const atStep = writing.count();
    for (let number = 0; number < EACH; number += 1) await recordAsNext(after, desk, `next-${number}`);
    await writing.until(atStep + EACH);
    const written = await writing.stop();

    await before.check();
    const found = await before.openDesk(desk).findCase("globex");
    const next = Array.from({ length: EACH }, (_, number) => `next-${number}`);
    assert.deepEqual(found?.facts.map(({ id }) => id).toSorted(), [...written, ...next].toSorted());
    const { rows } = await asDesk(after, desk, "select name, facts from recorders order by name", []);
    assert.deepEqual(rows[1], { name: "the next", facts: EACH });
    // Which of them came before the step, nobody outside can say to the fact.
    assert.ok(rows[0].facts >= EACH && rows[0].facts <= written.length, JSON.stringify(rows[0]));
    const { rows: sequences } = await asDesk(
      after,
      desk,
      "select array_agg(sequence::int order by sequence) as all from log",
      [],
    );
    assert.deepEqual(
      sequences[0].all,
      Array.from({ length: written.length + EACH + 1 }, (_, number) => number + 1),
    );
  });
});

/** Records one fact after another, as this version does, and fails where one is refused. */
function keepWriting(writer: PostgresPlace, desk: string) {
  const store = writer.openDesk(desk);
  const written: string[] = [];
  let isOver = false;
  let tell = () => {};
  const work = async () => {
    while (!isOver) {
      const id = `before-${written.length}`;
      await store.appendFacts("globex", [note(id)], 0);
      written.push(id);
      tell();
    }
  };
  const working = work();
  working.catch(() => tell());
  return {
    count: () => written.length,
    until: async (count: number) => {
      const reached = new Promise<void>((resolve) => {
        tell = () => {
          if (written.length >= count) resolve();
        };
        tell();
      });
      await Promise.race([reached, working]);
    },
    stop: async () => {
      isOver = true;
      await working;
      return written;
    },
  };
}

/** As the next version would: by the same rules, and with the column that only it knows. */
async function recordAsNext(writer: PostgresPlace, desk: string, id: string): Promise<void> {
  const values = ["globex", id, JSON.stringify(note(id))];
  await asDesk(writer, desk, RECORD, values);
}

const RECORD = `insert into log (desk, case_id, fact_id, content, recorded_at, recorded_by)
  values (fineline.current_desk(), $1, $2, $3, 0, 'the next')`;

async function asDesk({ pool }: PostgresPlace, desk: string, sql: string, values: readonly unknown[]) {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local fineline.desk = '${desk}'`);
    await client.query("select pg_advisory_xact_lock($1)", [lockOf(desk)]);
    const result = await client.query(sql, [...values]);
    await client.query("commit");
    return result;
  } finally {
    client.release();
  }
}
