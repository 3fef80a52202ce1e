import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pageOfMara } from "../http/candidate-page-under-test.ts";
import { type Browsing, startBrowsing } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { findLayoutFaults } from "./layout-faults.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";

let browsing: Browsing | { readonly missing: string };
before(async () => {
  browsing = await startBrowsing();
});
after(async () => {
  if ("close" in browsing) await browsing.close();
});

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } as const;
/** The name of the program is nothing to a candidate. */
const isOfTitle = (fault: string) => fault.startsWith("its title is");

test("a candidate asks and withdraws by keyboard on a narrow screen, without a script", async (t) => {
  if ("missing" in browsing) return t.skip(browsing.missing);
  const mara = await pageOfMara(t);
  const device = await browsing.newDevice(NARROW);
  t.after(device.close);
  const page = await device.context.newPage();
  const faults = async () => {
    const found = [...(await findFaults(page)), ...(await page.evaluate(findLayoutFaults, true))];
    return found.filter((fault) => !isOfTitle(fault));
  };
  await page.goto(`${mara.origin}/c/${mara.key}`);
  assert.equal(await page.title(), "Timetable Planner · Metro");
  assert.deepEqual(await faults(), []);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await findColourFaults(page), []);
  await page.getByLabel("Ask a question").focus();
  await page.keyboard.type("Is it remote?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Your question has reached us").waitFor();
  assert.deepEqual(await faults(), []);
  await page.getByRole("button", { name: "Withdraw my application…" }).press("Enter");
  await page.getByRole("heading", { name: "Do you want to withdraw?" }).waitFor();
  assert.deepEqual(await faults(), []);
  await page.getByRole("button", { name: "Yes, withdraw my application" }).press("Enter");
  await page.getByText("You have withdrawn your application.").waitFor();
  assert.deepEqual(await faults(), []);
  const kinds = async () => (await mara.facts()).map(({ kind }) => kind);
  await expectSoon(async () => assert.deepEqual(await kinds(), ["applied", "received", "decision"]));
  assert.deepEqual([device.errors, device.outside], [[], []]);
});
