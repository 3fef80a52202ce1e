import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CaseJson } from "../../src/contract/index.ts";
import { expectSoon } from "./expect-soon.ts";
import { restOnUndo } from "./rest-on-undo.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { askServer, loggedCase, loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const sentence = (page: Page, words: string | RegExp) => page.getByRole("heading", { level: 1, name: words });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).filter({ visible: true });

/** Records a decision by "What happened?". */
async function decide(page: Page, outcome: string, answerBy?: string): Promise<void> {
  await button(page, "What happened?").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: /^A decision/ }).click();
  await sheet.getByRole("radiogroup", { name: "What was decided" }).locator("label", { hasText: outcome }).click();
  if (answerBy !== undefined) {
    await sheet.getByRole("button", { name: "Pick a day" }).click();
    await sheet.getByRole("button", { name: answerBy }).click();
  }
  await sheet.getByRole("button", { name: "Record it" }).click();
  await sheet.waitFor({ state: "hidden" });
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
}

async function keptName(page: Page): Promise<string | undefined> {
  return ((await askServer(page, "/api/settings")) as { readonly name?: string }).name;
}

/** A card of Today, and one of the things that its menu does. */
const card = (page: Page, title: string) => page.getByRole("article", { name: new RegExp(`^${title}`) });

async function pick(page: Page, title: string, label: string | RegExp): Promise<void> {
  await button(page, `More for ${title}`).click();
  await page.getByRole("menuitem", { name: label }).filter({ visible: true }).click();
}

describe("an offer, a no, a withdrawal", { concurrency: false }, () => {
  it("an offer is replied to and accepted, and the case is closed", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/umbra");
    await decide(page, "An offer", "Monday 30 November");
    await sentence(page, "Reply to the offer by tomorrow, then decide on the offer by Monday the 30th.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Draft" }).first().click();
    const letter = page.getByRole("textbox", { name: "Text of the letter" });
    await letter.waitFor();
    await button(page, "I sent it").click();
    await sentence(page, /^Decide on the offer/).waitFor();
    await page.getByRole("button", { name: "Decide", exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet
      .getByRole("radiogroup", { name: "What was decided" })
      .locator("label", { hasText: "I accepted" })
      .click();
    await sheet.getByRole("button", { name: "Record it" }).click();
    await sentence(page, /accepted/).waitFor();
    await restOnUndo(page);
    await page.getByText("Nothing for now.").waitFor();
    await untilLogged(async () => (await loggedCase(page, "umbra"))?.facts.length === 7);
    const outcomes = (await loggedCase(page, "umbra"))!.facts.flatMap((fact) =>
      fact.kind === "decision" ? [fact.outcome] : [],
    );
    assert.deepEqual(outcomes, ["offer", "accepted"]);

    await undo(page);
    await sentence(page, /^Decide on the offer/).waitFor();
    await undo(page);
    await sentence(page, /accepted/).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("a no is thanked for, and a withdrawal is told, each in a letter", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/stark");
    await decide(page, "A no");
    await page.getByRole("region", { name: "What to do" }).getByText("Thank Ines Roth").first().waitFor();
    await page.getByRole("main").getByRole("link", { name: "Draft" }).first().click();
    await page.getByRole("textbox", { name: "Text of the letter" }).waitFor();
    await button(page, "I sent it").click();
    await page.getByText("Marked as sent.").waitFor();
    await untilLogged(async () => (await loggedCase(page, "stark"))?.facts.at(-1)?.kind === "sent");

    await page.goto(`${desk.server.origin}/case/initech/letter/withdraw`);
    await page.getByRole("heading", { level: 1, name: /to withdraw$/ }).waitFor();
    await button(page, "I sent it").click();
    await page.getByText("Withdrawn.").waitFor();
    await restOnUndo(page);
    await untilLogged(
      async () => (await loggedCase(page, "initech"))?.facts.some((fact) => fact.kind === "decision") === true,
    );
    await undo(page);
    await page.getByText("Taken back.").waitFor();
    await page.goto(`${desk.server.origin}/case/initech`);
    await sentence(page, /heck in with Noor/).waitFor();
  });
});

describe("undo", { concurrency: false }, () => {
  it("takes back whatever is done to a step of Today", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    const title = "Thank Lee Okafor";
    for (const [label, said] of [
      ["I sent it", "Marked as sent."],
      [/^Snooze until tomorrow/, /^Snoozed/],
      ["Skip", "Skipped."],
    ] as const) {
      await card(page, title).waitFor();
      await pick(page, title, label);
      await page.getByRole("status").getByText(said).waitFor();
      await card(page, title).waitFor({ state: "detached" });
      await undo(page);
      await card(page, title).waitFor();
    }
    await pick(page, title, "Skip");
    await card(page, title).waitFor({ state: "detached" });
    await page.getByRole("status").getByText("Skipped.").waitFor();
    await page.keyboard.press("z");
    await card(page, title).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("takes back an edited case, a person, a removed case and a bulk of them", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/globex");
    await pick(page, "Globex", "Edit the application");
    await page.getByRole("dialog").getByLabel("Role").fill("Chief Analyst");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("Chief Analyst").filter({ visible: true }).first().waitFor();
    await restOnUndo(page);
    await untilLogged(async () => (await loggedCase(page, "globex"))?.role === "Chief Analyst");
    await undo(page);
    await page.getByText("Senior Analyst").filter({ visible: true }).first().waitFor();
    await untilLogged(async () => (await loggedCase(page, "globex"))?.role === "Senior Analyst");

    await button(page, "Add a person").click();
    await page.getByRole("dialog").getByLabel("Name").fill("Mira Vale");
    await page.getByRole("dialog").getByRole("button", { name: "Add the person" }).click();
    await button(page, /^Mira Vale/).waitFor();
    await undo(page);
    await button(page, /^Mira Vale/).waitFor({ state: "detached" });

    await pick(page, "Globex", "Remove");
    await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
    const row = (company: string) => page.getByRole("row", { name: new RegExp(`^${company}`) });
    await restOnUndo(page);
    await row("Hooli").waitFor();
    await row("Globex").waitFor({ state: "detached" });
    await untilLogged(async () => (await loggedCase(page, "globex")) === undefined);
    await undo(page);
    await row("Globex").waitFor();
    await untilLogged(async () => (await loggedCase(page, "globex")) !== undefined);
    await untilLogged(async () => (await loggedCase(page, "globex"))?.contacts.length === 3);

    await button(page, "Select several").click();
    for (const company of ["Vandelay", "Wayne Freight"]) {
      await page.getByRole("checkbox", { name: `Select ${company}` }).check({ force: true });
    }
    await button(page, "Withdraw").click();
    await page.getByText("Two applications end as withdrawn. Nothing is sent: telling them stays with you.").waitFor();
    await button(page, "Withdraw two").click();
    await page.getByRole("status").getByText("Two withdrawn.").waitFor();
    await restOnUndo(page);
    const withdrawn = async () =>
      (await loggedCases(page)).filter(({ facts }) => {
        const last = facts.at(-1);
        return last?.kind === "decision" && last.outcome === "withdrawn";
      }).length;
    await untilLogged(async () => (await withdrawn()) === 2);
    await undo(page);
    await untilLogged(async () => (await withdrawn()) === 0);
    assert.deepEqual(device.errors, []);
  });

  it("takes back several added at once, and a setting", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/add");
    const before = (await loggedCases(page)).length;
    await page.getByLabel("Company, line 1").fill("Northwind");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-field") === "role");
    await page.keyboard.type("Buyer");
    await page.getByLabel("Company, line 2").fill("Contoso");
    await page.getByLabel("Role, line 2").fill("Planner");
    await button(page, "Add two").click();
    await restOnUndo(page);
    await untilLogged(async () => (await loggedCases(page)).length === before + 2);
    await undo(page);
    await untilLogged(async () => (await loggedCases(page)).length === before);

    await page.goto(`${desk.server.origin}/settings`);
    await page.getByLabel("Name").fill("Alex Moreno");
    await page.getByLabel("Name").press("Tab");
    await page.getByText("Your name is kept.").waitFor();
    await restOnUndo(page);
    await untilLogged(async () => (await keptName(page)) === "Alex Moreno");
    await undo(page);
    await untilLogged(async () => (await keptName(page)) === undefined);
    await expectSoon(async () => assert.equal(await page.getByLabel("Name").inputValue(), ""));
  });
});

describe("the terminal, searching, and everything out and in", { concurrency: false }, () => {
  it("what commands record meanwhile shows on pages that are open", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const [today, theCase] = [await device.open(desk.server), await device.open(desk.server, "/case/hooli")];
    await card(today, "Answer Marta's question").waitFor();
    assert.equal(desk.command("log", "hooli", "sent", "answer", "marta").status, 0);
    await theCase
      .getByText(/^you wrote last, Mon 16 Nov|you wrote last, Mon 16 Nov/)
      .first()
      .waitFor();
    assert.equal(desk.command("skip", "globex", "thank-you", "lee").status, 0);
    await card(today, "Thank Lee Okafor").waitFor({ state: "detached" });
    assert.equal(desk.command("undo", "globex").status, 0);
    await card(today, "Thank Lee Okafor").waitFor();
  });

  it("search finds people, companies and the words of notes, and leads to them", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.equal(desk.command("log", "vandelay", "note", "The harbour tour was a nice touch.").status, 0);
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await card(page, "Thank Lee Okafor").waitFor();
    await page.keyboard.press("/");
    const field = page.getByRole("searchbox", { name: "Search everything" });
    await field.waitFor();
    for (const [asked, found] of [
      ["okafor", /Lee Okafor/],
      ["umbra", /Umbra Health/],
      ["harbour", /The harbour tour was a nice touch\./],
    ] as const) {
      await field.fill(asked);
      await page
        .getByRole("region", { name: "What was found" })
        .getByRole("link")
        .filter({ hasText: found })
        .first()
        .waitFor();
    }
    await page.waitForURL(/q=harbour/);
    await page.getByRole("link").filter({ hasText: "harbour tour" }).first().click();
    await page.waitForURL(/\/case\/vandelay/);
    await page.goBack();
    await page.getByRole("link").filter({ hasText: "harbour tour" }).first().waitFor();
    await field.fill("zebra crossing");
    await page.getByRole("region", { name: "What was found" }).getByRole("link").first().waitFor({ state: "detached" });
  });

  it("everything exported and deleted by its word comes back by importing as it was", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ acceptDownloads: true });
    const page = await device.open(desk.server, "/settings");
    const before = await loggedCases(page);
    const downloading = page.waitForEvent("download");
    await button(page, "Export everything").click();
    const file = await (await downloading).path();
    assert.equal((JSON.parse(readFileSync(file, "utf8")) as { cases: unknown[] }).cases.length, before.length);

    await button(page, "Delete everything").click();
    const dialog = page.getByRole("dialog");
    const last = dialog.getByRole("button", { name: "Delete everything" });
    await dialog.getByLabel("Type the word delete").fill("remove");
    await dialog.getByRole("button", { name: "Delete everything", disabled: true }).waitFor();
    await dialog.getByLabel("Type the word delete").fill("delete");
    await dialog.getByRole("button", { name: "Delete everything", disabled: false }).waitFor();
    await last.click();
    await sentence(page, "Have you had an interview?").waitFor();
    await untilLogged(async () => (await loggedCases(page)).length === 0);

    await page.goto(`${desk.server.origin}/settings/moving`);
    await page.getByLabel("Choose a file, or drop it here").setInputFiles(file);
    await button(page, `Import ${before.length} applications`).click();
    await page.getByText(`${before.length} applications imported.`).first().waitFor();
    await untilLogged(async () => (await loggedCases(page)).length === before.length);
    const inOrder = (cases: readonly CaseJson[]) => cases.toSorted((a, b) => (a.id! < b.id! ? -1 : 1));
    await expectSoon(async () => assert.deepEqual(inOrder(await loggedCases(page)), inOrder(before)));
    await page.goto(`${desk.server.origin}/`);
    await card(page, "Thank Lee Okafor").waitFor();
    assert.deepEqual(device.outside, []);
  });
});
