import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import {
  DummyDriver,
  type ExpressionBuilder,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely";
import type { Tables } from "../repository/index.ts";
import { onEachPostgres } from "./places.suite.ts";
import { withDesk } from "./with-desk.ts";

const DESK = "6f0c5a1e-7b1d-4c55-9f43-1f7f5b1f5a01";

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (each) => new PostgresIntrospector(each),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const bound = db.withPlugin(withDesk(DESK));

const compiled = (query: {
  readonly compile: () => { readonly sql: string; readonly parameters: readonly unknown[] };
}) => {
  const { sql: text, parameters } = query.compile();
  return [text, ...parameters];
};

describe("a statement that is bound to a desk", () => {
  it("reads the desk's rows of every table it names, by the name it gives them", () => {
    const query = bound
      .selectFrom("cases as c")
      .innerJoin("log", "log.case_id", "c.id")
      .leftJoin("case_summaries as s", "s.case_id", "c.id")
      .select("c.id")
      .where("c.opened_at", ">", 5)
      .where("c.id", "in", (eb) => eb.selectFrom("removals").select("case_id"));
    assert.deepEqual(compiled(query), [
      'select "c"."id" from "cases" as "c" ' +
        'inner join "log" on ("log"."case_id" = "c"."id") and "log"."desk" = $1 ' +
        'left join "case_summaries" as "s" on ("s"."case_id" = "c"."id") and "s"."desk" = $2 ' +
        'where ("c"."opened_at" > $3 and "c"."id" in (select "case_id" from "removals" where "removals"."desk" = $4)) ' +
        'and "c"."desk" = $5',
      DESK,
      DESK,
      5,
      DESK,
      DESK,
    ]);
  });

  it("is not undone by an 'or' that somebody wrote", () => {
    const query = bound.selectFrom("settings").select("value").where(sql<boolean>`name = 'a' or true`);
    assert.deepEqual(compiled(query), [
      `select "value" from "settings" where (name = 'a' or true) and "settings"."desk" = $1`,
      DESK,
    ]);
  });

  it("makes rows of the desk's own, and meets only the desk's own", () => {
    const query = bound
      .insertInto("settings")
      .values([
        { name: "a", value: "1" },
        { name: "b", value: "2" },
      ])
      .onConflict((conflict) => conflict.column("name").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })));
    assert.deepEqual(compiled(query), [
      'insert into "settings" ("desk", "name", "value") values ($1, $2, $3), ($4, $5, $6) ' +
        'on conflict ("desk", "name") do update set "value" = "excluded"."value"',
      DESK,
      "a",
      "1",
      DESK,
      "b",
      "2",
    ]);
  });

  it("changes and deletes the desk's rows alone, without a condition of its own too", () => {
    assert.deepEqual(compiled(bound.updateTable("place").set({ has_remains: 1 })), [
      'update "place" set "has_remains" = $1 where "place"."desk" = $2',
      1,
      DESK,
    ]);
    assert.deepEqual(compiled(bound.deleteFrom("log")), ['delete from "log" where "log"."desk" = $1', DESK]);
    assert.deepEqual(compiled(bound.deleteFrom("log").using("cases as c").whereRef("c.id", "=", "log.case_id")), [
      'delete from "log" using "cases" as "c" where ("c"."id" = "log"."case_id") and "log"."desk" = $1 and "c"."desk" = $2',
      DESK,
      DESK,
    ]);
  });

  it("binds a common table expression where it is made, and a table of that name elsewhere", () => {
    const query = bound
      .with("log", (qc) => qc.selectFrom("cases").select("id as case_id"))
      .selectFrom("log")
      .select("log.case_id");
    assert.deepEqual(compiled(query), [
      'with "log" as (select "id" as "case_id" from "cases" where "cases"."desk" = $1) select "log"."case_id" from "log"',
      DESK,
    ]);
    assert.deepEqual(compiled(bound.selectFrom("log").select("case_id")), [
      'select "case_id" from "log" where "log"."desk" = $1',
      DESK,
    ]);
  });

  for (const [what, make] of [
    [
      "a right join",
      () => bound.selectFrom("cases").rightJoin("log", "log.case_id", "cases.id").select("log.sequence"),
    ],
    ["a full join", () => bound.selectFrom("cases").fullJoin("log", "log.case_id", "cases.id").select("log.sequence")],
    ["a row of defaults", () => bound.insertInto("settings").defaultValues()],
    [
      "a merge",
      () => bound.mergeInto("settings as s").using("cases as c", "c.id", "s.name").whenMatched().thenDelete(),
    ],
    [
      "rows from a union",
      () =>
        bound
          .insertInto("settings")
          .columns(["name", "value"])
          .expression((eb) =>
            eb
              .selectFrom("cases")
              .select(["id", "id as other"])
              .unionAll(eb.selectFrom("cases").select(["id", "id as other"])),
          ),
    ],
  ] as const) {
    it(`is refused where it is ${what}`, () => {
      assert.throws(() => make().compile(), /bound to a desk|has no desk/);
    });
  }
});

const KEYS = { cases: "id", log: "case_id", case_summaries: "case_id", removals: "case_id" } as const;
type Table = keyof typeof KEYS;

/** A statement's shape; `within` are subqueries in its condition. */
interface Shape {
  readonly from: Table;
  readonly joins: readonly { readonly kind: "inner" | "left" | "cross"; readonly table: Table }[];
  readonly within: readonly Shape[];
  readonly isExpression: boolean;
  readonly union: Shape | null;
}

const table = fc.constantFrom<Table>("cases", "log", "case_summaries", "removals");
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    from: table,
    joins: fc.array(fc.record({ kind: fc.constantFrom("inner", "left", "cross"), table }), { maxLength: 2 }),
    within: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("shape"), { maxLength: 2 })),
    isExpression: fc.boolean(),
    union: fc.oneof({ depthSize: "small" }, fc.constant(null), tie("shape")),
  }) as fc.Arbitrary<Shape>,
}));

/** Builds a statement that gives the keys of a shape's rows; each table in it has a name of its own, which `names` gathers. */
function build(
  database: Kysely<Tables>,
  { from, joins, within, isExpression, union }: Shape,
  names: string[],
): AnyQuery {
  const nameOf = () => {
    names.push(`t${names.length}`);
    return names.at(-1)!;
  };
  const first = nameOf();
  let query: AnyQuery;
  if (isExpression) {
    const inner = nameOf();
    const expression = `e${first}`;
    query = (database as AnyQuery)
      .with(expression, (creator: AnyQuery) => creator.selectFrom(`${from} as ${inner}`).selectAll())
      .selectFrom(`${expression} as ${first}`);
    names.splice(names.indexOf(first), 1, inner);
  } else {
    query = (database as AnyQuery).selectFrom(`${from} as ${first}`);
  }
  query = query.select(`${first}.${KEYS[from]} as k`);
  for (const { kind, table: other } of joins) {
    const name = nameOf();
    if (kind === "cross") query = query.crossJoin(`${other} as ${name}`);
    else query = query[`${kind}Join`](`${other} as ${name}`, `${name}.${KEYS[other]}`, `${first}.${KEYS[from]}`);
    query = query.select(`${name}.${KEYS[other]} as k${name}`);
  }
  for (const inner of within) {
    query = query.where(({ exists }: ExpressionBuilder<Tables, Table>) =>
      exists(build(database, { ...inner, union: null }, names)),
    );
  }
  return union === null || joins.length > 0
    ? query
    : query.unionAll(build(database, { ...union, joins: [], isExpression: false, union: null }, names));
}

// The builder's types follow each table by name, which a statement made at random has none of.
// biome-ignore lint/suspicious/noExplicitAny: see above
type AnyQuery = any;

it("no statement, however it is put together, reads a table without the desk", () => {
  fc.assert(
    fc.property(shape, (made) => {
      const names: string[] = [];
      const text: string = build(bound, made, names).compile().sql;
      for (const name of new Set(names)) {
        assert.ok(text.includes(`"${name}"."desk" = $`), `${name} in ${text}`);
      }
    }),
    { numRuns: 300 },
  );
});

onEachPostgres((_, server) => {
  const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
  let desk: string;
  before(async () => {
    for (const name of ["theirs", "ours"]) {
      const made = await server().makeDesk();
      const ids = [1, 2, 3].map((number) => `${name}-${number}`).concat("shared");
      await made.open().addCases(
        ids.map((id) => ({ id, header, facts: [] })),
        0,
      );
      await made.open().removeCases([`${name}-3`], 0);
      await made.open().saveSummaries([]);
      desk = made.desk;
    }
  });

  it("what a bound statement gives to somebody who may see all is what the database shows of the desk by itself", async () => {
    const { place } = server();
    const rowsOf = async (
      role: string,
      query: { readonly compile: () => { readonly sql: string; readonly parameters: readonly unknown[] } },
    ) => {
      const { sql: text, parameters } = query.compile();
      const client = await place.pool.connect();
      try {
        await client.query(
          `begin; set local role ${role}; set local fineline.desk = '${desk}'; set local search_path = fineline`,
        );
        const { rows } = await client.query(text, [...parameters]);
        return rows.map((row) => JSON.stringify(row)).sort();
      } finally {
        await client.query("rollback");
        client.release();
      }
    };
    const ours = db.withPlugin(withDesk(desk));
    await fc.assert(
      fc.asyncProperty(shape, async (made) => {
        assert.deepEqual(
          await rowsOf("postgres", build(ours, made, [])),
          await rowsOf("fineline_app", build(db, made, [])),
        );
      }),
      { numRuns: 60 },
    );
  });
});
