import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CaseJson, FactJson } from "../../src/contract/index.ts";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { untilLogged } from "./until-logged.ts";
import { useWebDesk, type WebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

/** What the server's log holds of a case. */
function factsOf(caseId: string, { command }: WebDesk): readonly FactJson[] {
  const { cases } = JSON.parse(command("export").out) as { cases: readonly CaseJson[] };
  return cases.find(({ id }) => id === caseId)?.facts ?? [];
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
    const device = await desk.newDevice(PHONE);
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
    assert.equal(
      factsOf("globex", desk).some((fact) => isThanks(fact, "lee")),
      false,
    );

    await device.context.setOffline(false);
    await untilLogged(async () => factsOf("globex", desk).some((fact) => isThanks(fact, "lee")));
    await savedHere(page).waitFor({ state: "detached" });
    assert.equal(factsOf("globex", desk).filter((fact) => isThanks(fact, "lee")).length, 1);
    assert.deepEqual(device.outside, []);
  });

  it("a server that was killed and started again has everything once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await settled(page);
    await desk.server.stop("SIGKILL");
    await markSent(page, "Send Dana Kim the paper on hierarchical forecasting");
    await desk.restart();
    const isPaper = (fact: FactJson) => fact.kind === "sent" && fact.to === "dana" && fact.purpose === "answer";
    await untilLogged(async () => factsOf("globex", desk).some(isPaper));
    assert.equal(factsOf("globex", desk).filter(isPaper).length, 1);
  });

  it("two devices that were both away end with the union and the same plan", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const [one, other] = [await desk.newDevice(), await desk.newDevice(PHONE)];
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
    await untilLogged(async () => factsOf("umbra", desk).length === 5 && factsOf("hooli", desk).length === 6);
    for (const page of [mine, theirs]) {
      await page.getByRole("heading", { name: "Second check-in with Paul Adeyemi" }).waitFor({ state: "detached" });
      await page.getByRole("heading", { name: "Answer Marta's question" }).waitFor({ state: "detached" });
    }
    await expectSoon(async () => assert.equal(await headline(mine), await headline(theirs)));
  });

  it("two tabs of one device and the terminal see each other's doings", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
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
