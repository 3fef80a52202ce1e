import assert from "node:assert/strict";
import { it } from "node:test";
import { apiUnderTest, caseLike } from "./api-under-test.ts";

it("an export and the mirror are read where reports are, and lists at the place itself", async (t) => {
  const copy = await apiUnderTest(t);
  await copy.call("POST /api/import", undefined, { cases: [caseLike({ id: "there" })] });
  let asked = 0;
  const { call } = await apiUnderTest(t, {
    openReports: async () => {
      asked += 1;
      return { store: copy.store, openings: copy.store.openings };
    },
  });
  await call("POST /api/import", undefined, { cases: [caseLike({ id: "here" })] });
  const idsOf = (cases: readonly { readonly id: string }[]) => cases.map(({ id }) => id);
  assert.deepEqual(idsOf((await call("GET /api/export")).body.cases), ["there"]);
  assert.equal((await call("GET /api/mirror")).status, 200);
  assert.equal(asked, 2);
  assert.equal((await call("GET /api/cases/{id}", "/api/cases/here")).status, 200);
  assert.equal(asked, 2);
});
