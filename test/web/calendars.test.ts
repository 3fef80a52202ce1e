import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { PASSWORD, type Radicale, startRadicale, USER, whyNoRadicale } from "../calendars/radicale.ts";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { findLayoutFaults } from "./layout-faults.ts";
import { findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk().slice(0, 3), now: SAMPLE_NOW });

const INVITATION = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Example//EN",
  "METHOD:REQUEST",
  "BEGIN:VEVENT",
  "UID:final@globex.example",
  "DTSTAMP:20261120T120000Z",
  "DTSTART:20271201T150000Z",
  "DTEND:20271201T160000Z",
  "SUMMARY:Final interview at Globex",
  "ORGANIZER;CN=Kim Oh:mailto:kim@globex.example",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

async function openPage(options = {}) {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, "/board");
  await page.getByRole("table").or(page.getByRole("list")).first().waitFor();
  await page.goto(`${desk.server.origin}/settings/calendars`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, device };
}

describe("calendars in the settings", { concurrency: false }, () => {
  it("an address is made, shown once, read by a calendar, changed and ended", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openPage(PHONE);
    await page.getByRole("button", { name: "Make an address" }).click();
    await page.getByRole("checkbox", { name: "With names, company and reasons" }).check();
    await page.getByRole("button", { name: "Make the address" }).click();
    const field = page.getByLabel("Address", { exact: true });
    const address = await field.inputValue();
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w-]{43}\.ics$/);
    const calendar = await (await fetch(address)).text();
    assert.match(calendar, /^BEGIN:VCALENDAR/);
    assert.deepEqual([await findFaults(page), await page.evaluate(findLayoutFaults, true)], [[], []]);
    await page.reload();
    const card = page.getByRole("region", { name: "All applications" });
    await card.getByText(/Last fetched/).waitFor();
    assert.equal((await page.content()).includes(address.slice(-47)), false);
    await card.getByRole("button", { name: "New address" }).click();
    await expectSoon(async () => {
      assert.match(await field.inputValue(), /^http:/);
      assert.notEqual(await field.inputValue(), address);
    });
    await card.getByText(/The address before works until/).waitFor();
    await card.getByRole("button", { name: "End it" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    await card.waitFor({ state: "detached" });
    await expectSoon(async () => assert.equal((await fetch(address)).status, 404));
    assert.deepEqual(device.errors, []);
  });

  it("an invitation is understood before it is recorded, and recorded once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage();
    const drop = page.getByLabel("Choose an invitation (.ics), or drop it here");
    const file = (text: string) => [{ name: "invite.ics", mimeType: "text/calendar", buffer: Buffer.from(text) }];
    await drop.setInputFiles(file("no calendar"));
    await page.getByRole("alert").filter({ hasText: "line 1" }).waitFor();
    await drop.setInputFiles(file(INVITATION));
    const card = page.getByRole("region", { name: "Final interview at Globex" });
    await card.getByText("Kim Oh (kim@globex.example) is new here").waitFor();
    await card.getByText(/1 December 2027, .*: Interview with Kim Oh/).waitFor();
    assert.deepEqual([await findFaults(page), await page.evaluate(findLayoutFaults, false)], [[], []]);
    await card.getByRole("button", { name: "Record the interview" }).click();
    await card.getByText("This interview is recorded already.").waitFor();
    await drop.setInputFiles(
      file(
        INVITATION.replace("20271201T15", "20271202T15")
          .replace("20271201T16", "20271202T16")
          .replace("DTSTAMP:20261120", "DTSTAMP:20261121"),
      ),
    );
    await card.getByRole("button", { name: "Record the new time" }).click();
    await card.getByText("This interview is recorded already.").waitFor();
  });

  it("a case is taken along as a file for a calendar", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage();
    await page.goto(`${desk.server.origin}/case/globex`);
    await page.getByRole("button", { name: "More for Globex" }).filter({ visible: true }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Add to calendar (.ics)" }).click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "globex.ics");
    assert.match(readFileSync(await download.path(), "utf8"), /^BEGIN:VCALENDAR\r\n/);
  });

  describe("with a server of calendars", { skip: whyNoRadicale() ?? false }, () => {
    let radicale: Radicale;
    before(async () => {
      radicale = await startRadicale();
    });
    after(() => radicale.remove());

    it("a calendar is connected, brought up to date, asked about and left", { timeout: 120_000 }, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      const path = await radicale.makeCalendar("web");
      const { page, device } = await openPage(PHONE);
      await page.getByRole("button", { name: "Connect a calendar" }).click();
      await page.getByLabel("Address").fill(`${radicale.origin}/`);
      await page.getByLabel("Name there").fill(USER);
      await page.getByLabel("Password").fill("wrong");
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      await page.getByText("The server did not let us in.").waitFor();
      assert.deepEqual([await findFaults(page), await page.evaluate(findLayoutFaults, true)], [[], []]);
      await page.getByLabel("Password").fill(PASSWORD);
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      const card = page.getByRole("region", { name: "web" });
      await card.getByRole("button", { name: "Bring it up to date" }).click();
      await card.getByText(/entries there/).waitFor();
      const listing = '<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>';
      const told = await (await radicale.ask("PROPFIND", path, { body: listing, headers: { Depth: "1" } })).text();
      for (const [, href = ""] of told.matchAll(/<href>([^<]+\.ics)<\/href>/g)) await radicale.ask("DELETE", href);
      await card.getByRole("button", { name: "Bring it up to date" }).click();
      const question = card.getByText(/^You removed “/);
      await question.first().waitFor();
      const asked = await question.count();
      await card.getByRole("button", { name: "Skip the step" }).first().click();
      await card
        .getByRole("button", { name: "Skip the step" })
        .nth(asked - 1)
        .waitFor({ state: "detached" });
      assert.deepEqual([await findFaults(page), await page.evaluate(findLayoutFaults, true)], [[], []]);
      await card.getByRole("button", { name: "Disconnect" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
      await page.getByRole("button", { name: "Connect a calendar" }).waitFor();
      assert.deepEqual(device.errors, []);
    });
  });
});
