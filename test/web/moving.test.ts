import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type DeviceOptions, KEEPING, PHONE } from "./browse.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { restOnUndo } from "./rest-on-undo.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { sharedDevice } from "./shared-device.ts";
import { findTightFaults, NARROW, TABLET } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const open = sharedDevice(desk);
/** On a device of its own, with options: what is taken back there may leave a complaint of the browser's to the next. */
const openMoving = (options?: DeviceOptions) => open("/settings/moving", options);

async function choose(page: Page, ...files: readonly (readonly [name: string, text: string | Uint8Array])[]) {
  await page.getByLabel("Choose a file, or drop it here").setInputFiles(
    files.map(([name, text]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(text as string),
    })),
  );
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Two new ones, one that the sample desk has, one twice, one without a company. */
const JOBS = [
  "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Notes",
  "Clerk,Oceanic,Austin,https://oceanic.example/7,2026-09-15,REJECTED,2026-10-02,Nice people",
  "Planner,Ärger & Söhne,,,2026-10-01,APPLIED,2026-10-01,",
  "Senior Analyst,GLOBEX,,,2026-10-01,APPLIED,2026-10-01,",
  "clerk,OCEANIC,Austin,https://oceanic.example/7?utm_source=x,2026-09-15,REJECTED,2026-10-02,",
  "Nobody's,,,,2026-10-01,APPLIED,2026-10-01,",
].join("\r\n");

describe("a table of another tracker", { concurrency: false }, () => {
  it("every row's fate is seen before anything is taken in, and what is new comes in with its way back", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMoving({});
    await choose(page, ["jobs.csv", JOBS]);
    await page.getByText("5 rows, as Simplify writes them.").waitFor();
    await page.getByText("the same as line 2").waitFor();
    await page.locator("a[href='/case/globex']", { hasText: "here already" }).waitFor();
    await page.getByText("1 row cannot be read and stays out.").waitFor();
    await page.getByText("column 2 (Company Name): expected the company, got nothing").waitFor();
    await button(page, "Import 2 applications").click();
    await page.getByText("2 applications imported.").first().waitFor();
    await page.getByRole("link", { name: "See them on the board" }).click();
    await restOnUndo(page);
    await page
      .getByRole("table")
      .getByRole("link", { name: /Ärger & Söhne/ })
      .waitFor();
    await button(page, "Undo").click();
    await page
      .getByRole("table")
      .getByRole("link", { name: /Ärger & Söhne/ })
      .waitFor({ state: "detached" });
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });

  it("columns that nobody knows are asked for, and dates that may be two days as well", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMoving();
    await choose(page, ["mine.csv", "Wo;Was;Wann\r\nDunder;Seller;05/10/2026\r\nMifflin;Buyer;06/10/2026\r\n"]);
    await page.getByRole("heading", { name: "Which columns have the company and the role?" }).waitFor();
    await page.getByLabel("Wo", { exact: true }).selectOption("The company");
    await page.getByRole("heading", { name: "Which column has the role?" }).waitFor();
    await page.getByLabel("Was", { exact: true }).selectOption("The role");
    await page.getByText("2 rows.", { exact: true }).waitFor();
    await page.getByLabel("Wann", { exact: true }).selectOption("The day you applied");
    await page
      .getByText("2 rows cannot be read and stay out.")
      .or(page.getByText("There is nothing new in it."))
      .waitFor();
    await page.getByRole("radio", { name: "The day" }).check({ force: true });
    await button(page, "Import 2 applications").click();
    await page.getByText("2 applications imported.").first().waitFor();
    await page.getByRole("link", { name: "See them on the board" }).click();
    await page
      .getByRole("link", { name: /Dunder/ })
      .first()
      .click();
    await page.getByText("Mon 5 Oct, 17:00").first().waitFor({ state: "attached" });
    assert.deepEqual(device.errors, []);
  });

  it("a table in an older encoding is read, and a packed one is refused in a sentence", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMoving();
    await choose(page, ["alt.csv", Buffer.from("Company,Role\r\nM\u00fcller,K\u00f6chin\r\n", "latin1")]);
    await page.getByText("it was read as windows-1252", { exact: false }).waitFor();
    await page.getByText("Müller").waitFor();
    await choose(page, ["jobs.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)]);
    await page.getByText("jobs.xlsx is packed. Open it, and save the table in it as CSV.").waitFor();
  });

  it("without a network it comes in all the same", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMoving(KEEPING);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await device.context.setOffline(true);
    await choose(page, ["offline.csv", "Company,Role\r\nNimbus,Pilot\r\n"]);
    await button(page, "Import 1 application").click();
    await page.getByText("1 application imported.").first().waitFor();
    await device.context.setOffline(false);
  });

  it("a row that means harm is words and nothing else", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMoving({});
    const harm = '<img src=x onerror="document.title=1">';
    await choose(page, [
      "harm.csv",
      `Company,Role,Link\r\n"${harm.replaceAll('"', '""')}",=1+1,javascript:alert(1)\r\n`,
    ]);
    await page.getByText(harm).waitFor();
    await button(page, "Import 1 application").click();
    await page.getByText("1 application imported.").first().waitFor();
    assert.equal(await page.title(), "Moving in and out · Fineline");
    assert.deepEqual(device.errors, []);
    await button(page, "Undo").click();
  });
});

const MBOX = [
  "From ana@mine.example Mon Nov 02 10:00:00 2026",
  "From: Ana <ana@mine.example>",
  "To: Dana Kim <dana.kim@globex.example>",
  "Subject: Senior Analyst: one more paper",
  "Date: Mon, 02 Nov 2026 10:00:00 -0500",
  "Message-ID: <one@mine.example>",
  "",
  "Dear Dana,",
  "here is the paper that I promised.",
  "Ana",
  "",
  "From dana.kim@globex.example Tue Nov 03 10:00:00 2026",
  "From: Dana Kim <dana.kim@globex.example>",
  "To: Ana <ana@mine.example>",
  "Subject: Re: Senior Analyst: one more paper",
  "Date: Tue, 03 Nov 2026 10:00:00 -0500",
  "Message-ID: <two@globex.example>",
  "In-Reply-To: <one@mine.example>",
  "",
  "Thank you for the paper, it reached me. We are still talking.",
  "Dana",
  "",
].join("\r\n");

describe("mail out of files", { concurrency: false }, () => {
  it("messages find their applications in the browser, and are recorded once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMoving();
    await choose(page, ["old.mbox", MBOX]);
    await page.getByLabel("Your own addresses").fill("");
    await button(page, "Look through it").click();
    await page.getByText("Your address is expected here: it shows which mail you sent.").waitFor();
    await page.getByLabel("Your own addresses").fill("ana@mine.example");
    await button(page, "Look through it").click();
    await page.getByText("2 messages, 2 of them new for your applications.").waitFor();
    await button(page, "Take in 2 messages").click();
    await page.getByText("2 messages taken in, for 1 application.").waitFor();
    await choose(page, ["old.mbox", MBOX]);
    await page.getByLabel("Your own addresses").fill("ana@mine.example");
    await button(page, "Look through it").click();
    await page.getByText("2 messages, none of them new for your applications.").waitFor();
    assert.deepEqual(device.errors, []);
    assert.deepEqual(device.outside, []);
  });
});

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return readFileSync(await download.path(), "utf8");
}

describe("what is taken out", { concurrency: false }, () => {
  it("everything comes in again elsewhere; what is there already stays as it is", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMoving();
    const everything = await saved(page, "Export as JSON");
    const { cases } = JSON.parse(everything) as { readonly cases: readonly { readonly id: string }[] };
    assert.ok(cases.length >= 10);
    const other = { ...cases[0], id: "brought-along", company: "Brought Along" };
    await choose(page, ["fineline.json", JSON.stringify({ cases: [...cases, other] })]);
    await page.getByText(`${cases.length + 1} applications, 1 of them new here.`).waitFor();
    await page.getByText(`${cases.length} are here already and stay as they are.`).waitFor();
    await button(page, "Import 1 application").click();
    await page.getByText("1 application imported.").first().waitFor();
    await button(page, "Undo").click();
  });

  it("a table has a row for each, and people a card", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMoving();
    const table = await saved(page, "Export as CSV");
    assert.match(table, /^\ufeffCompany,Role,Stage,Applied,Interview,Decided,Link,Notes,Headline\r\n/);
    assert.match(table, /\r\nGlobex,Senior Analyst,Interview,/);
    const cards = await saved(page, "Export as vCard");
    assert.match(cards, /^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    assert.match(cards, /\r\nFN:Dana Kim\r\n/);
  });
});

describe("an application", { concurrency: false }, () => {
  it("goes out as a page that shows where it stands, and runs nothing", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMoving();
    await page.goto(`${desk.server.origin}/case/globex`);
    await page.getByRole("button", { name: "More for Globex" }).filter({ visible: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Export as a page" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "globex.html");
    const report = readFileSync(await download.path(), "utf8");
    assert.match(report, /<h1>Globex, Senior Analyst<\/h1>/);
    assert.match(report, /<figure><svg/);
    assert.match(report, /<h2>What happened<\/h2>/);
    assert.doesNotMatch(report, /<script/);
  });
});

describe("the page", { concurrency: false }, () => {
  it("anybody can read and reach it, on every glass, by day and by night", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMoving(PHONE);
    await choose(page, ["jobs.csv", JOBS]);
    await page.getByText("5 rows, as Simplify writes them.").waitFor();
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await findColourFaults(page), []);
    await page.emulateMedia({ colorScheme: "light" });
    assert.deepEqual(await findTightFaults(page, [NARROW, TABLET]), []);
  });
});
