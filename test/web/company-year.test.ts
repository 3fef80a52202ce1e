import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { sharedDevice } from "./shared-device.ts";
import { findTightFaults, NARROW, TABLET } from "./tight-glass.ts";
import { loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const openPage = sharedDevice(desk);

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

describe("a company's year", { concurrency: false }, () => {
  it("is reached from the application, with its holidays by name and whether they are all there", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openPage("/case/globex");
    await page.getByRole("button", { name: "More for Globex" }).filter({ visible: true }).click();
    await page.getByRole("menuitem", { name: "Their year" }).click();
    await page.getByRole("heading", { level: 1, name: "Their year, in New York, United States" }).waitFor();
    await expectSoon(async () => assert.equal(await page.getByRole("table").count(), 12));
    await row(page, "Thursday 26 November").getByText("Thanksgiving", { exact: false }).waitFor();
    await page.getByRole("button", { name: "The year after" }).click();
    await page.getByRole("heading", { level: 2, name: "2027", exact: true }).waitFor();
    await row(page, "Thursday 25 November").getByText("Thanksgiving", { exact: false }).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("takes a day of their own, and the plan is reckoned by it at once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year?case=globex");
    const add = page.getByRole("button", { name: "Add the day" });
    await add.click();
    await page.getByText("A day of 2026 is expected here.").waitFor();
    await page.getByLabel("Another day").fill("2026-11-24");
    await add.click();
    await row(page, "Tuesday 24 November").getByText("A day off of their own").waitFor();
    const hasOwnDays = async (...days: readonly string[]) => {
      const logged = await loggedCases(page);
      return logged.find(({ id }) => id === "globex")?.calendar.holidays?.join() === days.join();
    };
    await untilLogged(() => hasOwnDays("2026-11-24"));
    // The check-in that was to open on Tuesday 24 November has moved to the next business day.
    assert.match(desk.command("show", "globex").out, /Wed 25 Nov|Wednesday 25 November/);
    await page.getByRole("button", { name: "Take it out: Tuesday 24 November" }).click();
    await row(page, "Tuesday 24 November").waitFor({ state: "detached" });
    await untilLogged(() => hasOwnDays());
  });

  it("[BC10] a day on which offices often close early counts as a half-day by a touch", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year?case=globex");
    const eve = row(page, "Thursday 24 December");
    await eve.getByText("offices often close early, around 13:00").waitFor();
    await page.getByRole("button", { name: "They close early: Thursday 24 December" }).click();
    await eve.getByText("Christmas Eve: they close at 13:00").waitFor();
    const hasHalfDays = async (...days: readonly string[]) => {
      const logged = await loggedCases(page);
      const { halfDays = [] } = logged.find(({ id }) => id === "globex")?.calendar ?? {};
      return halfDays.map(({ on, until }) => `${on} ${until}`).join() === days.join();
    };
    await untilLogged(() => hasHalfDays("2026-12-24 13:00"));
    await page.getByRole("button", { name: "Take it out: Thursday 24 December" }).click();
    await eve.getByText("offices often close early").waitFor();
    await untilLogged(() => hasHalfDays());
  });

  it("days off of one's own are added and taken out, and move no day of theirs", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year?case=globex");
    const november = page.getByRole("table").nth(10);
    await row(page, "Thursday 26 November").getByText("Thanksgiving", { exact: false }).waitFor();
    const before = await november.textContent();
    await page.getByLabel("From", { exact: true }).fill("2026-11-24");
    await page.getByLabel("What for").fill("Moving house");
    await page.getByRole("button", { name: "Add days off" }).click();
    await row(page, "Moving house").getByText("Tuesday 24 November 2026").waitFor();
    await expectSoon(async () => assert.equal(await november.textContent(), before));
    await page.getByRole("button", { name: "Take it out: Tuesday 24 November 2026" }).click();
    await row(page, "Moving house").waitFor({ state: "detached" });
  });

  it("a public holiday on which they work is a working day, until that is taken out again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year?case=initech");
    await page.getByRole("button", { name: "They work: Thursday 26 November" }).click();
    await row(page, "Thursday 26 November").getByText("and they work", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Take it out: Thursday 26 November" }).click();
    await page.getByRole("button", { name: "They work: Thursday 26 November" }).waitFor();
  });

  it("tells where offices rest on other days, and counts them once one says so", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    desk.command("new", "Aqaba Lines", "Planner", "--country", "JO", "--weekend", "6,7");
    const id = /"id":\s*"(aqaba[^"]*)"/.exec(desk.command("export").out)?.[1];
    const { page } = await openPage(`/year?case=${id}`);
    await page
      .getByText("Offices there rest on Friday and Saturday. This application counts Saturday and Sunday.")
      .waitFor();
    await page.getByRole("button", { name: "Count Friday and Saturday" }).click();
    await page.getByText("The weekend is Friday and Saturday.").first().waitFor();
    await page.getByText("Offices there rest on", { exact: false }).waitFor({ state: "detached" });
  });

  it("of a place can be looked at without an application, and what is not known is said", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year/DE/BY");
    await page.getByRole("heading", { level: 1, name: "Bavaria, Germany" }).waitFor();
    await page.getByRole("button", { name: "Add the day" }).waitFor({ state: "detached" });
    await page.getByLabel("Country").selectOption("AE");
    await page
      .getByText("sight of the moon", { exact: false })
      .or(page.getByText("estimated", { exact: false }))
      .first()
      .waitFor();
    await page.goto(`${desk.server.origin}/year/XX`);
    await page
      .getByText(/^Expected /)
      .first()
      .waitFor();
    await page.goto(`${desk.server.origin}/year?case=none`);
    await page.getByText("There is no such application here.").waitFor();
  });

  it("can be read and reached by anybody, on every glass, by day and by night", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/year?case=globex", PHONE);
    await page.getByRole("table").first().waitFor();
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await findColourFaults(page), []);
    await page.emulateMedia({ colorScheme: "light" });
    assert.deepEqual(await findTightFaults(page, [NARROW, TABLET]), []);
  });
});
