import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { expectSoon } from "./expect-soon.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const sentence = (page: Page, words: string) => page.getByRole("heading", { level: 1, name: words, exact: true });

/** The kinds of what the server's log holds of a case. */
async function logOf(page: Page, caseId: string): Promise<readonly string[]> {
  return (await loggedCase(page, caseId))?.facts.map(({ kind }) => kind) ?? [];
}

/** What stands under "What to do": what, whom and when. */
async function toDo(page: Page): Promise<readonly string[]> {
  const list = page.getByRole("region", { name: "What to do" }).locator(":scope > ol > li");
  await list.first().waitFor();
  return list.evaluateAll((items) => items.map((item) => (item as HTMLElement).innerText.split("\n")[0] ?? ""));
}

async function untilToDo(page: Page, ...steps: readonly string[]): Promise<void> {
  await expectSoon(async () => assert.deepEqual(await toDo(page), steps));
}

const SENT = "Nothing to do until Monday the 23rd: then check in again with Paul Adeyemi by email.";
const ANSWERED = "Nothing to do until Monday the 23rd: then check in with Paul Adeyemi by email.";

describe("a check-in", { concurrency: false }, () => {
  it("that is sent and answered moves the plan, and history takes each back and brings it again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    const card = page.getByRole("article", { name: /^Second check-in with Paul Adeyemi/ });
    await card.waitFor();
    const before = await logOf(page, "umbra");
    await card.getByRole("link", { name: "Draft" }).click();
    const letter = page.getByRole("textbox", { name: "Text of the letter" });
    await expectSoon(async () => assert.match(await letter.inputValue(), /^Hello Paul,/));
    await page.getByRole("button", { name: "I sent it" }).click();
    await sentence(page, SENT).waitFor();
    await untilToDo(page, "Third and last check-in with Paul Adeyemi");

    await page.getByRole("button", { name: "What happened?" }).click();
    await page.getByRole("button", { name: /^They answered/ }).click();
    await page.getByLabel("In their words").fill("Two more weeks, they say.");
    await page.getByRole("button", { name: "Record it" }).click();
    await sentence(page, ANSWERED).waitFor();
    await untilToDo(page, "Check in with Paul Adeyemi");
    await untilLogged(async () => (await logOf(page, "umbra")).length === before.length + 2);
    assert.deepEqual((await logOf(page, "umbra")).slice(before.length), ["sent", "received"]);

    await page.getByText("History", { exact: true }).click();
    const entry = (name: RegExp) => page.getByRole("button", { name });
    await entry(/^Take back: Paul Adeyemi gave an update/).click();
    await sentence(page, SENT).waitFor();
    await entry(/^Take back: Check-in to Paul Adeyemi by email, \d+ words/).click();
    await page.getByRole("heading", { level: 1, name: /^Check in again with Paul/ }).waitFor();
    await untilToDo(page, "Second check-in with Paul Adeyemi");
    await entry(/^Bring back: Check-in to Paul Adeyemi by email, \d+ words/).click();
    await sentence(page, SENT).waitFor();
    await entry(/^Bring back: Paul Adeyemi gave an update/).click();
    await sentence(page, ANSWERED).waitFor();
    await page.reload();
    await sentence(page, ANSWERED).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("that is only supposed shows what would follow, and leaves nothing behind", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/initech");
    const heading = page.getByRole("heading", { level: 1 });
    await heading.filter({ hasText: /./ }).waitFor();
    const before = { sentence: await heading.innerText(), toDo: await toDo(page), log: await logOf(page, "initech") };
    await page.getByRole("button", { name: "What if…" }).click();
    const sheet = page.getByRole("dialog", { name: "What if…" });
    await sheet.getByRole("radiogroup").locator("label", { hasText: "They make an offer" }).click();
    await sheet.getByRole("button", { name: "Tuesday 24 November" }).click();
    await sheet.getByRole("button", { name: "Show what would follow" }).click();
    await page.getByText(/^What if, on Tuesday 24 November: An offer/).waitFor();
    await page.getByText("If it were Tuesday 24 November:").waitFor();
    await untilToDo(page, "Reply to the offer");
    await page.getByRole("button", { name: "Take it out" }).click();
    await page.getByText("If it were Tuesday 24 November:").waitFor({ state: "detached" });
    await expectSoon(async () =>
      assert.deepEqual(
        { sentence: await heading.innerText(), toDo: await toDo(page), log: await logOf(page, "initech") },
        before,
      ),
    );
  });

  it("is seen from another day by dragging today, with keys, a mouse, and buttons", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/globex");
    const today = page.getByRole("slider", { name: /^Today/ });
    await today.waitFor();
    const now = await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).innerText();
    const isAt = (words: string) => page.getByRole("heading", { level: 1 }).filter({ hasText: words }).waitFor();

    await today.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText("If it were Tuesday 24 November:").waitFor();
    await expectSoon(async () =>
      assert.equal(await today.getAttribute("aria-valuetext"), "If it were Tue 24 Nov: Tuesday 24 November"),
    );
    await isAt("heck in with Lee");
    await page.keyboard.press("Home");
    await page
      .getByText(/^If it were/)
      .first()
      .waitFor({ state: "detached" });
    await isAt(now);

    const from = (await today.boundingBox())!;
    const middle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 120, middle.y, { steps: 4 });
    await page.mouse.up();
    await page
      .getByText(/^If it were/)
      .first()
      .waitFor();
    await expectSoon(async () => {
      const to = (await today.boundingBox())!;
      assert.ok(
        Math.abs(to.x + to.width / 2 - (middle.x + 120)) < 40,
        `it went from ${middle.x} to ${to.x + to.width / 2}`,
      );
    });
    await page.getByRole("button", { name: "Back to today" }).click();
    await isAt(now);

    await page.getByRole("button", { name: "Suppose a day later" }).click();
    await page.getByText("If it were Tuesday 17 November:").waitFor();
    await page.getByRole("button", { name: "Suppose a day earlier" }).click();
    await page
      .getByText(/^If it were/)
      .first()
      .waitFor({ state: "detached" });
    assert.deepEqual(device.errors, []);
  });
});
