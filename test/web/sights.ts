import type { Page } from "playwright-core";

/** Something to look at: a page, or a page with something open on it. */
export interface Sight {
  /** As a file may be called. */
  readonly name: string;
  readonly path: string;
  /** What its heading says once it is there. */
  readonly heading: RegExp;
  /** Opens what is to be seen. */
  readonly open?: (page: Page) => Promise<void>;
  /** Leaves everything as it was before. */
  readonly leave?: (page: Page) => Promise<void>;
  /** Where it is to be seen; everywhere if left out. */
  readonly on?: "phone" | "wide";
}

const LETTER = "/case/globex/letter/thank-you%2Fi1%2Flee";

/** Every page of the application, over the sample desk. */
export const PAGES: readonly Sight[] = [
  { name: "today", path: "/", heading: /things to do/ },
  { name: "may-i", path: "/may-i", heading: /May I contact/ },
  { name: "may-i-yes", path: "/may-i/globex", heading: /May I contact/, open: (page) => shows(page, "Why yes") },
  {
    name: "may-i-not-yet",
    path: "/may-i/initech",
    heading: /May I contact/,
    open: (page) => shows(page, "Why not yet"),
  },
  { name: "may-i-no", path: "/may-i/vandelay", heading: /May I contact/, open: (page) => shows(page, "Why no") },
  { name: "debrief", path: "/debrief", heading: /./ },
  { name: "debrief-of-case", path: "/debrief/hooli", heading: /Hooli/ },
  { name: "case", path: "/case/globex", heading: /Thank Lee/ },
  { name: "case-of-two-rounds", path: "/case/initech", heading: /Noor/ },
  { name: "case-with-offer", path: "/case/acme-rail", heading: /Decide on the offer/ },
  { name: "letter", path: LETTER, heading: /To Lee/ },
  { name: "board", path: "/board", heading: /want you today/ },
  { name: "add", path: "/add", heading: /What did you apply for/ },
  { name: "people", path: "/people", heading: /17 people/ },
  { name: "person", path: "/people", heading: /17 people/, open: openPerson },
  { name: "playbooks", path: "/playbooks", heading: /Five articles/ },
  { name: "search", path: "/search?q=Dana", heading: /place.* for “Dana”/ },
  { name: "settings", path: "/settings", heading: /./ },
  { name: "mailboxes", path: "/settings/mail", heading: /Connect your mailbox/ },
  { name: "calendars", path: "/settings/calendars", heading: /Your steps in your calendar/ },
  { name: "moving", path: "/settings/moving", heading: /take them with you/ },
  { name: "people-cards", path: "/people/cards", heading: /Whom do you bring/ },
  { name: "company-year", path: "/year?case=globex", heading: /Their year, in New York/ },
  { name: "year-of-place", path: "/year/DE/BY", heading: /Bavaria/ },
  { name: "welcome", path: "/welcome", heading: /Have you had an interview/ },
  { name: "more", path: "/more", heading: /What else is here/ },
  { name: "design", path: "/design", heading: /./ },
  { name: "no-such-page", path: "/nowhere", heading: /There is no page/ },
  { name: "no-such-case", path: "/case/none", heading: /No such application/ },
  { name: "no-such-case-to-ask-about", path: "/may-i/none", heading: /May I contact/ },
  { name: "no-such-case-to-debrief", path: "/debrief/none", heading: /No such application/ },
  { name: "no-such-letter", path: "/case/none/letter/none", heading: /./ },
  { name: "no-letter", path: "/case/globex/letter/none", heading: /Letter/ },
  { name: "no-such-person", path: "/people/none", heading: /./ },
  { name: "no-such-playbook", path: "/playbooks/none", heading: /No such playbook/ },
];

const CASE = { path: "/case/globex", heading: /Thank Lee/ } as const;
const OFFER = { path: "/case/acme-rail", heading: /Decide on the offer/ } as const;
const TODAY = { path: "/", heading: /things to do/ } as const;
const BOARD = { path: "/board", heading: /want you today/ } as const;
const A_LETTER = { path: LETTER, heading: /To Lee/ } as const;

/** What opens on the pages: sheets, menus, dialogs, lists that are folded. */
export const OPENED: readonly Sight[] = [
  { name: "today-new", ...TODAY, on: "phone", open: (page) => press(page, "New", "dialog") },
  { name: "today-step-menu", ...TODAY, open: (page) => press(page, "More for Thank Lee Okafor", "menu") },
  { name: "today-snooze", ...TODAY, open: openSnooze },
  { name: "today-undo", ...TODAY, open: snooze, leave: undo },
  { name: "today-keys", ...TODAY, on: "wide", open: openKeys },
  { name: "case-menu", ...CASE, open: (page) => press(page, "More for Globex", "menu") },
  { name: "case-edit", ...CASE, open: (page) => pick(page, "More for Globex", "Edit the application") },
  { name: "case-remove", ...CASE, open: (page) => pick(page, "More for Globex", "Remove") },
  { name: "case-what-if", ...CASE, open: (page) => press(page, "What if…", "dialog") },
  { name: "case-as-list", ...CASE, open: openList },
  { name: "case-other-day", ...CASE, open: supposeLater },
  { name: "case-why", ...CASE, open: (page) => press(page, "Why", "dialog") },
  { name: "case-mark", ...CASE, open: (page) => press(page, "Let it go, Fri 18 Dec", "dialog") },
  { name: "case-person", ...CASE, open: (page) => press(page, "Dana Kim, Director of Analytics: edit", "dialog") },
  { name: "case-unfolded", ...CASE, open: unfoldAll },
  { name: "log", ...CASE, open: (page) => press(page, "What happened?", "dialog") },
  { name: "log-answer", ...CASE, open: (page) => tellOf(page, /^They answered/) },
  { name: "log-decision", ...OFFER, open: (page) => press(page, "Decide", "dialog") },
  { name: "letter-menu", ...A_LETTER, on: "phone", open: (page) => press(page, "More for this letter", "menu") },
  { name: "letter-brief", ...A_LETTER, on: "phone", open: (page) => press(page, "Brief", "dialog") },
  { name: "letter-findings", ...A_LETTER, on: "phone", open: (page) => press(page, /To settle/, "dialog") },
  { name: "letter-print", ...A_LETTER, on: "wide", open: (page) => press(page, "Print", "menu") },
  { name: "board-selecting", ...BOARD, open: selectSome },
  { name: "playbooks-rule", path: "/playbooks", heading: /Five articles/, open: openRule },
  { name: "playbook-editor", path: "/playbooks", heading: /Five articles/, open: copyPlaybook },
  {
    name: "settings-delete",
    path: "/settings",
    heading: /kept at once/,
    open: (page) => press(page, "Delete everything", "dialog"),
  },
];

/** Goes to a sight and resolves when it stands. */
export async function goTo(page: Page, origin: string, { path, heading, open }: Sight): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await open?.(page);
}

const NOWHERE = { path: "/nowhere", heading: "There is no page" } as const;
const ELSEWHERE = { path: "/more", heading: "What else is here" } as const;

/**
 * Goes to a sight by a link, as within the application, from a page that already stands: nothing is loaded and made ready
 * anew, axe neither. By way of another page, for what stood before may have a heading that would do as well.
 */
export async function goWithin(page: Page, { path, heading, open }: Sight): Promise<void> {
  const way = path === NOWHERE.path ? ELSEWHERE : NOWHERE;
  const headings = page.getByRole("heading", { level: 1 });
  await page.evaluate(follow, way.path);
  await headings.filter({ hasText: way.heading }).waitFor();
  await page.evaluate(follow, path);
  await headings.filter({ hasNotText: way.heading }).filter({ hasText: heading }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await open?.(page);
}

/** Runs in the page. */
function follow(path: string): void {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
}

async function shows(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor();
}

/** Presses a button and waits for what it opens. */
async function press(page: Page, name: string | RegExp, opens: "dialog" | "menu"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).filter({ visible: true }).first().click();
  await page.getByRole(opens).filter({ visible: true }).waitFor();
}

async function pick(page: Page, menu: string, item: string): Promise<void> {
  await press(page, menu, "menu");
  await page.getByRole("menuitem", { name: item, exact: true }).filter({ visible: true }).click();
  await page.getByRole("dialog").filter({ visible: true }).waitFor();
}

async function openPerson(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Dana Kim/ }).click();
  await page.getByRole("heading", { level: 1, name: /Dana Kim/ }).waitFor();
}

async function openSnooze(page: Page): Promise<void> {
  await pick(page, "More for Send Dana Kim the paper on hierarchical forecasting", "Snooze until another day");
}

async function snooze(page: Page): Promise<void> {
  await press(page, "More for Check in with Marta Ruiz", "menu");
  await page.getByRole("menuitem", { name: "Snooze until tomorrow" }).filter({ visible: true }).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back.").waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press("?");
  await page.getByRole("dialog").filter({ visible: true }).waitFor();
}

async function openList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "As a list" }).click();
  await page.getByRole("button", { name: "Hide the list" }).waitFor();
}

async function supposeLater(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Suppose a day later" }).click();
  await page.getByText("If it were Tuesday 17 November").waitFor();
}

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator("main details:not([open]) > summary").filter({ visible: true });
  while ((await folded.count()) > 0) await folded.first().click();
}

async function tellOf(page: Page, kind: RegExp): Promise<void> {
  await press(page, "What happened?", "dialog");
  await page.getByRole("dialog").getByRole("button", { name: kind }).click();
  await page.getByRole("button", { name: "Record it" }).waitFor();
}

async function selectSome(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Select several" }).click();
  await page.getByRole("checkbox", { name: /^Select Acme Rail/ }).check();
  await page.getByRole("checkbox", { name: /^Select Wayne/ }).check();
  await page.getByText("2 selected").waitFor();
}

async function copyPlaybook(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Copy and change" }).click();
  await page.waitForURL(/\/playbooks\/./);
  await page.getByRole("heading", { level: 1, name: /./ }).waitFor();
}

async function openRule(page: Page): Promise<void> {
  await page.getByRole("button", { name: "within 24 business hours" }).first().click();
  await page.getByRole("dialog").filter({ visible: true }).waitFor();
}
