import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type DeviceOptions, KEEPING } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { runServer } from "./run-server.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

async function isNoted(page: Page, caseId: string, note: string): Promise<boolean> {
  return ((await loggedCase(page, caseId))?.facts ?? []).some((fact) => fact.note === note);
}

async function openAt(path: string, options: DeviceOptions = {}): Promise<Page> {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, "/board");
  await page.getByRole("table").waitFor();
  if (path !== "/board") await page.goto(`${desk.server.origin}${path}`);
  return page;
}

async function noteDown(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: "What happened?" }).filter({ visible: true }).click();
  await page.getByRole("button", { name: /^A note/ }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill(note);
  await page.getByRole("button", { name: "Record it" }).click();
}

async function noteKept(page: Page, note: string): Promise<void> {
  await noteDown(page, note);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

const NOWHERE = [
  "/case/none",
  "/case/%00",
  "/case/none/letter/%2e%2e%2fx",
  "/people/none",
  "/may-i/none",
  "/x/%F0%9F",
] as const;

describe("a device that is not as it should be", { concurrency: false }, () => {
  it("at an address where nothing is shows a page that says so and leads on", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt("/board");
    for (const path of NOWHERE) {
      await page.goto(`${desk.server.origin}${path}`);
      await page
        .getByText(/There is no|Nobody is known|Nothing lies here/)
        .filter({ visible: true })
        .first()
        .waitFor();
      await page.locator("main").getByRole("link").or(page.getByRole("combobox")).first().waitFor();
    }
  });

  it("whose kept drafts are garbage opens every page all the same", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/board");
    await page.getByRole("table").waitFor();
    await page.evaluate(spoilLocalStorage);
    for (const path of ["/", "/debrief", "/debrief/hooli", "/case/globex/letter/thank-you%2Fi1%2Flee", "/settings"]) {
      await page.goto(`${desk.server.origin}${path}`);
      await page.locator("main h1").first().waitFor({ state: "attached" });
      assert.equal(await page.getByText("This page did not come").count(), 0, path);
    }
    assert.deepEqual(device.errors, []);
  });

  it("whose copy is deleted meanwhile gets it anew, and records on", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt("/case/globex");
    await page.getByRole("button", { name: "What happened?" }).filter({ visible: true }).waitFor();
    await page.evaluate(deleteCopies);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /Thank Lee/ }).waitFor();
    await noteKept(page, "after the copy was gone");
    await untilLogged(() => isNoted(page, "globex", "after the copy was gone"));
  });

  it("that is full says that nothing was saved, and saves again once there is room", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt("/case/umbra");
    await page.getByRole("button", { name: "What happened?" }).filter({ visible: true }).waitFor();
    await page.evaluate(fillDisk);
    await noteDown(page, "no room for it");
    await page
      .getByText(/^Not saved/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page
      .getByRole("dialog")
      .getByText(/^This device has no room left/)
      .waitFor();
    assert.equal(await isNoted(page, "umbra", "no room for it"), false);
    await page.reload();
    await noteKept(page, "room again");
    await untilLogged(() => isNoted(page, "umbra", "room again"));
    const notSaved = page.getByText(/^Not saved/).filter({ visible: true });
    await expectSoon(async () => assert.equal(await notSaved.count(), 0));
  });

  for (const [now, words] of [
    ["2025-11-16T10:00:00-05:00", /365 days behind/],
    ["2027-11-16T10:00:00-05:00", /365 days ahead/],
  ] as const) {
    it(`whose clock says ${now.slice(0, 4)} tells so, and what it records reaches the server`, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      const page = await openAt("/case/stark", { now });
      await page.getByText(words).waitFor();
      const note = `by a clock of ${now.slice(0, 4)}`;
      await noteKept(page, note);
      await untilLogged(() => isNoted(page, "stark", note));
    });
  }

  it("whose clock is right hears nothing of clocks", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt("/");
    await page.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor();
    await page
      .getByText(/^Saved, /)
      .filter({ visible: true })
      .waitFor();
    assert.equal(await page.getByText("The clock of this device").count(), 0);
  });

  it("and another, both away, change one case: facts of both stay, and both end alike", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const [mine, theirs] = [await openAt("/case/hooli", KEEPING), await openAt("/case/hooli", KEEPING)];
    for (const page of [mine, theirs]) await page.getByRole("button", { name: "More for Hooli" }).first().waitFor();
    for (const page of [mine, theirs]) await page.context().setOffline(true);
    await rename(mine, "Role", "Analytics Lead");
    await noteKept(mine, "said here");
    await rename(theirs, "Company", "Hooli Group");
    await noteKept(theirs, "said there");
    for (const page of [mine, theirs]) await page.context().setOffline(false);
    await untilLogged(() => isNoted(mine, "hooli", "said here"));
    await untilLogged(() => isNoted(mine, "hooli", "said there"));
    const heading = (page: Page) => page.title();
    await untilLogged(async () => (await heading(mine)) === (await heading(theirs)));
    const { company, role } = (await loggedCase(mine, "hooli"))!;
    await untilLogged(async () => (await heading(mine)) === `${company}, ${role} · Fineline`);
  });

  it("that finds another place at the same address takes there what it had not handed on", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt("/case/vandelay");
    await page.getByRole("button", { name: "What happened?" }).filter({ visible: true }).waitFor();
    const { port } = desk.server;
    const home = mkdtempSync(join(tmpdir(), "fineline-elsewhere-"));
    await desk.server.stop();
    const elsewhere = await runServer({ home, port, now: SAMPLE_NOW });
    try {
      await noteKept(page, "written while the place changed");
      await page.goto(`${elsewhere.origin}/#token=${elsewhere.token}`);
      const exported = () => page.evaluate(async () => (await fetch("/api/export")).text());
      await untilLogged(async () => (await exported()).includes("written while the place changed"));
    } finally {
      await elsewhere.stop();
      rmSync(home, { recursive: true, force: true });
      await desk.restart();
    }
  });
});

async function rename(page: Page, field: "Company" | "Role", value: string): Promise<void> {
  await page
    .getByRole("button", { name: /^More for Hooli/ })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: "Edit the application" }).filter({ visible: true }).click();
  await page.getByRole("dialog").getByLabel(field, { exact: true }).fill(value);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(?:Save|Keep)/ })
    .click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** Runs in the page: texts that are no JSON, JSON of other shapes, and drafts that are half there. */
function spoilLocalStorage(): void {
  const garbage = ["", "{", "null", "[]", "7", '{"id":"x"}', '{"id":"x","settled":[]}', '{"letter":{"body":"x"}}'];
  const names = [
    "fineline.debrief.",
    "fineline.letter.globex thank-you/i1/lee thank-you",
    "fineline.theme",
    "fineline.",
  ];
  for (const name of names) {
    for (const [index, text] of garbage.entries()) localStorage.setItem(`${name}${index === 0 ? "" : index}`, text);
  }
  localStorage.setItem("fineline.letter.globex thank-you/i1/lee thank-you", '{"letter":{"body":"x"}}');
  localStorage.setItem("fineline.debrief.x", '{"id":"x","settled":[],"application":{"kind":"known","caseId":"hooli"}}');
}

/** Runs in the page: as a person does who clears the site's data while the page is open. */
async function deleteCopies(): Promise<void> {
  for (const { name = "" } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      for (const event of ["success", "blocked", "error"]) request.addEventListener(event, resolve);
    });
  }
}

/** Runs in the page, until it is loaded again: no more can be kept, as the browser says it of a full disk. */
function fillDisk(): void {
  const refuse = () => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
  Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
}
