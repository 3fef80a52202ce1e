import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type DeviceOptions, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { connectMailboxes, mailboxOn, pauseMailbox, putLetters } from "./outbox-letters.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { askServer, loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

/** Monday 16 November 2026, 10:00 in New York. */
const NOW = Date.UTC(2026, 10, 16, 15);
const HOUR_MS = 3_600_000;

const TO_LEE = "/case/globex/letter/thank-you%2Fi1%2Flee";

const IN_DOUBT = {
  caseId: "umbra",
  stepId: "check-in/2",
  contactId: "paul",
  to: { name: "Paul Adeyemi", address: "paul@umbra.example" },
  subject: "Reporting Lead: is there news?",
  approvedAt: NOW - HOUR_MS,
  state: { kind: "uncertain", since: NOW - HOUR_MS, because: "no-answer", looks: 6, lookAt: null },
} as const;

const REFUSED = {
  ...IN_DOUBT,
  caseId: "hooli",
  stepId: "reply/hooli-q",
  contactId: "marta",
  to: { name: "Marta Ruiz", address: "marta@hooli.example" },
  subject: "Your question about my notice period",
  state: { kind: "rejected", at: NOW - HOUR_MS, response: "550 5.1.1 no such user here" },
} as const;

const HELD = {
  ...IN_DOUBT,
  caseId: "globex",
  stepId: "promise/p1",
  contactId: "dana",
  to: { name: "دانا كيم", address: "dana.kim@globex.example" },
  subject: "The paper on hierarchical forecasting",
  state: { kind: "due", tries: 0, from: NOW + 5 * HOUR_MS, heldBy: "quiet-hours" },
} as const;

const GONE = {
  ...IN_DOUBT,
  caseId: "tyrell",
  stepId: "rejection-thanks/1",
  contactId: "rachel",
  to: { name: "Rachel Onu", address: "rachel@tyrell.example" },
  subject: "Thank you all the same",
  state: { kind: "accepted", at: NOW - HOUR_MS, by: "server", response: "250 ok", copyAt: null },
} as const;

async function open(path: string, options: DeviceOptions = {}) {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, path);
  return { page, device };
}

const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).filter({ visible: true });
const takeBack = (page: Page) => page.getByRole("button", { name: "Take it back" }).filter({ visible: true });
const letterOf = (page: Page, subject: string) => page.getByRole("article", { name: new RegExp(`^${subject}`) });

describe("a letter is sent from its page", { concurrency: false }, () => {
  before(async () => {
    if (missing() !== undefined) return;
    desk.command("settings", "set", "name", "Alex Moreno");
    const second = mailboxOn({ id: "desk", address: "desk@post.example", mode: "drafts" });
    await connectMailboxes(desk.home, [mailboxOn(), second], NOW);
  });

  it("not before its gaps are filled", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open(TO_LEE);
    await send(page).waitFor();
    await page
      .getByRole("textbox", { name: "Text of the letter" })
      .fill("Hello Lee,\n\nThank you for [what they told you].");
    await page
      .getByText(/to settle first/)
      .first()
      .waitFor();
    await expectSoon(async () => assert.equal(await send(page).getAttribute("aria-disabled"), "true"));
    await send(page).click({ force: true });
    await page.getByRole("button", { name: "Throw it away" }).click();
    await page.getByText("Ready to go").first().waitFor();
    assert.deepEqual(await askServer(page, "/api/outbox"), { letters: [] });
    await device.close();
  });

  it("waits for a minute, says so, and is taken back by a touch", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open(TO_LEE);
    await page.getByText("Ready to go").first().waitFor();
    await send(page).click();
    await page.getByText("Goes in 60 seconds.").waitFor();
    await page.getByText(/^Goes today, .*; until then it can be taken back\./).waitFor();
    await page.getByText("In the outbox").first().waitFor();
    await send(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back. It does not go.").waitFor();
    await send(page).waitFor();
    assert.deepEqual(device.errors, []);
    await device.close();
  });

  it("is seen on its way on Today and on its application, and taken back there", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open(TO_LEE);
    await page.getByText("Ready to go").first().waitFor();
    await send(page).click();
    await page.getByText("Goes in 60 seconds.").waitFor();
    const other = await open("/", PHONE);
    await other.page.getByRole("link", { name: "One letter is on its way." }).waitFor();
    await other.page.goto(`${desk.server.origin}/case/globex`);
    await takeBack(other.page).click();
    await other.page.getByText("Taken back. It does not go.").waitFor();
    await send(page).waitFor();
    assert.deepEqual([...device.errors, ...other.device.errors], []);
    await device.close();
    await other.device.close();
  });

  it("goes from the mailbox that is chosen", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open(TO_LEE);
    await send(page).waitFor();
    await page.getByLabel("From").selectOption({ label: "desk@post.example" });
    await page.getByRole("button", { name: "Put among drafts" }).filter({ visible: true }).waitFor();
    await send(page).waitFor({ state: "detached" });
    await device.close();
  });

  it("says why it cannot while the server is out of reach, and keeps what was written", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open(TO_LEE);
    await send(page).waitFor();
    await device.context.setOffline(true);
    const why = page.getByText("The server cannot be reached, so it cannot be sent now. What you wrote is kept.");
    await why.waitFor();
    await expectSoon(async () => assert.equal(await send(page).getAttribute("aria-disabled"), "true"));
    assert.equal(await send(page).getAttribute("aria-describedby"), await why.getAttribute("id"));
    await device.context.setOffline(false);
    await why.waitFor({ state: "detached" });
    await expectSoon(async () => assert.equal(await send(page).getAttribute("aria-disabled"), null));
    await device.close();
  });
});

describe("the outbox", { concurrency: false }, () => {
  it("says kindly that there is nothing", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open("/outbox");
    await page.getByRole("heading", { level: 1, name: "Nothing is on its way." }).waitFor();
    await page.getByText("A letter that you send from its page comes here first.").waitFor();
    await device.close();
  });

  it("has what needs a word first, then what goes and why then, then what is over", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open("/outbox");
    await page.getByRole("heading", { level: 1, name: "Nothing is on its way." }).waitFor();
    // The page follows by itself.
    await putLetters(desk.home, [HELD, IN_DOUBT, REFUSED, GONE]);
    await page.getByRole("heading", { level: 1, name: "Two letters need your word." }).waitFor();
    await expectSoon(async () =>
      assert.deepEqual(await page.getByRole("article").getByRole("heading").allInnerTexts(), [
        IN_DOUBT.subject,
        REFUSED.subject,
        HELD.subject,
      ]),
    );
    await letterOf(page, HELD.subject)
      .getByText(/^Goes today, .*: their business hours begin then\./)
      .waitFor();
    await letterOf(page, REFUSED.subject)
      .getByText(/550 5\.1\.1 no such user here\./)
      .waitFor();
    await letterOf(page, IN_DOUBT.subject)
      .getByText(/^May have gone today, .*: the server did not say/)
      .waitFor();
    await page.getByText("Done and over").click();
    await page.getByText(GONE.subject).waitFor();
    assert.deepEqual(device.errors, []);
    await device.close();
  });

  it("anybody can read and reach it, on every glass, by day and by night", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await pauseMailbox(desk.home, NOW);
    for (const glass of [PHONE, { viewport: { width: 320, height: 640 }, hasTouch: true }, {}]) {
      const { page, device } = await open("/outbox", glass);
      await page.getByText("Nothing goes from alex.moreno@post.example until you have seen to it.").waitFor();
      await page.getByText("The text, 17 words").first().click();
      assert.deepEqual(await findFaults(page, { touch: "hasTouch" in glass }), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), []);
      await device.close();
    }
  });

  it("the page of a letter that is on its way is as good", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    for (const path of [TO_LEE, "/case/globex/letter/promise%2Fp1", "/case/globex", "/case/umbra"]) {
      const { page, device } = await open(path, PHONE);
      await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
      assert.deepEqual(await findFaults(page, { touch: true }), []);
      await device.close();
    }
  });

  it("a letter that went after all is recorded of its application", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open("/outbox");
    await page.getByRole("button", { name: "It went", exact: true }).click();
    await page.getByText("Recorded as sent.").waitFor();
    await letterOf(page, IN_DOUBT.subject).waitFor({ state: "detached" });
    await untilLogged(async () => {
      const facts = (await loggedCase(page, "umbra"))?.facts ?? [];
      return facts.some((fact) => fact.kind === "sent" && fact.at.startsWith("2026-11-16T09:00"));
    });
    await device.close();
  });

  it("a letter that was to go is taken back", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await open("/outbox");
    await letterOf(page, HELD.subject).getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Taken back. It does not go.").waitFor();
    await letterOf(page, HELD.subject).waitFor({ state: "detached" });
    await page.getByText("Done and over").click();
    const over = page.getByRole("listitem").filter({ hasText: HELD.subject });
    await over.getByText("Does not go: it was taken back.").waitFor();
    assert.deepEqual(device.errors, []);
    await device.close();
  });
});
