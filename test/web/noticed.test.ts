import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import type { ProposalJson } from "../../src/contract/http/index.ts";
import { type Device, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { HOSTILE_MESSAGE, TANGLED_MESSAGE } from "./hostile-message.ts";
import { connectMailboxes, mailboxOn } from "./outbox-letters.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { NOTICED, type ToldMail, tellMail } from "./told-mail.ts";
import { untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

// A server that never had a mailbox is not asked for its mail.
before(async () => {
  if (missing() === undefined)
    await connectMailboxes(desk.home, [mailboxOn({ mode: "watch" })], Date.parse("2026-11-16T09:00:00-05:00"));
});

const { message } = NOTICED;
const from = (case_: string, company: string, role: string) => ({ case: case_, company, role });
const MARTA: ProposalJson = {
  ...NOTICED,
  ...from("hooli", "Hooli", "Analytics Engineer"),
  id: "noticed-2",
  certainty: "possible",
  message: { ...message, from: "marta@hooli.example", subject: "Quick question", snippet: "When could you begin?" },
  facts: [
    { id: "mail-noticed-2", at: message.at, kind: "received", from: "marta", channel: "email", says: "question" },
  ],
  evidence: [
    { rule: "sender", excerpt: "marta@hooli.example" },
    { rule: "question.mark", excerpt: "When could you begin?" },
  ],
};
const PAUL: ProposalJson = {
  ...MARTA,
  ...from("umbra", "Umbra Health", "Reporting Lead"),
  id: "noticed-3",
  certainty: "likely",
  message: { ...message, from: "paul@umbra.example", subject: "Your application", snippet: "We chose somebody else." },
  facts: [
    { id: "mail-noticed-3-decision", at: message.at, kind: "decision", by: "paul", outcome: "rejection" },
    { id: "mail-noticed-3", at: message.at, kind: "received", from: "paul", channel: "email", says: "update" },
  ],
};
const INES: ProposalJson = {
  ...MARTA,
  ...from("stark", "Stark & Vale", "Data Lead"),
  id: "noticed-4",
  message: { ...message, from: "ines@starkvale.example", subject: "Still here", snippet: "No news yet." },
  facts: [{ id: "mail-noticed-4", at: message.at, kind: "received", from: "ines", channel: "email", says: "vague" }],
};
const ALL = [NOTICED, MARTA, PAUL, INES];

const cards = (page: Page) => page.getByRole("region", { name: "Noticed in your mail" }).getByRole("article");
const card = (page: Page, words: RegExp) => cards(page).filter({ hasText: words });
const DANA = /a decision by Fri 27 Nov/;

interface Noticing {
  readonly device: Device;
  readonly page: Page;
  readonly told: ToldMail;
}

async function notice(path: string, told: Partial<ToldMail>, options = {}): Promise<Noticing> {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const mail = await tellMail(device.context, told);
  const page = await device.open(desk.server, path);
  return { device, page, told: mail };
}

const isDismissed = ({ asked }: ToldMail) =>
  asked.some(({ route }) => route === "POST /api/proposals/noticed-1/dismiss");

describe("what was noticed in mail, on Today", { concurrency: false }, () => {
  it("stands above the steps: who wrote, what would be recorded, how sure it is; an answer first, three in all, and then the others", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await notice("/", { proposals: ALL });
    await cards(page).first().waitFor();
    await expectSoon(async () =>
      assert.deepEqual(await cards(page).getByRole("heading").allInnerTexts(), [
        "Looks like: The answer was no, told by Paul Adeyemi",
        "Looks like: Dana Kim said: a decision by Fri 27 Nov",
        "May be: Marta Ruiz asked something by email",
      ]),
    );
    await expectSoon(async () =>
      assert.match(await card(page, DANA).innerText(), /^Dana Kim wrote · Mon 16 Nov, 09:12 · Globex, Senior Analyst/),
    );
    await page.getByRole("button", { name: "1 more" }).click();
    await card(page, /Ines Roth was in touch/).waitFor();
  });

  it("for a thumb or a mouse, by day and by night, anybody can read and reach it", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    for (const glass of [PHONE, { viewport: { width: 320, height: 640 }, hasTouch: true }, {}]) {
      const { page } = await notice("/", { proposals: ALL }, glass);
      await cards(page).first().waitFor();
      assert.deepEqual(await findFaults(page, { touch: "hasTouch" in glass }), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), []);
    }
  });

  it("a no can be taken back as long as that is shown, and is told to the server after it", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, told } = await notice("/", { proposals: [NOTICED, MARTA] });
    await card(page, DANA).getByRole("button", { name: /^No/ }).click();
    await card(page, DANA).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await card(page, DANA).waitFor();
    assert.equal(isDismissed(told), false);
    await card(page, DANA).getByRole("button", { name: /^No/ }).click();
    await page.getByText("Put aside.").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await untilLogged(async () => isDismissed(told));
    await card(page, DANA).waitFor({ state: "detached" });
  });

  it("what fits two applications names both, and is given to the other in one touch", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const others = [{ case: "umbra", company: "Umbra Health", role: "Reporting Lead" }];
    const { page, told } = await notice("/", { proposals: [{ ...MARTA, others }] });
    const shared = card(page, /Marta Ruiz/);
    await shared.getByText("It is taken to be about Hooli, Analytics Engineer. If it is about another:").waitFor();
    await shared.getByRole("button", { name: "Record it for Umbra Health, Reporting Lead" }).click();
    await shared.waitFor({ state: "detached" });
    assert.deepEqual(told.asked, [{ route: "POST /api/proposals/noticed-2/accept", body: { case: "umbra" } }]);
  });

  it("a keyboard alone decides one after the other", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, told } = await notice("/", { proposals: [NOTICED, MARTA] });
    await card(page, DANA)
      .getByRole("button", { name: /^Yes, record it/ })
      .focus();
    await page.keyboard.press("Enter");
    await card(page, DANA).waitFor({ state: "detached" });
    // Where the next one had the focus only a moment later, a key pressed meanwhile would go nowhere.
    const next = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assert.equal(next, "Yes, record it: Marta Ruiz asked something by email");
    assert.deepEqual(
      told.asked.map(({ route }) => route),
      ["POST /api/proposals/noticed-1/accept"],
    );
  });
});

describe("why something was noticed", { concurrency: false }, () => {
  it("each sign is told in plain words with the words that show it, and the message is a touch away", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await notice("/case/globex", { proposals: ALL });
    await expectSoon(async () => assert.equal(await cards(page).count(), 1));
    await card(page, DANA).getByRole("button", { name: /^Why/ }).click();
    const sheet = page.getByRole("dialog");
    const signs = sheet.getByRole("region", { name: "Its signs" }).getByRole("listitem");
    await expectSoon(async () =>
      assert.deepEqual(await signs.allInnerTexts(), [
        "It answers a letter of this application.",
        "It names a day by which they decide.\n\n“decide by Friday 27 November”",
      ]),
    );
    await sheet.getByRole("button", { name: "Show the message" }).click();
    await sheet.getByText("We mean to decide by Friday 27 November.", { exact: false }).first().waitFor();
    await sheet.getByText("benefits.pdf").waitFor();
    await sheet.getByText("88 kB").waitFor();
    assert.deepEqual(await findFaults(page), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await findColourFaults(page), []);
  });

  it("a link is opened from its whole address alone", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await notice("/case/globex", { proposals: [NOTICED] });
    const sheet = await showMessage(page);
    assert.equal(await sheet.getByRole("link").count(), 0);
    await sheet.getByText("jobs.globex.example", { exact: true }).click();
    const link = sheet.getByRole("link", { name: "Open this address" });
    await sheet.getByText("https://jobs.globex.example/42", { exact: true }).waitFor();
    assert.equal(await link.getAttribute("href"), "https://jobs.globex.example/42");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    assert.equal(await link.getAttribute("target"), "_blank");
  });
});

async function showMessage(page: Page) {
  await card(page, DANA).getByRole("button", { name: /^Why/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Show the message" }).click();
  await sheet.getByRole("region", { name: "The message" }).waitFor();
  return sheet;
}

/** What a page and its frames asked for besides this machine, and what ran in them. */
async function listenIn(context: BrowserContext) {
  const ran: string[] = [];
  const asked: string[] = [];
  await context.exposeBinding("ranAway", ({ frame }) => void ran.push(frame.url()));
  context.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|data:image\/gif|about:)/.test(request.url())) asked.push(request.url());
  });
  return { ran, asked };
}

/**
 * While it is taken apart, the browser tells of each style and base that the page's policy would not have; and it keeps the
 * listener of this test out of the frame, as it would any script.
 */
const isNoPolicy = (error: string) =>
  !/^(?:Applying|Setting).*Content Security Policy|^Blocked script execution in 'about:srcdoc'/.test(error);

describe("a message that means harm", { concurrency: false }, () => {
  it("is shown as text and as it was laid out; nothing runs, nothing is asked for, nothing leads anywhere", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await notice("/case/globex", { proposals: [NOTICED], message: HOSTILE_MESSAGE });
    const { ran, asked } = await listenIn(device.context);
    await page.reload();
    const sheet = await showMessage(page);
    await sheet.getByText('<img src=x onerror="ranAway()">', { exact: false }).first().waitFor();
    await sheet.getByText("The whole message").click();
    await sheet.getByRole("button", { name: "As it was sent" }).click();
    const frame = page.frameLocator("iframe[title='The message as it was sent']");
    await frame.getByRole("heading", { name: "Dear Alex" }).waitFor();
    await frame.getByText("In a table").waitFor();
    assert.equal(await page.locator("iframe").getAttribute("sandbox"), "");
    const left = await frame.locator("html").evaluate((root) => ({
      tags: [...new Set([...root.querySelectorAll("body *")].map((element) => element.localName))].toSorted(),
      attributes: [
        ...new Set([...root.querySelectorAll("body *")].flatMap((each) => each.getAttributeNames())),
      ].toSorted(),
      pictures: [...root.querySelectorAll("img[src]")].map((each) => each.getAttribute("src")?.slice(0, 22)),
    }));
    assert.deepEqual(left.attributes, ["alt", "face", "src"]);
    assert.deepEqual(left.pictures, ["data:image/gif;base64,"]);
    for (const tag of ["script", "style", "svg", "math", "form", "input", "iframe", "object", "link", "meta", "base"]) {
      assert.equal(left.tags.includes(tag), false, tag);
    }
    assert.deepEqual(await sheet.getByRole("region", { name: "Links" }).locator("summary").allInnerTexts(), [
      "hover me\nevil.test",
      "Choose a time\njobs.globex.example",
    ]);
    assert.equal(await page.evaluate(() => document.querySelectorAll("main [onerror], dialog [onerror]").length), 0);
    assert.deepEqual([ran, asked, device.errors.filter(isNoPolicy)], [[], [], []]);
  });

  it("does no more where each trick stands in what another left open", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await notice("/case/globex", { proposals: [NOTICED], message: TANGLED_MESSAGE });
    const { ran, asked } = await listenIn(device.context);
    await page.reload();
    const sheet = await showMessage(page);
    await sheet.getByRole("button", { name: "As it was sent" }).click();
    const frame = page.frameLocator("iframe[title='The message as it was sent']");
    await frame.getByRole("heading", { name: "Dear Alex" }).waitFor();
    const tricks = "script, style, svg, math, form, input, iframe, object, link, base, [onerror], [href], [style]";
    assert.equal(await frame.locator("body").locator(tricks).count(), 0);
    assert.deepEqual([ran, asked, device.errors.filter(isNoPolicy)], [[], [], []]);
  });
});

describe("what is recorded of a message", { concurrency: false }, () => {
  it("says so in the history, opens its signs, and is taken back there", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await notice("/case/globex", { proposals: [{ ...NOTICED, state: "recorded" }] });
    await page.getByRole("heading", { level: 1, name: /Thank Lee/ }).waitFor();
    await recordNoticed(page);
    await page.reload();
    await page.locator("summary", { hasText: "History" }).click();
    await page.getByRole("button", { name: /^noticed in your mail: Dana Kim said/ }).click();
    await page.getByRole("dialog").getByText("It was certain, and is recorded.", { exact: false }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Take back: Dana Kim said: a decision by Fri 27 Nov", exact: true }).click();
    await page
      .getByRole("button", { name: "Bring back: Dana Kim said: a decision by Fri 27 Nov", exact: true })
      .waitFor();
  });
});

/** As the server does where it is certain. */
async function recordNoticed(page: Page): Promise<void> {
  const answer = await page.request.post(`${desk.server.origin}/api/cases/globex/facts`, {
    data: { facts: NOTICED.facts },
    headers: { origin: desk.server.origin },
  });
  assert.equal(answer.status() < 300, true, await answer.text());
}
