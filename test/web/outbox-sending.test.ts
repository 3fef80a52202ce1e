import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { CaseJson } from "../../src/contract/index.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { startMailServer, type TestMailServer } from "../sending/mail-server.ts";
import { makeCertificate } from "../sending/make-certificate.ts";
import { connectMailboxes, mailboxOn } from "./outbox-letters.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

/** Monday, four hours after the interview: behind every machine's own clock, which no letter goes ahead of. */
const NOW = "2024-11-18T15:00:00-05:00[America/New_York]";

const GLOBEX: CaseJson = {
  id: "globex",
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Alex Moreno", email: "alex.moreno@post.example", timeZone: "America/New_York" },
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [{ id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" }],
  facts: [
    {
      id: "i1",
      kind: "interview",
      at: "2024-11-18T10:00:00-05:00[America/New_York]",
      end: "2024-11-18T11:00:00-05:00[America/New_York]",
      with: ["lee"],
      topics: { lee: ["start dates"] },
    },
  ],
};

const YEAR_MS = 365 * 86_400_000;
const certificate = makeCertificate({
  host: "127.0.0.1",
  from: new Date(Date.now() - YEAR_MS),
  until: new Date(Date.now() + YEAR_MS),
});
const folder = mkdtempSync(join(tmpdir(), "fineline-authority-"));
writeFileSync(join(folder, "ca.pem"), certificate.certificate);

// The server that the tests start reads them.
process.env.FINELINE_MAIL_CA = join(folder, "ca.pem");
process.env.FINELINE_UNDO_SECONDS = "1";
const { desk, missing } = useWebDesk({ cases: [GLOBEX], now: NOW });

describe("a letter that was approved", { concurrency: false, skip: whyNoDovecot() ?? false }, () => {
  let smtp: TestMailServer;
  let dovecot: Dovecot;

  before(async () => {
    smtp = await startMailServer({ certificate, security: "tls", password: PASSWORD });
    dovecot = await startDovecot();
    if (missing() !== undefined) return;
    // No letter goes before its mailbox was read.
    const imap = { host: "127.0.0.1", port: dovecot.port, security: "none", user: "alex" } as const;
    const now = Date.parse("2024-11-18T15:00:00-05:00");
    await connectMailboxes(desk.home, [mailboxOn({ smtp: smtp.port, imap })], now, PASSWORD);
  });
  after(async () => {
    await smtp.close();
    await dovecot.stop();
    rmSync(folder, { recursive: true });
  });

  it("goes out once as it stood on its page, and its step is done there and on its application", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/globex/letter/thank-you%2Fi1%2Flee");
    await page.getByText("Ready to go").first().waitFor();
    await page.getByRole("button", { name: "Other ways to send it" }).click();
    await page
      .getByRole("menuitem", { name: /^Send at any hour/ })
      .filter({ visible: true })
      .click();
    await page.getByText(/^Goes in 1 second/).waitFor();
    await page.getByText("On its way", { exact: true }).first().waitFor();
    await untilLogged(async () => smtp.taken.length > 0);
    const [taken, ...more] = smtp.taken;
    assert.deepEqual([taken?.from, taken?.to, more], ["alex.moreno@post.example", ["lee@globex.example"], []]);
    assert.match(taken?.text ?? "", /start dates/);
    await page.goto(`${desk.server.origin}/case/globex`);
    await page.getByText(/^Done and over: /).click();
    await page.getByText("Thank Lee Okafor").first().waitFor();
    await untilLogged(async () => {
      const facts = (await loggedCase(page, "globex"))?.facts ?? [];
      return facts.filter(({ kind }) => kind === "sent").length === 1;
    });
    await page.goto(`${desk.server.origin}/outbox`);
    await page.getByText("Done and over").click();
    await page.getByText(/^Went today, /).waitFor();
    assert.deepEqual(device.errors, []);
  });
});
