import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { FactJson } from "../../src/contract/index.ts";
import { KEEPING, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

/** What the server's log holds of a case. */
async function factsOf(page: Page, caseId: string): Promise<readonly FactJson[]> {
  return (await loggedCase(page, caseId))?.facts ?? [];
}

/** Resolves once the application is kept on the device, and all cases with it. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    }
  });
}

async function markSent(page: Page, title: string): Promise<void> {
  await page
    .getByRole("button", { name: `More for ${title}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "I sent it" }).filter({ visible: true }).click();
  await page.getByText("Marked as sent.").waitFor();
}

const isThanks = (fact: FactJson, to: string) => fact.kind === "sent" && fact.to === to && fact.purpose === "thank-you";

describe("without a network", { concurrency: false }, () => {
  it("Today opens, what is recorded stays on the device through a killed tab, and reaches the server later", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ ...PHONE, ...KEEPING });
    let page = await device.open(desk.server);
    await settled(page);
    await device.context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor();
    await markSent(page, "Thank Lee Okafor");
    const savedHere = (of: Page) => of.getByText("Saved on this phone").filter({ visible: true });
    await savedHere(page).waitFor();
    await page.close({ runBeforeUnload: false });

    page = await device.context.newPage();
    await page.goto(`${desk.server.origin}/`);
    await page.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor();
    await page.getByRole("heading", { name: "Thank Lee Okafor" }).waitFor({ state: "detached" });
    const factsThere = async () => (await factsOf(page, "globex")).filter((fact) => isThanks(fact, "lee")).length;
    assert.equal(await factsThere(), 0);

    await device.context.setOffline(false);
    await untilLogged(async () => (await factsThere()) > 0);
    await savedHere(page).waitFor({ state: "detached" });
    assert.equal(await factsThere(), 1);
    assert.deepEqual(device.outside, []);
  });

  it("a server that was killed and started again has everything once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(KEEPING);
    const page = await device.open(desk.server);
    await settled(page);
    await desk.server.stop("SIGKILL");
    await markSent(page, "Send Dana Kim the paper on hierarchical forecasting");
    await desk.restart();
    const isPaper = (fact: FactJson) => fact.kind === "sent" && fact.to === "dana" && fact.purpose === "answer";
    await untilLogged(async () => (await factsOf(page, "globex")).some(isPaper));
    assert.equal((await factsOf(page, "globex")).filter(isPaper).length, 1);
  });

  it("two devices that were both away end with the union and the same plan", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const [one, other] = [await desk.newDevice(KEEPING), await desk.newDevice({ ...PHONE, ...KEEPING })];
    const [mine, theirs] = [await one.open(desk.server), await other.open(desk.server)];
    await settled(mine);
    await settled(theirs);
    await one.context.setOffline(true);
    await other.context.setOffline(true);
    await markSent(mine, "Second check-in with Paul Adeyemi");
    await markSent(theirs, "Answer Marta's question");
    await one.context.setOffline(false);
    await other.context.setOffline(false);
    const headline = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
    const howMany = async (caseId: string) => (await factsOf(mine, caseId)).length;
    await untilLogged(async () => (await howMany("umbra")) === 5 && (await howMany("hooli")) === 6);
    for (const page of [mine, theirs]) {
      await page.getByRole("heading", { name: "Second check-in with Paul Adeyemi" }).waitFor({ state: "detached" });
      await page.getByRole("heading", { name: "Answer Marta's question" }).waitFor({ state: "detached" });
    }
    await expectSoon(async () => assert.equal(await headline(mine), await headline(theirs)));
  });

  it("two tabs of one device and the terminal see each other's doings", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(KEEPING);
    const [one, other] = [await device.open(desk.server), await device.open(desk.server)];
    await settled(one);
    await settled(other);
    await one.getByRole("button", { name: "More for Write down what was said" }).click();
    await one.getByRole("menuitem", { name: "Mark done" }).filter({ visible: true }).click();
    await other.getByRole("heading", { name: "Write down what was said" }).waitFor({ state: "detached" });
    assert.equal(desk.command("log", "acme-rail", "accepted").status, 0);
    for (const page of [one, other]) {
      await page.getByRole("heading", { name: "Decide on the offer" }).waitFor({ state: "detached" });
    }
    assert.deepEqual(device.errors, []);
  });
});
