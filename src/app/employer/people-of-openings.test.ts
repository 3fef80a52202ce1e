import assert from "node:assert/strict";
import { it } from "node:test";
import { applied, planner, viewsOf } from "./desk.suite.ts";
import { peopleOfOpenings, sharedAddresses } from "./people-of-openings.ts";

const facts = [applied("2 10:00")];
const driver = { ...planner, id: "driver" };

it("who applied for several openings is one person, by address or by number", () => {
  const views = viewsOf({
    a1: { name: "Zoë Ångström", email: "Zoe@home.example", facts },
    b1: { name: "Ben Okri", email: "ben@home.example", phone: "+1 (416) 555-0100", facts },
    a2: { name: "zoe  angstrom", email: "zoe@home.example ", facts, opening: driver },
    b2: { name: "Ben Okri", email: "ben@work.example", phone: "1 416 555 0100", facts, opening: driver },
    b3: { name: "Ben Okri", email: "ben@work.example", facts, opening: { ...planner, id: "cook" } },
  });
  assert.deepEqual(peopleOfOpenings(views), [
    { key: "a1", name: "zoe  angstrom", caseIds: ["a1", "a2"], openingIds: ["planner", "driver"] },
    { key: "b1", name: "Ben Okri", caseIds: ["b1", "b2", "b3"], openingIds: ["planner", "driver", "cook"] },
  ]);
});

it("somebody known by an address and by a number is one once both are seen together", () => {
  const views = viewsOf({
    one: { name: "Ben Okri", email: "ben@home.example", facts },
    two: { name: "Ben Okri", email: "b@work.example", phone: "4165550100", facts },
    both: { name: "Ben Okri", email: "ben@home.example", phone: "416-555-0100", facts },
    after: { name: "Ben Okri", email: "b@work.example", facts },
  });
  assert.deepEqual(
    peopleOfOpenings(views).map(({ caseIds }) => caseIds),
    [["one", "two", "both", "after"]],
  );
});

it("two people behind one address stay two, and whoever writes is told", () => {
  const views = viewsOf({
    ana: { name: "Ana Ruiz", email: "family@home.example", facts },
    leo: { name: "Leo Ruiz", email: "Family@home.example", facts },
    mia: { name: "Mia Sand", email: "mia@home.example", facts },
  });
  assert.equal(peopleOfOpenings(views).length, 3);
  assert.deepEqual(sharedAddresses(views), [
    { email: "family@home.example", caseIds: ["ana", "leo"], names: ["Ana Ruiz", "Leo Ruiz"] },
  ]);
});

it("a short number is nobody's own", () => {
  const views = viewsOf({
    a: { name: "Ana Ruiz", email: "a@home.example", phone: "110", facts },
    b: { name: "Ana Ruiz", email: "b@home.example", phone: "110", facts },
  });
  assert.equal(peopleOfOpenings(views).length, 2);
});
