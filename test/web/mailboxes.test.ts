import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { MailboxJson } from "../../src/contract/http/index.ts";
import { type DeviceOptions, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { connectMailboxes, mailboxOn } from "./outbox-letters.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { MAILBOX, type ToldMail, tellMail } from "./told-mail.ts";
import { useWebDesk } from "./web-desk.ts";

const SINCE = "2026-11-16T09:00:00-05:00";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

// A server that never had a mailbox is not asked for its mail.
before(async () => {
  if (missing() === undefined) await connectMailboxes(desk.home, [mailboxOn({ mode: "watch" })], Date.parse(SINCE));
});

const since = `${SINCE}[America/New_York]`;
const REFUSED = "imap.post.example did not take the user name and password.";
const READING: MailboxJson = {
  ...MAILBOX,
  id: "reading",
  address: "a.name.as.long.as.a.street.in.wales@post-office.of.llanfairpwllgwyngyll.example",
  watch: { state: "reading", since, read: 12_300, left: 4_100 },
};
const STOPPED: MailboxJson = {
  ...MAILBOX,
  id: "stopped",
  address: "old@post.example",
  mode: "send",
  watch: { state: "stopped", since, sentence: REFUSED },
  pause: { problem: "login", response: "535 5.7.8 no", until: null },
};

async function openMailboxes(told: Partial<ToldMail>, options: DeviceOptions = {}) {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const mail = await tellMail(device.context, told);
  const page = await device.open(desk.server, "/settings/mail");
  await page.getByRole("heading", { level: 1, name: /./ }).waitFor();
  return { page, told: mail, device };
}

const region = (page: Page, address: string) => page.getByRole("region", { name: address });

describe("mailboxes", { concurrency: false }, () => {
  it("each tells what is done with it, and what needs a person comes first", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMailboxes({ mailboxes: [READING, MAILBOX, STOPPED] });
    await page.getByRole("heading", { level: 1, name: "A mailbox needs you." }).waitFor();
    await region(page, READING.address).getByText("12,300 messages are read, 4,100 to go.").waitFor();
    await region(page, MAILBOX.address).getByText("Everything is read. What comes is noticed.").waitFor();
    await region(page, STOPPED.address).getByText(`It needs you. ${REFUSED} Letters wait until then.`).waitFor();
  });

  it("anybody can read and reach it, on every glass, by day and by night", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    for (const glass of [PHONE, { viewport: { width: 320, height: 640 }, hasTouch: true }, {}]) {
      const { page } = await openMailboxes({ mailboxes: [READING, MAILBOX, STOPPED] }, glass);
      assert.deepEqual(await findFaults(page, { touch: "hasTouch" in glass }), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), []);
    }
  });

  it("the choice of what it is for is kept at once, and said in a line", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, told } = await openMailboxes({});
    await page.getByRole("radio", { name: "Drafts" }).check({ force: true });
    await page.getByText("Letters that you approve are put among its drafts.", { exact: false }).first().waitFor();
    await expectSoon(() =>
      assert.deepEqual(told.asked, [
        { route: `PATCH /api/mailboxes/${MAILBOX.id.replace("@", "%40")}`, body: { mode: "drafts" } },
      ]),
    );
  });

  it("a test of the connection names the step that failed", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const failed = { ok: false, at: "imap", step: "login", sentence: REFUSED } as const;
    const { page } = await openMailboxes({ test: failed });
    await page.getByRole("button", { name: "Test the connection" }).click();
    await page.getByText(REFUSED).waitFor();
    await expectSoon(async () =>
      assert.deepEqual(await region(page, MAILBOX.address).getByRole("listitem").allTextContents(), [
        "The server is reached: done",
        "The connection is trusted: done",
        "It lets you in: failed here",
        "Its folders are listed: not tried yet",
      ]),
    );
  });

  it("another password is tried where the one that is kept is refused", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, told } = await openMailboxes({ mailboxes: [STOPPED] });
    await page.getByLabel("Its password").fill("open-sesame");
    await page.getByRole("button", { name: "Try this password" }).click();
    await page.getByText("It lets Fineline in again.").waitFor();
    assert.deepEqual(told.asked.at(-1)?.body, { password: "open-sesame" });
  });

  it("disconnecting says what goes and what stays, and then the mailbox is gone", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMailboxes({});
    await page.getByRole("button", { name: "Disconnect", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("What was recorded of your applications stays.", { exact: false }).waitFor();
    assert.deepEqual(await findFaults(page), []);
    await dialog.getByRole("button", { name: "Disconnect", exact: true }).click();
    await page
      .getByRole("heading", { level: 1, name: "Connect your mailbox, and answers are noticed by themselves." })
      .waitFor();
  });
});

const GOOGLE = {
  by: "table",
  imap: { host: "imap.gmail.com", port: 993, security: "tls" },
  smtp: { host: "smtp.gmail.com", port: 465, security: "tls" },
  provider: { id: "google", name: "Gmail", auth: "oauth2", note: "Google lets programs in with an app password." },
} as const;

async function goOn(page: Page, address: string): Promise<void> {
  await page.getByLabel("Address").fill(address);
  await page.getByRole("button", { name: "Go on" }).click();
}

describe("connecting a mailbox", { concurrency: false }, () => {
  it("finds the servers, tells the way in, names the step that fails, and keeps what was typed", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const refusal = { sentence: REFUSED, at: "imap", step: "login" } as const;
    const { page, told } = await openMailboxes({ mailboxes: [], servers: GOOGLE, refusal });
    await goOn(page, "alex@gmail.com");
    await page.getByText("It is a mailbox of Gmail.").waitFor();
    await page.getByText("myaccount.google.com/apppasswords").waitFor();
    await page.getByLabel("App password").fill("abcd efgh");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText(REFUSED).waitFor();
    await page.getByText("It lets you in: failed here").waitFor();
    await expectSoon(async () => assert.equal(await page.getByLabel("App password").inputValue(), "abcd efgh"));
    assert.deepEqual(await findFaults(page), []);
    told.refusal = undefined;
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await region(page, "alex@gmail.com").waitFor();
    assert.deepEqual(told.asked.at(-1), {
      route: "POST /api/mailboxes",
      body: { address: "alex@gmail.com", mode: "watch", imap: GOOGLE.imap, smtp: GOOGLE.smtp, password: "abcd efgh" },
    });
    assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes("abcd")), false);
  });

  it("servers that are not known are said by hand, and what is missing is named at its field", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, told } = await openMailboxes({ mailboxes: [] }, PHONE);
    await goOn(page, "me@own.example");
    await page.getByText("Its servers are not known.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText("Expected the password.").waitFor();
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await page.getByLabel("Password").fill("secret");
    const [reading, sending] = [page.getByRole("group", { name: /IMAP/ }), page.getByRole("group", { name: /SMTP/ })];
    await reading.getByLabel("Server").fill("mail.own.example");
    await sending.getByLabel("Server").fill("mail.own.example");
    await sending.getByLabel("Port").fill("587");
    await sending.getByLabel("Encryption").selectOption("starttls");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await region(page, "me@own.example").waitFor();
    assert.deepEqual(told.asked.at(-1)?.body, {
      address: "me@own.example",
      mode: "watch",
      imap: { host: "mail.own.example", port: 993, security: "tls" },
      smtp: { host: "mail.own.example", port: 587, security: "starttls" },
      password: "secret",
    });
  });

  it("leave is asked for with one's own client, and the page waits for it", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page, device } = await openMailboxes({ mailboxes: [], servers: GOOGLE });
    await device.context.route("https://leave.example/**", (route) => route.fulfill({ body: "Give leave" }));
    await device.context.route("**/api/mail/leave", (route) =>
      route.fulfill({ status: 201, json: { id: "l1", url: "https://leave.example/give" } }),
    );
    await device.context.route("**/api/mail/leave/l1", (route) =>
      route.fulfill({ json: { state: "failed", sentence: "Leave was refused on that page." } }),
    );
    await goOn(page, "alex@gmail.com");
    await page.getByRole("radio", { name: "With Google" }).check({ force: true });
    await page.getByLabel("Client id").fill("42.apps.example");
    const opened = device.context.waitForEvent("page");
    await page.getByRole("button", { name: "Sign in with Google" }).click();
    await (await opened).waitForURL("https://leave.example/give");
    await page.getByText("Give leave on the page that opened", { exact: false }).waitFor();
    await device.context.clock.fastForward(3_000);
    await page.getByText("Leave was refused on that page.").waitFor();
    await expectSoon(async () => assert.equal(await page.getByLabel("Client id").inputValue(), "42.apps.example"));
  });

  it("is led to from the settings, and back", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const { page } = await openMailboxes({ mailboxes: [] });
    await page.goto(`${desk.server.origin}/settings`);
    await page.getByRole("link", { name: "Connect a mailbox" }).click();
    await page.waitForURL("**/settings/mail");
    await page.getByRole("main").getByRole("link", { name: "Settings" }).click();
    await page.getByRole("heading", { level: 1, name: /kept at once/ }).waitFor();
  });
});
