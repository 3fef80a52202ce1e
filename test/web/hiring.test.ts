import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, type Device, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { connectMailboxes, mailboxOn } from "./outbox-letters.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { findTightFaults, NARROW, TABLET } from "./tight-glass.ts";
import { askServer, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

/** Monday. */
const NOW = "2026-11-16T10:00:00-05:00[America/Toronto]";

const TABLE = `Candidate Name,Email,Applied On
Kwame Boateng,kwame@mail.example,2026-11-12
محمد عبد الرحمن,mohammed@mail.example,2026-11-12
Sofia Lindqvist,sofia@mail.example,2026-11-12
,nobody@mail.example,2026-11-12
`;

const { desk, missing } = useWebDesk({ now: NOW });

/** From one side to the other and back, a tap each. */
async function tapSides(page: Page): Promise<void> {
  const side = (name: string) => page.getByRole("radiogroup", { name: "Side" }).locator("label", { hasText: name });
  await side("Seeking").filter({ visible: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await side("Hiring").filter({ visible: true }).click();
  await page.getByRole("heading", { level: 1, name: /for a word/ }).waitFor();
}

/** Whoever applied, as the server tells it. */
async function candidatesOf(page: Page) {
  const answer = (await askServer(page, "/api/candidates")) as {
    readonly items: readonly { readonly case: string; readonly name: string; readonly letter?: string }[];
  };
  return answer.items;
}

describe("somebody who hires", { concurrency: false }, () => {
  let device: Device;
  let page: Page;

  before(async () => {
    if (missing() !== undefined) return;
    await connectMailboxes(desk.home, [mailboxOn({ address: "ruth@northline.example" })], Date.parse("2026-11-16"));
    device = await desk.newDevice({ ...DESKTOP, timezoneId: "America/Toronto", reducedMotion: "reduce" });
    page = await device.open(desk.server, "/settings");
  });

  const go = (path: string) => page.goto(`${desk.server.origin}${path}`);

  it("who only seeks sees one quiet line in the settings, and no second side", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("link", { name: "See to those who wait for you" }).waitFor();
    assert.equal(await page.getByRole("radiogroup", { name: "Side" }).count(), 0);
    await page.getByRole("link", { name: "See to those who wait for you" }).click();
    await page.getByRole("heading", { level: 1, name: "Nobody waits for a word." }).waitFor();
    assert.deepEqual(await findFaults(page, { touch: false }), []);
  });

  it("an opening is written down, with what the law asks answered once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("link", { name: "New opening" }).click();
    await page.getByLabel("What the job is called").fill("Timetable Planner");
    await page.getByLabel("Company").fill("Northline Rail");
    await page.getByLabel("Who signs the letters").fill("Ruth Adeyemi");
    await page.getByLabel("Country").selectOption("CA");
    await page.getByLabel("State or region").selectOption("ON");
    await page.getByLabel("Time zone").selectOption("America/Toronto");
    for (const question of [/25 or more/, /advertised/]) {
      await page.getByRole("radiogroup", { name: question }).locator("label", { hasText: "Yes" }).click();
    }
    await page.getByRole("button", { name: "Open it" }).click();
    await page.getByRole("heading", { level: 1, name: "Bring in those who have applied." }).waitFor();
    const { openings } = (await askServer(page, "/api/openings")) as {
      readonly openings: readonly { readonly opening: { readonly scope: unknown; readonly calendar: unknown } }[];
    };
    assert.deepEqual(openings[0]?.opening.scope, { employees25OrMore: true, publiclyAdvertised: true });
    assert.deepEqual(openings[0]?.opening.calendar, {
      timeZone: "America/Toronto",
      country: "CA",
      region: "ON",
      jurisdiction: "CA-ON",
    });
  });

  it("a table is seen before it is taken in: who is new, and which row has to be put right", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByText("Or paste it").click();
    await page.getByLabel(/^Rows, the first/).fill(TABLE);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("button", { name: "Import 3 candidates" }).waitFor();
    assert.equal((await candidatesOf(page)).length, 0);
    assert.deepEqual(await findFaults(page, { touch: false }), []);
    await page.getByRole("button", { name: "Import 3 candidates" }).click();
    await page.getByText("3 candidates are in.").waitFor();
    assert.deepEqual((await candidatesOf(page)).map(({ name }) => name).toSorted(), [
      "Kwame Boateng",
      "Sofia Lindqvist",
      "محمد عبد الرحمن",
    ]);
  });

  it("three letters are seen, one is written anew, and all three are in the outbox and taken back", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("link", { name: "See who waits" }).click();
    await page.getByRole("heading", { level: 1, name: "Three people wait for a word." }).waitFor();
    await page.getByRole("checkbox", { name: "Select Kwame Boateng" }).check();
    await page.getByText("1 selected").waitFor();
    await page.getByRole("button", { name: "Select all three" }).click();
    await page.getByRole("button", { name: "See the three letters" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("3 go", { exact: true }).waitFor();
    await dialog.getByLabel("They hear again by").fill("2026-11-27");
    await dialog.getByLabel("They hear again by").blur();
    await dialog.getByText("3 go", { exact: true }).waitFor();
    await dialog.getByText("Friday 27 November", { exact: false }).first().waitFor();
    await dialog.getByRole("button", { name: "Edit this one" }).first().click();
    const subject = dialog.getByLabel("Subject");
    await subject.fill("Your application has reached us");
    await dialog.getByRole("button", { name: "Keep it so" }).click();
    assert.deepEqual(await findFaults(page, { touch: false }), []);
    const send = dialog.getByRole("button", { name: "Send three letters" });
    await expectSoon(async () => assert.equal(await send.getAttribute("aria-disabled"), "true"));
    await dialog.getByRole("checkbox", { name: /that is meant so/ }).check();
    await send.click();
    await page.getByText("Three letters go in a minute.").waitFor();
    await untilLogged(async () => (await candidatesOf(page)).every(({ letter }) => letter === "on-its-way"));
    const { letters } = (await askServer(page, "/api/outbox")) as {
      readonly letters: readonly { readonly subject: string }[];
    };
    assert.equal(letters.filter((letter) => letter.subject === "Your application has reached us").length, 1);
    await page.getByRole("button", { name: "Take them back" }).click();
    await page.getByText("Three letters taken back.").waitFor();
    await untilLogged(async () => (await candidatesOf(page)).every(({ letter }) => letter !== "on-its-way"));
  });

  it("an opening is not closed while anybody is without an answer, and shows who", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("button", { name: "Close the opening" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("3 people have no answer yet.", { exact: false }).waitFor();
    await dialog.getByText("Sofia Lindqvist").waitFor();
    await dialog.getByRole("link", { name: "Record a decision" }).click();
    await page.getByRole("heading", { level: 1, name: "What was decided, and on whom?" }).waitFor();
  });

  it("a decision is recorded for whom it can be, and says for whom it cannot", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.locator("label", { hasText: "An offer" }).click();
    await page.getByRole("checkbox", { name: "Select Sofia Lindqvist" }).check();
    await page.getByText("One person is chosen, and told first.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("Recorded for one person.").waitFor();
    await page.getByRole("button", { name: "Decide on others" }).click();
    await page.locator("label", { hasText: "A no" }).click();
    await page.getByRole("checkbox", { name: "Select Kwame Boateng" }).check();
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("Recorded for one person.").waitFor();
    await page.getByRole("button", { name: "See the letter" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("The chosen one is told first.", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "None can go", disabled: true }).waitFor();
    await dialog.getByRole("button", { name: "Not now" }).click();
  });

  it("J, X and Esc move and tick among the candidates, and a search finds by the beginning of a name", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await go("/hiring/candidates");
    await page.getByRole("heading", { level: 1, name: /have no answer yet/ }).waitFor();
    await page.getByRole("checkbox", { name: "Select Sofia Lindqvist" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.getByText("1 selected").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("1 selected").waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await page.keyboard.type("lindq");
    await page.getByRole("checkbox", { name: "Select Kwame Boateng" }).waitFor({ state: "detached" });
    await expectSoon(async () => assert.equal(await page.getByRole("checkbox").count(), 1));
  });

  it("a candidate's page goes by their name, and offers to forget them, not to remove an application", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("link", { name: /^Sofia Lindqvist/ }).click();
    await page.getByText("Timetable Planner, Northline Rail").filter({ visible: true }).first().waitFor();
    await page.waitForFunction(
      () => document.title === "Sofia Lindqvist, Timetable Planner, Northline Rail · Fineline",
    );
    await page.getByRole("button", { name: "More for Sofia Lindqvist" }).filter({ visible: true }).click();
    await page.getByRole("menuitem", { name: "Forget this person" }).filter({ visible: true }).click();
    await page.getByRole("dialog").getByText("It cannot be undone.", { exact: false }).waitFor();
    assert.deepEqual(await findFaults(page, { touch: false }), []);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("their consent is recorded with its dates, stands in the table of the terminal, and is taken out again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByText("They have not said that they may be kept for longer.").waitFor();
    await page.getByRole("button", { name: "They agreed" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "Keep it" }).click();
    await sheet.getByText("A day that is still ahead.").waitFor();
    await sheet.getByLabel("Kept until").fill("2027-11-30");
    await sheet.getByRole("button", { name: "Keep it" }).click();
    await page.getByText("They agreed to be kept until Tuesday 30 November 2027", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Asked them today" }).click();
    await page.getByText("They were asked again on Monday 16 November 2026.").waitFor();
    const told = () => desk.command("employer", "consent", "sofia", "--json").out;
    const consent = { until: "2027-11-30", givenOn: "2026-11-16", askedOn: "2026-11-16" };
    await untilLogged(async () => JSON.stringify(JSON.parse(told()).consent) === JSON.stringify(consent));
    await page.getByRole("button", { name: "They withdrew it" }).click();
    await page.getByText("They have not said that they may be kept for longer.").waitFor();
    await untilLogged(async () => JSON.parse(told()).consent === null);
  });

  it("somebody is written down by hand, with how they came to apply", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await go("/hiring/add");
    await page.getByRole("heading", { level: 1, name: "Who has applied?" }).waitFor();
    await page.getByRole("button", { name: "Add them" }).click();
    await page.getByText("What are they called?").waitFor();
    await page.getByLabel("Name").fill("Ilse Vogt");
    await page.getByLabel("Address").fill("ilse@mail.example, x@mail.example");
    await page.getByRole("button", { name: "Add them" }).click();
    await page.getByText("one address: here are several", { exact: false }).waitFor();
    await page.getByLabel("Address").fill("ilse@mail.example");
    await page.getByLabel("How they came to apply").fill("A fair");
    await page.getByLabel("Applied on").fill("2026-11-13");
    assert.deepEqual(await findFaults(page, { touch: false }), []);
    await page.getByRole("button", { name: "Add them" }).click();
    await page.getByRole("link", { name: /^Ilse Vogt/ }).click();
    await page.getByText("How they came to apply:", { exact: false }).waitFor();
    await page.getByText("A fair", { exact: true }).waitFor();
    assert.deepEqual(await findFaults(page, { touch: false }), []);
  });

  it("a page of their own has an address that is told once, when the settings say where this place is", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await go("/settings");
    const field = page.getByLabel("Where this place is reached from elsewhere");
    await field.fill("http://jobs.northline.example");
    await field.blur();
    await page.getByText("an address such as https://", { exact: false }).waitFor();
    await field.fill("https://jobs.northline.example");
    await field.blur();
    await page.getByText("The public address is kept.").waitFor();
    assert.equal(desk.command("employer", "edit", "Timetable", "--candidate-pages", "yes").status, 0);
    const ilse = (await candidatesOf(page)).find(({ name }) => name === "Ilse Vogt");
    await go(`/case/${ilse?.case}`);
    await page.getByRole("button", { name: "Make a link" }).click();
    await page.getByText(/^https:\/\/jobs\.northline\.example\/c\/[\w-]{43}$/).waitFor();
    await page.getByRole("button", { name: "Take every link back" }).click();
    await page.getByText("The link leads nowhere now.").waitFor();
  });

  it("two browsers and a terminal see each other's openings without being loaded again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await go("/hiring/openings");
    const second = await desk.newDevice({ ...PHONE, timezoneId: "America/Toronto", reducedMotion: "reduce" });
    const other = await second.open(desk.server, "/hiring/openings");
    for (const each of [page, other]) await each.getByRole("heading", { level: 1, name: /^One opening/ }).waitFor();
    desk.command("employer", "open", "Analyst", "Northline Rail", "--zone", "Toronto");
    for (const each of [page, other]) await each.getByRole("heading", { level: 1, name: /^Two openings/ }).waitFor();
    await other.getByRole("listitem").filter({ hasText: "Analyst" }).getByRole("link", { name: "Edit" }).click();
    await other.getByLabel("What the job is called").fill("Senior Analyst");
    await other.getByRole("button", { name: "Keep the changes" }).click();
    await other.getByText("Senior Analyst is kept.").waitFor();
    await page.getByRole("heading", { name: "Senior Analyst, Toronto" }).waitFor();
    assert.match(desk.command("employer", "openings").out, /Senior Analyst/);
    assert.deepEqual(second.errors, []);
    await second.close();
  });

  it("who seeks finds none of the candidates among people and in a search; who hires finds them", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await go("/search?q=Ilse");
    await page.getByRole("heading", { level: 1, name: /for “Ilse”/ }).waitFor();
    await page.getByRole("link", { name: /Ilse/ }).first().waitFor();
    await page.getByRole("radiogroup", { name: "Side" }).locator("label", { hasText: "Seeking" }).click();
    await page.getByRole("link", { name: "People" }).first().click();
    await page.getByText("Whom you meet in an interview is kept here", { exact: false }).waitFor();
    await go("/search?q=Ilse");
    await page.getByRole("heading", { level: 1, name: /[Nn]othing|No / }).waitFor();
    await page.getByRole("radiogroup", { name: "Side" }).locator("label", { hasText: "Hiring" }).click();
    await page.getByRole("heading", { level: 1, name: /for a word/ }).waitFor();
  });

  it("one tap leads to the other side, and it stays there", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.getByRole("radiogroup", { name: "Side" }).locator("label", { hasText: "Seeking" }).click();
    await page.getByRole("link", { name: "Board" }).first().waitFor();
    await page.waitForURL((url) => url.pathname === "/");
    await page.reload();
    await page.getByRole("link", { name: "Board" }).first().waitFor();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText("Kwame Boateng").waitFor({ state: "detached" });
    await page.getByRole("radiogroup", { name: "Side" }).locator("label", { hasText: "Hiring" }).click();
    await page.getByRole("heading", { level: 1, name: /for a word/ }).waitFor();
  });

  it("every page can be read and reached on a phone, by day and by night, and fits on other glasses", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const small = await desk.newDevice({ ...PHONE, reducedMotion: "reduce" });
    const other = await small.open(desk.server, "/hiring");
    await other.getByRole("heading", { level: 1, name: /for a word/ }).waitFor();
    await tapSides(other);
    for (const path of PATHS) {
      await other.goto(`${desk.server.origin}${path}`);
      await other.getByRole("heading", { level: 1 }).waitFor();
      await other.getByText(/^Loading/).waitFor({ state: "detached" });
      assert.deepEqual(await findFaults(other, { touch: true }), [], path);
      await other.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(other), [], path);
      await other.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await findTightFaults(other, [NARROW, TABLET]), [], path);
    }
    assert.deepEqual([small.errors, small.outside], [[], []]);
  });

  it("no other host was asked, and no error was told", (test) => {
    if (missing() !== undefined) return test.skip(missing());
    // The browser tells of the answer to two addresses in one field; nothing else went wrong.
    const others = device.errors.filter((error) => !error.includes("status of 422"));
    assert.deepEqual([device.outside, others], [[], []]);
  });
});

const PATHS = [
  "/hiring",
  "/hiring/openings",
  "/hiring/openings/new",
  "/hiring/candidates",
  "/hiring/add",
  "/hiring/decide",
  "/hiring/import",
  "/hiring/mirror",
  "/hiring/nowhere",
  "/more",
] as const;
