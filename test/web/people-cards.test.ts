import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import encodeQr from "qr";
import type { CaseJson } from "../../src/contract/index.ts";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { sharedDevice } from "./shared-device.ts";
import { findTightFaults, NARROW, TABLET } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

/** At Hooli one person stands twice, and has written under one of the two names. */
function cases(): readonly CaseJson[] {
  return sampleDesk().map((each) =>
    each.id !== "hooli"
      ? each
      : {
          ...each,
          contacts: [
            ...each.contacts,
            { id: "marta-2", name: "M. Ruiz", role: "interviewer", email: "MARTA@hooli.example", phone: "+1 555 0100" },
          ],
        },
  );
}

const { desk, missing } = useWebDesk({ cases: cases(), now: SAMPLE_NOW });

const openPage = sharedDevice(desk);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const CARDS = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:Åsa Lindström",
  "ORG:Umbra Health\\, Inc.;Talent",
  "TITLE:Talent Partner",
  "EMAIL:asa@umbra.example",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:Paul Adeyemi",
  "EMAIL:paul@umbra.example",
  "TEL:+1 555 0199",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:3.0",
  "END:VCARD",
].join("\r\n");

const file = (name: string, mimeType: string, content: string | Uint8Array) => ({
  name,
  mimeType,
  buffer: Buffer.from(content as string),
});

describe("people out of cards", { concurrency: false }, () => {
  it("come into the application of their company; who is there learns what was missing", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openPage("/people/cards");
    await page.getByLabel("A file of cards (.vcf)", { exact: false }).setInputFiles(file("people.vcf", "", CARDS));
    await page.getByText("line 14: expected a card with a name (FN)").waitFor();
    await expectSoon(async () => assert.equal(await page.getByLabel("Application").inputValue(), "umbra"));
    await button(page, "Add 2 people").click();
    await page
      .getByText("1 person added to Umbra Health; 1 person known already, with what was missing filled in.")
      .first()
      .waitFor();
    await page.goto(`${desk.server.origin}/people`);
    await page
      .getByRole("link", { name: /Åsa Lindström/ })
      .filter({ hasText: "Recruiter" })
      .waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("a code on a photo of a card fills the form, and the photo goes nowhere", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openPage("/people/cards", PHONE);
    const sent: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(`${request.postData() ?? ""}`));
    const code = encodeQr("MECARD:N:Ito,Hana;EMAIL:hana@globex.example;TEL:+15550123;ORG:Globex;;", "gif", {
      scale: 6,
    });
    const photo = page.getByLabel("A business card: take a photo of it");
    assert.equal(await photo.getAttribute("capture"), "environment");
    await photo.setInputFiles(file("card.gif", "image/gif", code));
    await page.getByText("The code on the card was read.", { exact: false }).waitFor();
    await expectSoon(async () => {
      assert.equal(await page.getByLabel("Name").inputValue(), "Hana Ito");
      assert.equal(await page.getByLabel("Email").inputValue(), "hana@globex.example");
      assert.equal(await page.getByLabel("Application").inputValue(), "globex");
    });
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await button(page, "Add this person").click();
    await page.getByText("1 person added to Globex.").first().waitFor();
    await page.getByRole("img", { name: "The business card" }).waitFor({ state: "detached" });
    assert.ok(sent.every((body) => !body.includes("GIF8")));
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });

  it("a card without a code is typed beside its photo, with a name at least", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/people/cards");
    const icon = readFileSync(new URL("../../src/web/manifest/icon-192.png", import.meta.url));
    await page.getByLabel("A business card: take a photo of it").setInputFiles(file("card.png", "image/png", icon));
    await page.getByText("There is no code on it that can be read", { exact: false }).waitFor();
    await button(page, "Add this person").click();
    await page.getByText("A name is expected here.").waitFor();
    await page.getByLabel("Name").fill("Ola Nordmann");
    await button(page, "Add this person").click();
    await page.getByText("Choose the application that they belong to.").waitFor();
    await page.getByLabel("Application").selectOption("stark");
    await button(page, "Add this person").click();
    await page.getByText("1 person added to Stark & Vale.").first().waitFor();
  });

  it("what is no file of cards is refused, and a picture that is none is typed", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/people/cards");
    await page.getByLabel("A file of cards (.vcf)", { exact: false }).setInputFiles(file("x.vcf", "", "hello"));
    await page.getByText("x.vcf: expected a file of cards, which begins with BEGIN:VCARD").waitFor();
    await page.getByLabel("A business card: take a photo of it").setInputFiles(file("x.heic", "image/heic", "hello"));
    await page.getByText("This browser cannot show the photo", { exact: false }).waitFor();
  });
});

describe("people who stand twice", { concurrency: false }, () => {
  it("are found, become one person, and are two again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openPage("/people");
    await page.getByText("Two may be one person").click();
    await page.getByText("who have one address, Hooli").waitFor();
    assert.deepEqual(await findFaults(page), []);
    await button(page, "One person: Marta Ruiz").click();
    await page.getByText("M. Ruiz and Marta Ruiz are one person now.").first().waitFor();
    await page.getByText("Two may be one person").waitFor({ state: "detached" });
    await button(page, "Undo").click();
    await page.getByText("Two may be one person").waitFor();
    assert.deepEqual(device.errors, []);
  });
});

describe("a person", { concurrency: false }, () => {
  it("goes out as a card that comes in again", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/people/dana.kim%40globex.example");
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a card").click()]);
    assert.equal(download.suggestedFilename(), "Dana-Kim.vcf");
    const card = readFileSync(await download.path(), "utf8");
    assert.match(card, /\r\nFN:Dana Kim\r\n/);
    assert.match(card, /\r\nORG:Globex\r\n/);
    await page.goto(`${desk.server.origin}/people/cards`);
    await page.getByLabel("A file of cards (.vcf)", { exact: false }).setInputFiles(file("dana.vcf", "", card));
    await button(page, "Add 1 person").click();
    await page.getByText("1 person known already.").first().waitFor();
  });

  it("the page for bringing people in can be read and reached by anybody", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openPage("/people/cards", PHONE);
    await page.getByLabel("A file of cards (.vcf)", { exact: false }).setInputFiles(file("people.vcf", "", CARDS));
    await button(page, "Add 2 people").waitFor();
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await findColourFaults(page), []);
    await page.emulateMedia({ colorScheme: "light" });
    assert.deepEqual(await findTightFaults(page, [NARROW, TABLET]), []);
  });
});
