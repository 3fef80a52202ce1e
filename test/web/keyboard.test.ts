import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { expectSoon } from "./expect-soon.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const card = (page: Page, title: string) => page.getByRole("article", { name: new RegExp(`^${title}`) });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The scripts that a page of the built application has besides those of the first load. */
function scriptsOf(name: string): readonly string[] {
  const built = readFileSync(new URL("../../dist/web/pages.json", import.meta.url), "utf8");
  return (JSON.parse(built) as Readonly<Record<string, readonly string[]>>)[name]!;
}

/** What has the focus, as it is read aloud. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.getAttribute("aria-label") ?? element?.innerText.replace(/\s+/g, " ").trim() ?? "";
  });
}

async function untilFocused(page: Page, words: RegExp): Promise<void> {
  await untilLogged(async () => words.test(await focused(page)));
}

/** Presses Tab until something has the focus; gives what had it on the way. */
async function tabTo(page: Page, words: RegExp, most = 60): Promise<readonly string[]> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (words.test(now)) return passed;
    passed.push(now);
  }
  throw new Error(`Tab never came to ${words}, but to ${passed.join(" | ")}`);
}

describe("without a mouse", { concurrency: false }, () => {
  it("a thank-you is found, written and sent by Tab and Enter, and what is focused can be seen", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Thank Lee Okafor").waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press(page, "Tab");
    await untilFocused(page, /^Skip to the page$/);
    await press(page, "Enter");
    const passed = await tabTo(page, /^Thank Lee Okafor$/);
    assert.ok(!passed.includes("Board"), `the skip link led to ${passed.join(" | ")}`);
    await expectSoon(async () =>
      assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle), "solid"),
    );
    await tabTo(page, /^Draft$/, 3);
    await press(page, "Enter");
    await heading(page, /^To Lee, by 15:00 today/).waitFor();
    await tabTo(page, /^Text of the letter$/);
    await press(page, "Control+End");
    await page.keyboard.type(" ");
    for (let back = 0; (await focused(page)) !== "I sent it"; back++) {
      assert.ok(back < 40, "Shift and Tab never came to “I sent it”");
      await press(page, "Shift+Tab");
    }
    await press(page, "Enter");
    await untilLogged(async () => {
      const facts = (await loggedCase(page, "globex"))?.facts ?? [];
      return facts.some((fact) => fact.kind === "sent" && fact.to === "lee" && fact.purpose === "thank-you");
    });
    assert.deepEqual(device.errors, []);
  });

  it("“?” lists the keys; Esc closes the list, and the focus goes back to where it was", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Decide on the offer").waitFor();
    await tabTo(page, /^Playbooks$/);
    await press(page, "?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    for (const words of ["search", "go to the Board", "what happened", "undo", "all keys"]) {
      await dialog.getByText(words, { exact: true }).waitFor();
    }
    await press(page, "n");
    assert.equal(new URL(page.url()).pathname, "/");
    await press(page, "Escape");
    await dialog.waitFor({ state: "hidden" });
    await untilFocused(page, /^Playbooks$/);

    const menu = page.getByRole("button", { name: "More for Decide on the offer" });
    await menu.focus();
    await press(page, "Enter");
    await untilFocused(page, /^Mark done|^I sent it/);
    await press(page, "ArrowDown");
    await untilFocused(page, /^Snooze until/);
    await press(page, "Escape");
    await untilFocused(page, /^More for Decide on the offer$/);
  });

  it("single keys lead to every place, and rest while one types", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Decide on the offer").waitFor();
    await press(page, "g", "b");
    await page.getByRole("row", { name: /^Hooli/ }).waitFor();
    await press(page, "g", "p");
    await heading(page, /^\d+ people at/).waitFor();
    await press(page, "m");
    await heading(page, "May I contact them?").waitFor();
    await press(page, "n");
    await heading(page, "What was said in the interview").waitFor();
    await press(page, "/", ..."gbnm?");
    await expectSoon(async () => assert.equal(await page.getByRole("searchbox").inputValue(), "gbnm?"));
    await page.keyboard.type("gb");
    await expectSoon(async () => assert.equal(await page.getByRole("searchbox").inputValue(), "gbnm?gb"));
    assert.match(new URL(page.url()).pathname, /^\/(search|debrief)/);
    await page.goto(`${desk.server.origin}/board`);
    await page.getByRole("row", { name: /^Hooli/ }).waitFor();
    await press(page, "g", "t");
    await card(page, "Decide on the offer").waitFor();
    await page.waitForURL((url) => url.pathname === "/");
  });

  it("what is typed while the page for searching is on its way is looked for, and is no command", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Decide on the offer").waitFor();
    const { promise: isTyped, resolve: goOn } = Promise.withResolvers<void>();
    const [script] = scriptsOf("search");
    await device.context.route(`**${script}`, async (route) => {
      await isTyped;
      await route.continue();
    });
    const asked = page.waitForRequest(`**${script}`);
    await press(page, "/", ..."gbnmx", "Backspace");
    await asked;
    goOn();
    await expectSoon(async () => assert.equal(await page.getByRole("searchbox").inputValue(), "gbnm"));
    await page.keyboard.type("?");
    await expectSoon(async () => assert.equal(await page.getByRole("searchbox").inputValue(), "gbnm?"));
    assert.equal(new URL(page.url()).pathname, "/search");
  });

  it("Today is walked through by J and K; L, D, S and Z act on the step that has the focus", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Answer Marta's question").waitFor();
    await press(page, "j");
    await untilFocused(page, /^Write down what was said$/);
    await press(page, "j");
    await untilFocused(page, /^Answer Marta's question$/);
    await press(page, "k");
    await untilFocused(page, /^Write down what was said$/);
    await press(page, "l");
    const sheet = page.getByRole("dialog", { name: "What happened?" });
    await sheet.getByRole("button", { name: /^They answered/ }).waitFor();
    await page.waitForURL((url) => url.pathname === "/case/hooli");
    await press(page, "Escape");
    await sheet.waitFor({ state: "hidden" });
    await press(page, "g", "t");
    await card(page, "Answer Marta's question").waitFor();
    await press(page, "j", "j");
    await untilFocused(page, /^Answer Marta's question$/);
    await press(page, "s");
    await page.getByRole("status").getByText("Snoozed until Tuesday 17 November.").waitFor();
    await card(page, "Answer Marta's question").waitFor({ state: "detached" });
    await press(page, "z");
    await card(page, "Answer Marta's question").waitFor();
    await press(page, "j");
    await untilFocused(page, /^Answer Marta's question$/);
    await press(page, "d");
    await heading(page, /^To Marta,/).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("the board is walked through, selected in and acted on by keys", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/board");
    await page.getByRole("row", { name: /^Hooli/ }).waitFor();
    await press(page, "j");
    await untilFocused(page, /^Hooli/);
    await press(page, "j");
    await untilFocused(page, /^Globex/);
    await press(page, "k");
    await untilFocused(page, /^Hooli/);
    await press(page, "x");
    await page.getByText("1 selected").waitFor();
    await press(page, "j");
    await untilFocused(page, /^Globex/);
    await press(page, "x");
    await page.getByText("2 selected").waitFor();
    await press(page, "Escape");
    await page.getByText("2 selected").waitFor({ state: "detached" });
    await press(page, "s");
    await page.getByRole("status").getByText("Snoozed until the next working day.").waitFor();
    await press(page, "z");
    await page.getByRole("status").getByText("Taken back.").waitFor();
    await press(page, "l");
    const sheet = page.getByRole("dialog", { name: "What happened?" });
    await sheet.getByRole("button", { name: /^They answered/ }).waitFor();
    await press(page, "Escape");
    await sheet.waitFor({ state: "hidden" });
    await press(page, "k");
    await untilFocused(page, /^Hooli/);
    await press(page, "Enter");
    await page.waitForURL(/\/case\/hooli$/);
    assert.deepEqual(device.errors, []);
  });
});
