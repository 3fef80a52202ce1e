import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK_ROLES, ROLE_CLASSES } from "../../contract/http/index.ts";
import { may, ROLE_DOINGS } from "./may.ts";

for (const role of DESK_ROLES) {
  it(`pages show to ${role} what the server lets them do`, () => {
    assert.deepEqual(
      ROLE_DOINGS[role],
      ROLE_CLASSES[role].filter((one) => one !== "plan" && one !== "read"),
    );
  });
}

it("where Fineline is one's own everything may be done", () => {
  assert.deepEqual([may("write"), may("erase")], [true, true]);
});
