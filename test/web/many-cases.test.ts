import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Device, KEEPING, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { manyCases, SAMPLE_NOW } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const COUNT = 1000;
const { desk, missing } = useWebDesk({ cases: manyCases(COUNT), now: SAMPLE_NOW });

/** How many there are of a thing whose number stands in the words of a control. */
async function countIn(page: Page, name: RegExp): Promise<number> {
  const words = await page.getByRole("radio", { name }).locator("xpath=..").filter({ hasText: /\d/ }).innerText();
  return Number(/\d+/.exec(words)?.[0]);
}

async function showsBoard(page: Page): Promise<void> {
  await page.goto(`${desk.server.origin}/board`);
  await page.getByRole("radio", { name: /^All 1000$/ }).waitFor({ state: "attached" });
}

/** Rows take their place as they are drawn: the end may be farther than it seemed. */
async function goToEnd(page: Page): Promise<void> {
  const last = page.locator(`tr[aria-rowindex='${COUNT + 1}']`);
  await expectSoon(async () => {
    await page.keyboard.press("End");
    assert.equal(await last.count(), 1, "the end of the board is not reached");
  });
}

/** With the head of the table, which counts as one. */
async function hasRows(page: Page, count: number): Promise<void> {
  await page.locator(`table[aria-rowcount='${count + 1}']`).waitFor();
}

async function boardFiltersAndScrolls(page: Page): Promise<void> {
  await showsBoard(page);
  await hasRows(page, COUNT);
  const drawsFew = () =>
    expectSoon(async () => {
      const drawn = await page.locator("tr[data-case]").count();
      assert.ok(drawn > 0 && drawn < 200, `${drawn} rows are drawn`);
    });
  await drawsFew();
  await goToEnd(page);
  await drawsFew();
  const offers = await countIn(page, /^Offer/);
  assert.equal(offers, 100);
  await page
    .getByRole("radio", { name: /^Offer/ })
    .locator("xpath=..")
    .click();
  await page.locator("tr[data-case^='acme-rail']").first().waitFor();
  await hasRows(page, offers);
  await page.getByRole("radio", { name: /^All/ }).locator("xpath=..").click();
  await page.getByRole("searchbox").fill("Hooli 42");
  await page.getByRole("link", { name: /^Hooli 42/ }).waitFor();
  await expectSoon(async () => assert.equal(await page.locator("tr[data-case]").count(), 1));
}

async function todayShowsTheFirst(page: Page): Promise<void> {
  await page.goto(`${desk.server.origin}/`);
  await page.getByRole("heading", { level: 1, name: /things to do/ }).waitFor();
  const open = page.getByRole("region", { name: "Open now" });
  await expectSoon(async () => assert.equal(await open.getByRole("article").count(), 20));
  const more = open.getByRole("button", { name: /^Show \d+ more$/ });
  const rest = Number(/\d+/.exec(await more.innerText())?.[0]);
  await more.click();
  await open
    .getByRole("article")
    .nth(rest + 19)
    .waitFor();
  await expectSoon(async () => assert.equal(await open.getByRole("article").count(), rest + 20));
}

async function peopleAnswer(page: Page): Promise<void> {
  await page.goto(`${desk.server.origin}/people`);
  await page.getByRole("searchbox").fill("Marta");
  await page
    .getByRole("link", { name: /^Marta Ruiz/ })
    .first()
    .waitFor();
  await page
    .getByRole("link", { name: /^Paul Adeyemi/ })
    .first()
    .waitFor({ state: "detached" });
}

async function searchAnswers(page: Page): Promise<void> {
  await page.goto(`${desk.server.origin}/search`);
  await page.getByRole("searchbox").fill("Globex 77");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Globex 77/ })
    .first()
    .waitFor();
}

describe("a thousand applications", { concurrency: false }, () => {
  let device: Device;
  let page: Page;

  before(async () => {
    if (missing() !== undefined) return;
    device = await desk.newDevice(KEEPING);
    page = await device.open(desk.server, "/board");
    await page.getByRole("radio", { name: /^All 1000$/ }).waitFor({ state: "attached" });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (navigator.serviceWorker.controller === null) await new Promise(requestAnimationFrame);
    });
  });

  const answers = (what: string, look: (page: Page) => Promise<void>) => {
    it(what, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      await look(page);
      assert.deepEqual(device.errors, []);
    });
  };

  answers("the board draws what is in sight, goes to its end, filters and searches", boardFiltersAndScrolls);
  answers("today shows the first of what is open, and the rest where it is asked for", todayShowsTheFirst);
  answers("people are found by their names", peopleAnswer);
  answers("search finds one of them", searchAnswers);

  it("without a network it is all the same, from the copy of the device", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await device.context.setOffline(true);
    for (const look of [boardFiltersAndScrolls, todayShowsTheFirst, peopleAnswer, searchAnswers]) await look(page);
    await device.context.setOffline(false);
  });

  it("a phone gets them all as well", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const phone = await desk.newDevice(PHONE);
    const small = await phone.open(desk.server, "/");
    await small.getByRole("heading", { level: 1, name: /things to do/ }).waitFor();
    await small.goto(`${desk.server.origin}/board`);
    await small.getByRole("radio", { name: /^All 1000$/ }).waitFor({ state: "attached" });
    assert.deepEqual(phone.errors, []);
  });
});
