import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import type { FactJson } from "../../src/contract/index.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { startMailServer, type TestMailServer } from "../sending/mail-server.ts";
import { makeCertificate } from "../sending/make-certificate.ts";
import { DESKTOP } from "./browse.ts";
import { connectMailboxes, mailboxOn } from "./outbox-letters.ts";
import { askServer, loggedCase, loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

/** Monday, behind every machine's own clock, which no letter goes ahead of. */
const NOW = "2024-11-18T10:00:00-05:00[America/Toronto]";

/** More than any list shows at first; as many as come to one opening in a day have theirs in `test/employer/day.test.ts`. */
const APPLICANTS = 150;
const addressOf = (index: number) => `person${index}@example.org`;

/** Nobody has this address; the one it should have been. */
const WRONG = addressOf(7);
const RIGHT = "person.seven@example.org";

const HOSTILE = [
  '"=HYPERLINK(""http://evil.example"")",formula@example.org,2024-11-15',
  '"Eve\nBcc: all@example.org",eve@example.org,2024-11-15',
  'Mallory,"a@example.org; b@example.org",2024-11-15',
  `Ana Ruiz 1,${addressOf(1)},2024-11-15`,
];

function table(): string {
  const rows = Array.from({ length: APPLICANTS }, (_, index) => `Ana Ruiz ${index},${addressOf(index)},2024-11-15`);
  return ["Candidate Name,Email,Applied On", ...rows, ...HOSTILE].join("\n");
}

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
const { desk, missing } = useWebDesk({ now: NOW });

let smtp: TestMailServer;
let dovecot: Dovecot;
const skip = whyNoDovecot() ?? false;

before(async () => {
  if (skip !== false) return;
  smtp = await startMailServer({ certificate, security: "tls", password: PASSWORD, unknown: new Set([WRONG]) });
  dovecot = await startDovecot();
  if (missing() !== undefined) return;
  // No letter goes before its mailbox was read.
  const imap = { host: "127.0.0.1", port: dovecot.port, security: "none", user: "ruth" } as const;
  const mailbox = { ...mailboxOn({ address: "ruth@northline.example", smtp: smtp.port, imap }), dailyLimit: 5000 };
  await connectMailboxes(desk.home, [mailbox], Date.parse("2024-11-18T14:00:00Z"), PASSWORD);
  const opening = ["Timetable Planner", "Northline Rail", "--signed", "Ruth Adeyemi, ruth@northline.example"];
  const promise = ["--promise", "word on the decision=2024-11-29"];
  assert.equal(desk.command("employer", "open", ...opening, "--zone", "Toronto", ...promise).status, 0);
});
after(async () => {
  await smtp?.close();
  await dovecot?.stop();
  rmSync(folder, { recursive: true });
});

/** Longer than any machine takes. */
const LONG = { timeout: 100_000 };

/** Waits until the mail server has taken so many letters. */
async function untilTaken(page: Page, count: number): Promise<void> {
  for (let turns = 0; smtp.taken.length < count; turns += 1) {
    assert.ok(turns < 2000, `${smtp.taken.length} of ${count} letters were taken`);
    await page.waitForTimeout(50);
  }
}

async function importAll(page: Page): Promise<void> {
  const file = { name: "candidates.csv", mimeType: "text/csv", buffer: Buffer.from(table()) };
  await page.locator("input[type=file]").setInputFiles(file);
  const button = page.getByRole("button", { name: `Import ${APPLICANTS} candidates` });
  await button.waitFor(LONG);
  // Rows that cannot be taken in are told before anything is.
  await page.getByText("a name on one line", { exact: false }).first().waitFor();
  await page.getByText("one address: here are several", { exact: false }).first().waitFor();
  await page.locator("label", { hasText: "Twice in the table" }).click();
  await page.getByText("The same person as on line 3.").waitFor();
  await button.click();
  await page.getByText(`${APPLICANTS} candidates are in.`).waitFor(LONG);
}

/** Sees every letter to those who are ticked, and sends those that go. */
async function sendShown(page: Page, see: Locator, goes: number): Promise<void> {
  await see.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(`${goes} ${goes === 1 ? "goes" : "go"}`, { exact: true }).waitFor(LONG);
  await dialog.getByRole("button", { name: goes === 1 ? "Send one letter" : `Send ${goes} letters` }).click();
  await dialog.waitFor({ state: "detached", ...LONG });
}

async function acknowledgeAll(page: Page): Promise<void> {
  await page
    .getByRole("checkbox", { name: /^Select Ana Ruiz/ })
    .first()
    .check();
  await page.getByRole("button", { name: `Select all ${APPLICANTS}` }).click();
  await sendShown(page, page.getByRole("button", { name: `See the ${APPLICANTS} letters` }), APPLICANTS);
}

interface ToldLetter {
  readonly to: { readonly address: string };
  readonly state: { readonly kind: string };
}

const OVER: ReadonlySet<string> = new Set(["accepted", "rejected"]);

/** Until every letter has gone or cannot: of what the server's death left in doubt, a person looks and says whether it went; what did not is sent again. */
async function settleAll(page: Page): Promise<void> {
  for (let turns = 0; ; turns += 1) {
    const { letters } = (await askServer(page, "/api/outbox")) as { readonly letters: readonly ToldLetter[] };
    const open = letters.filter(({ state }) => !OVER.has(state.kind));
    if (open.length === 0) return;
    assert.ok(
      turns < 1000,
      `letters that did not come to an end: ${JSON.stringify(open.map(({ to, state }) => [to.address, state.kind]))}`,
    );
    for (const letter of open) await settle(page, letter);
    await page.waitForTimeout(100);
  }
}

/** Does for a letter what only a person can. */
async function settle(page: Page, { to: { address }, state: { kind } }: ToldLetter): Promise<void> {
  const card = page.getByRole("article").filter({ hasText: address });
  const click = async (name: string) => {
    const button = card.getByRole("button", { name });
    await button.click(LONG);
    await button.waitFor({ state: "detached", ...LONG });
  };
  if (kind === "uncertain")
    await click(smtp.taken.some(({ to }) => to.includes(address)) ? "It went" : "It did not go");
  if (kind === "draft") await click("Send it again");
}

interface ToldCandidate {
  readonly case: string;
  readonly stage: string;
}

async function candidatesOf(page: Page, address: string): Promise<readonly ToldCandidate[]> {
  const { items } = (await askServer(page, `/api/candidates?q=${address}`)) as {
    readonly items: readonly ToldCandidate[];
  };
  return items;
}

/** Who died had letters in hand for so long. */
const IN_HAND_MS = 21 * 60_000;

const factsOf = (facts: readonly FactJson[], purpose: string) =>
  facts.filter((fact) => fact.kind === "sent" && fact.purpose === purpose).length;

/** How many letters to each address the mail server took, as counts of counts. */
function countsOf(letters: TestMailServer["taken"]): Readonly<Record<number, number>> {
  const each = Map.groupBy(letters, ({ to }) => to[0]);
  return Object.fromEntries([...Map.groupBy(each.values(), ({ length }) => length)].map(([n, of]) => [n, of.length]));
}

it("a day with 150 applications in a browser: everybody gets one of each, although the server is killed", {
  skip,
  timeout: 500_000,
}, async (test) => {
  if (missing() !== undefined) return test.skip(missing());
  const device = await desk.newDevice({ ...DESKTOP, timezoneId: "America/Toronto", reducedMotion: "reduce" });
  const page = await device.open(desk.server, "/hiring/import");
  page.setDefaultTimeout(20_000);
  const go = (path: string) => page.goto(`${desk.server.origin}${path}`);
  const waits = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor(LONG);

  await importAll(page);
  await page.getByRole("link", { name: "See who waits" }).click();
  await waits(`${APPLICANTS} people wait for a word.`);
  await acknowledgeAll(page);

  // Who sends dies in the middle, and is there again; the page goes on by itself.
  await untilTaken(page, APPLICANTS / 4);
  await page.getByText("a letter is on its way", { exact: false }).first().waitFor();
  await desk.restart("SIGKILL", IN_HAND_MS);
  await page.clock.fastForward(IN_HAND_MS);
  const atDeath = smtp.taken.length;
  assert.ok(atDeath < APPLICANTS - 2, "it died too late");
  await untilTaken(page, atDeath + 1);
  await go("/outbox");
  await page.getByText(WRONG).first().waitFor(LONG);
  await settleAll(page);

  // One address was wrong: it is put right, and the letter goes once more.
  await page.getByText("Nothing of it arrived.", { exact: false }).waitFor(LONG);
  const [seven] = await candidatesOf(page, WRONG);
  await go(`/case/${seven?.case}`);
  await page.getByRole("button", { name: /^Ana Ruiz 7,.*: edit/ }).click();
  await page.getByRole("dialog").getByLabel("Email").fill(RIGHT);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await untilLogged(async () => {
    const contacts = (await loggedCase(page, seven?.case ?? ""))?.contacts ?? [];
    return contacts.some(({ email }) => email === RIGHT);
  });
  await go("/hiring");
  await page.getByRole("checkbox", { name: "Select Ana Ruiz 7", exact: true }).check(LONG);
  await sendShown(page, page.getByRole("button", { name: "See the letter" }), 1);
  await untilTaken(page, APPLICANTS);
  assert.deepEqual(countsOf(smtp.taken), { 1: APPLICANTS });
  await waits(/^Nobody waits for a word/);

  // One is chosen and told first; the others once the offer is accepted.
  await go("/hiring/decide");
  await page.locator("label", { hasText: "An offer" }).click();
  await page.getByRole("checkbox", { name: "Select Ana Ruiz 0", exact: true }).check(LONG);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByRole("button", { name: "See the letter" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Edit this one" }).click();
  const letter = dialog.getByLabel("Letter");
  await letter.fill((await letter.inputValue()).replaceAll(/\[[^\]]*\]/g, "Monday 2 December"));
  await dialog.getByRole("button", { name: "Keep it so" }).click();
  await dialog.getByRole("button", { name: "Send one letter" }).click();
  await untilTaken(page, APPLICANTS + 1);
  const chosen = async () => (await candidatesOf(page, addressOf(0)))[0]!;
  const { case: chosenCase } = await chosen();
  // The mail server has it a moment before the log says that it went.
  await untilLogged(async () => factsOf((await loggedCase(page, chosenCase))?.facts ?? [], "offer") === 1);
  assert.equal(desk.command("log", chosenCase, "accepted").status, 0);
  // The server's clock shows a little less than the terminal's, and it believes nothing that is ahead of it.
  await untilLogged(async () => (await chosen()).stage === "hired");

  await go("/hiring/decide");
  await page.locator("label", { hasText: "A no" }).click();
  await page.getByRole("button", { name: "Tick all who have no decision" }).click(LONG);
  await page.getByText(`${APPLICANTS - 1} selected`).waitFor(LONG);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText(`Recorded for ${APPLICANTS - 1} people.`).waitFor(LONG);
  const see = page.getByRole("button", { name: `See the ${APPLICANTS - 1} letters` });
  await sendShown(page, see, APPLICANTS - 1);
  await untilTaken(page, 2 * APPLICANTS);

  await go("/hiring/openings");
  await page.getByText("Everybody has an answer.", { exact: false }).waitFor(LONG);
  await page.getByRole("button", { name: "Close the opening" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the opening" }).click();
  await page.getByText(/^Closed /).waitFor(LONG);

  assert.equal(smtp.taken.length, 2 * APPLICANTS);
  assert.deepEqual(countsOf(smtp.taken), { 2: APPLICANTS });
  const facts = (await loggedCases(page)).map((one) => one.facts);
  assert.deepEqual(
    ["acknowledgement", "offer", "rejection"].map((purpose) => facts.filter((of) => factsOf(of, purpose) === 1).length),
    [APPLICANTS, 1, APPLICANTS - 1],
  );
  assert.deepEqual(device.outside, []);
});
