import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { handOn } from "./hand.ts";
import { restOnUndo } from "./rest-on-undo.ts";
import { SAMPLE_NOW } from "./sample-desk.ts";
import { answerTheRest, nameApplication, namePeople, nameTopics } from "./tell-debrief.ts";
import { loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ now: SAMPLE_NOW });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

const PEOPLE = [
  { name: "Dana Kim", topic: "forecasting" },
  { name: "Lee Okafor", topic: "start dates" },
];

/** What a practised thumb needs, in seconds: to find and touch something, and for a character typed. */
const TOUCH_S = 1.3;
const CHARACTER_S = 0.3;

describe("first run", { concurrency: false }, () => {
  it("no page of an empty desk is empty: each says what it is for", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server);
    await heading(page, "Have you had an interview?").waitFor();
    await page.waitForURL("**/welcome");
    for (const [path, words] of [
      ["/board", "No application is here yet."],
      ["/people", /^Nobody is here yet/],
      ["/may-i", /./],
      ["/search", /./],
      ["/playbooks", /./],
      ["/settings", /./],
      ["/more", /./],
    ] as const) {
      await page.goto(`${desk.server.origin}${path}`);
      await heading(page, words).waitFor();
      await expectSoon(async () => {
        const text = await page.getByRole("main").innerText();
        assert.ok(text.trim().split(/\s+/).length >= 6, `${path} says only: ${text}`);
      });
    }
    await page.goto(`${desk.server.origin}/case/nothing`);
    await page.getByText("There is no such application here. It may have been removed.").waitFor();
    assert.deepEqual(device.outside, []);
  });

  it("the example is one touch, and so is its removal", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server);
    await page.getByRole("button", { name: /^Show me an example/ }).tap();
    await heading(page, /things? to do/).waitFor();
    await page.getByText("An example is among these, to look around in.").waitFor();
    await page.getByRole("article").first().waitFor();
    await page.getByText(/only live application/).waitFor({ state: "detached" });
    await untilLogged(async () => (await loggedCases(page)).length === 1);

    await page.getByRole("button", { name: "Remove the example" }).tap();
    await heading(page, "Have you had an interview?").waitFor();
    await page.getByText("The example is removed.").waitFor();
    await restOnUndo(page);
    await untilLogged(async () => (await loggedCases(page)).length === 0);

    await page.getByRole("button", { name: "Undo" }).tap();
    await untilLogged(async () => (await loggedCases(page)).length === 1);
    await page.goto(`${desk.server.origin}/`);
    await page.getByRole("button", { name: "Remove the example" }).tap();
    await heading(page, "Have you had an interview?").waitFor();
    await untilLogged(async () => (await loggedCases(page)).length === 0);
    assert.deepEqual(device.errors, []);
  });

  it("“Yes, just now” leads to a plan in under a minute of a practised thumb", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server);
    const thumb = handOn(page, { isThumb: true });
    await thumb.touch(page.getByRole("link", { name: /^Yes, just now/ }));
    await nameApplication(thumb, { company: "Globex", role: "Analyst" });
    await namePeople(thumb, PEOPLE);
    await nameTopics(thumb, PEOPLE);
    await answerTheRest(thumb, {
      people: PEOPLE,
      decision: "In about a week",
      asking: "Yes, I may ask",
      whom: "Dana Kim",
    });
    await heading(page, /^Thank Dana and Lee by tomorrow, 10:00/).waitFor();
    await expectSoon(async () =>
      assert.deepEqual(await page.getByRole("article").getByRole("heading").allInnerTexts(), [
        "Thank Dana Kim",
        "Thank Lee Okafor",
      ]),
    );
    const { touches, characters } = thumb.spent();
    test.diagnostic(`${touches} touches, ${characters} characters`);
    assert.ok(touches * TOUCH_S + characters * CHARACTER_S < 60, `${touches} touches and ${characters} characters`);

    await untilLogged(async () => (await loggedCases(page))[0]?.facts.length === 2);
    const [theCase] = await loggedCases(page);
    assert.deepEqual(
      theCase?.facts.map(({ kind }) => kind),
      ["interview", "timeline"],
    );
    await expectSoon(async () => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390));
  });

  it("a device that is new to a full desk begins with Today", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server);
    await page.getByRole("heading", { level: 3, name: "Thank Dana Kim" }).waitFor();
    await page.waitForURL((url) => url.pathname === "/");
  });
});
