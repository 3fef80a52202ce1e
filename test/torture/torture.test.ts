import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lettersOverClockChanges } from "../../scripts/torture/clock-changes.ts";
import { openDeskYard } from "../../scripts/torture/desk-yard.ts";
import { whyNoFaults } from "../../scripts/torture/faults.ts";
import { powerCuts } from "../../scripts/torture/power-cuts.ts";
import { type DeskSweep, strikeDesk } from "../../scripts/torture/strike-desk.ts";
import { strikeMoves } from "../../scripts/torture/strike-moves.ts";
import { openSmithy, type StoreSweep, strikeStore } from "../../scripts/torture/strike-store.ts";
import { strikeUpgrades } from "../../scripts/torture/upgrades.ts";
import { lettersUnderWrongClocks } from "../../scripts/torture/wrong-clocks.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";

/** Short forms of `npm run torture`: a few strikes of each kind, spread over all calls. */
const skip = whyNoFaults() ?? false;

describe("a store whose calls for the disk are struck", { skip }, () => {
  const SWEEPS: readonly StoreSweep[] = [
    { deed: "kill-before", calls: "wstun", every: 230, from: 37 },
    { deed: "tear", calls: "w", every: 260, from: 61 },
    { deed: "fail-once", calls: "rwstoun", every: 300, from: 90 },
    { deed: "fail-always", calls: "rwstoun", every: 400, from: 200 },
  ];

  it("keeps what it acknowledged, whole, and names the file where it refuses", async (test) => {
    const smithy = await openSmithy();
    test.after(() => smithy.remove());
    for (const sweep of SWEEPS) {
      const { strikes, acknowledged, failures } = await strikeStore(smithy, sweep);
      assert.deepEqual(failures, []);
      assert.ok(strikes >= 2 && acknowledged > 0, `${sweep.deed}: ${strikes} strikes, ${acknowledged} acknowledged`);
    }
  });

  it("has everything at the newest version that it had at an old one", async () => {
    const { figures, failures } = await strikeUpgrades({ versions: [2, 12], every: 60 });
    assert.deepEqual(failures, []);
    assert.equal(figures.length, 2);
  });

  it("keeps what it acknowledged where the power goes", async () => {
    const { failures } = await powerCuts({ seed: 7 }, 16);
    assert.deepEqual(failures, []);
  });
});

describe("a desk whose statements are struck", { skip: whyNoPostgres(18) ?? false }, () => {
  const SWEEPS: readonly DeskSweep[] = [
    { deed: "kill-after", every: 90, from: 31 },
    { deed: "cut-after", every: 90, from: 8 },
  ];

  it("keeps what it acknowledged, whole, and says so where the line was cut; a move goes on where it was struck", async (test) => {
    const yard = await openDeskYard();
    test.after(() => yard.close());
    for (const sweep of SWEEPS) {
      const { strikes, acknowledged, failures } = await strikeDesk(yard, sweep);
      assert.deepEqual(failures, []);
      assert.ok(strikes >= 2 && acknowledged > 0, `${sweep.deed}: ${strikes} strikes, ${acknowledged} acknowledged`);
    }
    const { failures } = await strikeMoves(yard, {
      direction: "to-desk",
      deeds: ["cut-before"],
      every: 1_000,
      from: 200,
    });
    assert.deepEqual(failures, []);
  });
});

describe("clocks", () => {
  it("that jump by up to 400 days let no letter go twice, and leave none behind", async () => {
    const { failures } = await lettersUnderWrongClocks({ seed: 1, rounds: 10 });
    assert.deepEqual(failures, []);
  });

  it("that change let letters go and reminders come at the hours of the day that they are for", async () => {
    const { failures } = await lettersOverClockChanges(["Australia/Lord_Howe", "Pacific/Apia"]);
    assert.deepEqual(failures, []);
  });
});
