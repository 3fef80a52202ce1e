import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHolidayTables } from "./read-holiday-tables.ts";

const lookUp = readHolidayTables(new URL("../holidays/data/", import.meta.url));

describe("public holidays out of tables", () => {
  it("come with the weekend where offices do not rest on Saturday and Sunday", () => {
    const saudi = lookUp({ country: "SA", fromYear: 2026, toYear: 2026 });
    assert.deepEqual(saudi.ok && saudi.value.weekend, [5, 6]);
    const american = lookUp({ country: "US", fromYear: 2026, toYear: 2026 });
    assert.equal(american.ok && "weekend" in american.value, false);
    const johor = lookUp({ country: "MY", region: "01", fromYear: 2024, toYear: 2024 });
    assert.deepEqual(johor.ok && johor.value.weekend, [5, 6]);
  });
});
