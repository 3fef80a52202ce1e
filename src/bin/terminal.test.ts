import assert from "node:assert/strict";
import { it } from "node:test";
import { helpsColour } from "./terminal.ts";

it("colour is for a terminal that is not dumb, where NO_COLOR does not forbid it", () => {
  assert.deepEqual(
    [
      helpsColour(true, {}),
      helpsColour(true, { NO_COLOR: "" }),
      helpsColour(true, { NO_COLOR: "1" }),
      helpsColour(true, { TERM: "dumb" }),
      helpsColour(false, {}),
    ],
    [true, true, false, false, false],
  );
});
