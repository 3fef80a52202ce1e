import { openPostgres } from "../../src/storage/postgres/index.ts";

/** Adds cases one after another to a desk, a fact each, and renames one opening again and again, until all are there. */
const [url = "", desk = "", name = "", count = "0"] = process.argv.slice(2);
const place = openPostgres({ url, poolSize: 2 });
const store = place.openDesk(desk);
const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
let renamed = 0;
for (let number = 0; number < Number(count); number += 1) {
  const fact = { id: "n", at: "2026-11-02T09:00:00Z", kind: "note" } as const;
  await store.addCases([{ id: `${name}-${number}`, header, facts: [fact] }], number);
  const { opening, revision } = (await store.openings.findOpening("planner"))!;
  if ((await store.openings.saveOpening({ ...opening, title: `${name}-${number}` }, revision)) !== "stale")
    renamed += 1;
}
await place.close();
console.log(renamed);
