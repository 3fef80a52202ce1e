import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { Device } from "./browse.ts";
import { hostileCase, MARKUP, SCRIPT_ADDRESS } from "./hostile-case.ts";
import { findLayoutFaults } from "./layout-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: [hostileCase(), ...sampleDesk().slice(1)], now: SAMPLE_NOW });

const PAGES = [
  "/",
  "/may-i",
  "/may-i/hostile",
  "/debrief",
  "/debrief/hostile",
  "/case/hostile",
  "/case/hostile/letter/thank-you%2Fi1%2Flee",
  "/case/hostile/letter/answer%2Fp1",
  "/board",
  "/people",
  "/playbooks",
  "/settings",
  `/search?q=${encodeURIComponent(MARKUP)}`,
  `/people/${encodeURIComponent(MARKUP)}`,
] as const;

/** The beginning of it, as a person would see it. */
const SEEN = '<img src=x onerror="ranAway()">';

describe("text that would be a program", { concurrency: false }, () => {
  const ran: string[] = [];
  let device: Device;
  let page: Page;

  before(async () => {
    if (missing() !== undefined) return;
    device = await desk.newDevice({ reducedMotion: "reduce" });
    await device.context.exposeBinding("ranAway", ({ page }) => void ran.push(page.url()));
    page = await device.open(desk.server, "/board");
    await page.getByRole("table").waitFor();
  });

  const settled = async (path: string) => {
    await page.goto(`${desk.server.origin}${path}`);
    await page.locator("main h1").first().waitFor({ state: "attached" });
    await page.evaluate(() => document.fonts.ready);
  };

  for (const path of PAGES) {
    it(`is shown as text at ${decodeURIComponent(path).slice(0, 50)}, and does nothing`, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      await settled(path);
      await page.evaluate(unfoldAll);
      assert.deepEqual(await page.evaluate(programsOfText), []);
      assert.deepEqual(await page.evaluate(findLayoutFaults, false), []);
      assert.deepEqual(ran, []);
    });
  }

  it("stands on the pages letter for letter", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    for (const path of ["/", "/board", "/may-i/hostile", "/case/hostile", "/people"]) {
      await settled(path);
      await page.getByText(SEEN).filter({ visible: true }).first().waitFor();
    }
  });

  it("makes no link to anything but a mail, a call and a page", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await settled("/people");
    await page.getByRole("link", { name: SEEN }).first().click();
    const mail = page.locator("main a[href^='mailto:']").first();
    await mail.waitFor();
    const [address, ...fields] = ((await mail.getAttribute("href")) ?? "").slice("mailto:".length).split("?");
    assert.equal(decodeURIComponent(address ?? ""), SCRIPT_ADDRESS);
    assert.deepEqual(fields, []);
    assert.match((await page.locator("main a[href^='tel:']").first().getAttribute("href")) ?? "", /^tel:[+\d*#]*$/);
    await settled("/case/hostile/letter/thank-you%2Fi1%2Flee");
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) assert.match(link, /^(?:http:\/\/127\.0\.0\.1|mailto:javascript%3A|tel:)/);
  });

  it("typed into the fields of the pages it is a text as well", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await settled("/settings");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(MARKUP);
    await page.keyboard.press("Tab");
    await page.getByText("Undo").first().waitFor();
    await settled("/add");
    await page
      .getByLabel(/^Company/)
      .first()
      .fill(MARKUP);
    await page.getByLabel(/^Role/).first().fill(MARKUP);
    await page.getByRole("button", { name: /^Add (?:it|them)/ }).click();
    await page.getByText(SEEN).filter({ visible: true }).first().waitFor();
    await settled("/case/initech");
    await page.getByRole("button", { name: "What happened?" }).filter({ visible: true }).click();
    await page.getByRole("button", { name: /^A note/ }).click();
    await page.getByRole("dialog").getByRole("textbox").first().fill(MARKUP);
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.locator("summary", { hasText: "History" }).click();
    await page.getByText(SEEN).filter({ visible: true }).first().waitFor();
    await settled("/playbooks");
    await importPlaybook(page);
    assert.deepEqual(await page.evaluate(programsOfText), []);
    assert.deepEqual(ran, []);
  });

  it("asks no other host for anything and breaks no policy", (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });
});

/** Runs in the page. */
function unfoldAll(): void {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
}

/** What became of text if it was taken for markup. Runs in the page. */
function programsOfText(): readonly string[] {
  const made = document.querySelectorAll("img[src=x], svg[onload], [onerror], [onload], iframe, script:not([src])");
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
    ({ protocol }) => !["http:", "mailto:", "tel:", "blob:"].includes(protocol),
  );
  return [...made, ...links].map(({ outerHTML }) => outerHTML.slice(0, 120));
}

async function importPlaybook(page: Page): Promise<void> {
  const file = JSON.stringify({ id: "mine", title: MARKUP, sources: [{ id: "mine", title: MARKUP }] });
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: `${MARKUP}.json`.replaceAll("/", ""),
      mimeType: "application/json",
      buffer: Buffer.from(file),
    });
  await page.getByText(SEEN).filter({ visible: true }).first().waitFor();
}
