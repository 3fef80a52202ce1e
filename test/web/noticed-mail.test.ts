import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CaseJson } from "../../src/contract/index.ts";
import { mailText } from "../mail-watching/desk.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { expectSoon } from "./expect-soon.ts";
import { HOSTILE_MESSAGE } from "./hostile-message.ts";
import { restOnUndo } from "./rest-on-undo.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const NOW = "2026-11-24T10:00:00-05:00[America/New_York]";
const ADDRESS = "alex@post.example";
const GLOBEX: CaseJson = {
  id: "globex",
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Alex Moreno", email: ADDRESS, timeZone: "America/New_York" },
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [{ id: "lee", name: "Lee Wong", role: "hiring-manager", email: "lee@globex.example" }],
  facts: [
    { id: "applied", at: "2026-11-02T09:00:00-05:00[America/New_York]", kind: "applied" },
    {
      id: "thanks",
      at: "2026-11-13T16:00:00-05:00[America/New_York]",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "thank-you",
      messageId: "<thanks-1@post.example>",
    },
  ],
};

const ANSWER = mailText({
  id: "<answer@globex.example>",
  to: ADDRESS,
  subject: "Re: Senior Analyst",
  headers: ["In-Reply-To: <thanks-1@post.example>", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8"],
  body: HOSTILE_MESSAGE.html!.replace("<b>decide</b> by Friday.", "let you know by Friday, December 4th.").replaceAll(
    "\n",
    "\r\n",
  ),
});

const { desk, missing } = useWebDesk({ cases: [GLOBEX], now: NOW });

describe("a mailbox at Dovecot", { skip: whyNoDovecot() ?? false, concurrency: false }, () => {
  let dovecot: Dovecot;
  let page: Page;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());

  it("is connected by hand, and a wrong password is told at its step", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ reducedMotion: "reduce" });
    page = await device.open(desk.server, "/settings/mail");
    // Its name system is not asked: whatever it would say, the servers are said by hand.
    await device.context.route("**/api/mail/servers", (route) =>
      route.fulfill({ json: { by: null, imap: null, smtp: null, provider: null } }),
    );
    await page.getByLabel("Address").fill(ADDRESS);
    await page.getByRole("button", { name: "Go on" }).click();
    for (const kind of [/IMAP/, /SMTP/]) {
      const place = page.getByRole("group", { name: kind });
      await place.getByLabel("Server").fill("127.0.0.1");
      await place.getByLabel("Port").fill(String(dovecot.port));
      await place.getByLabel("Encryption").selectOption("none");
    }
    await page.getByLabel("User name").fill("alex");
    await page.getByLabel("Password").fill("not it");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText("It lets you in: failed here").waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("region", { name: ADDRESS }).waitFor();
    await device.context.clock.runFor(10_000);
    await page.getByRole("region", { name: ADDRESS }).getByText("Everything is read. What comes is noticed.").waitFor();
  });

  it("an answer that arrives is recorded, and the day it names waits for a word, with the message behind it", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const client = await connectTo(dovecot, "alex");
    await client.append("INBOX", ANSWER, []);
    await client.logout();
    await page.goto(`${desk.server.origin}/case/globex`);
    const noticed = page.getByRole("article", { name: /^Looks like: Lee Wong said: a decision by Fri 4 Dec/ });
    await noticed.getByRole("button", { name: /^Why/ }).click();
    await page.getByRole("button", { name: "Show the message" }).click();
    await page.getByRole("button", { name: "As it was sent" }).click();
    await page.frameLocator("iframe").getByRole("heading", { name: "Dear Alex" }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await noticed.getByRole("button", { name: /^Yes, record it/ }).click();
    await page.getByText("Recorded.").waitFor();
    await restOnUndo(page);
    await untilLogged(async () => (await kindsOf(page)).join() === "received,timeline");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.").waitFor();
    await untilLogged(async () => (await kindsOf(page)).join() === "received,timeline,retracted");
  });

  it("is disconnected, and what was recorded stays", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    await page.goto(`${desk.server.origin}/settings/mail`);
    await page.getByRole("button", { name: "Disconnect", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Connect your mailbox/ }).waitFor();
    await expectSoon(async () => assert.deepEqual(await kindsOf(page), ["received", "timeline", "retracted"]));
  });
});

/** What was recorded since the case was put in. */
async function kindsOf(page: Page): Promise<readonly string[]> {
  return ((await loggedCase(page, "globex"))?.facts ?? []).slice(GLOBEX.facts.length).map(({ kind }) => kind);
}
