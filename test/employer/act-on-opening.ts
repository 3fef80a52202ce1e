import { randomUUID } from "node:crypto";
import { addToOpening, closeWhenAnswered, planApplicants, refreshSummaries } from "../../src/app/index.ts";
import { ok } from "../../src/contract/index.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { NOW, planner } from "./place.ts";

// A recruiter's own program: closes the opening, or adds somebody to it, as soon as it is told to; says what came of it.
const [home = "", what = "", name = ""] = process.argv.slice(2);
const store = await openCaseStore({ home });
const holidays = () => ok({ holidays: [], notes: [] });
const shared = { store, openings: store.openings, holidays, now: NOW, version: "test" };

async function add(): Promise<string> {
  const given = { name, email: `${name.toLowerCase().replaceAll(" ", ".")}@example.org` };
  const plan = async () => {
    const views = (await refreshSummaries({ ...shared, isPresent: true })).cases;
    return planApplicants([{ kind: "row", line: 1, given }], { ...shared, opening: planner, views, newId: randomUUID });
  };
  const done = await addToOpening(planner.id, { ...shared, plan });
  return done === "closed" ? done : (done.fates[0]?.fate ?? "nobody");
}

async function close(): Promise<string> {
  const done = await closeWhenAnswered(planner.id, { ...shared, outbox: store.outbox });
  return done?.isClosed === true ? "closed" : "unanswered";
}

console.log("ready");
process.stdin.once("data", async () => {
  console.log(what === "close" ? await close() : await add());
  await store.close();
  process.exit(0);
});
