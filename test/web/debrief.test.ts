import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CaseJson, FactJson } from "../../src/contract/index.ts";
import { type Device, KEEPING, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { handOn } from "./hand.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { answerTheRest, goOn, nameApplication, namePeople, nameTopics, question } from "./tell-debrief.ts";
import { loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

async function findCase(page: Page, company: string): Promise<CaseJson | undefined> {
  return (await loggedCases(page)).find((one) => one.company === company);
}

const PEOPLE = [
  { name: "Mina Holt", email: "mina@oxbow.example", topic: "the warehouse" },
  { name: "Ravi Sen", topic: "night shifts" },
];

/** The page goes as when a phone needs its memory: nothing is told, and nobody is asked. */
async function kill(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

async function comeBack({ context }: Device): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${desk.server.origin}/`);
  return page;
}

async function keptOffline(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  });
}

const isInterview = (fact: FactJson) => fact.kind === "interview";

describe("a debrief", { concurrency: false }, () => {
  for (const where of ["with a network", "without one"]) {
    const company = where === "without one" ? "Oxbow Freight" : "Ferris Lines";
    it(`${where}, that a killed tab broke off goes on where it was, and is recorded once`, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      const device = await desk.newDevice({ ...PHONE, ...KEEPING });
      let page = await device.open(desk.server);
      await keptOffline(page);
      if (where === "without one") await device.context.setOffline(true);
      await page.getByRole("button", { name: "New", exact: true }).tap();
      await page.getByRole("link", { name: /^Debrief an interview/ }).tap();
      await page.getByRole("button", { name: "A new one" }).tap();
      let thumb = handOn(page, { isThumb: true });
      await nameApplication(thumb, { company, role: "Dispatcher", hasJustEnded: true });
      await namePeople(thumb, PEOPLE);
      await question(page, "What did each talk about?").waitFor();
      await thumb.write(page.getByRole("textbox", { name: "what Mina Holt talked about" }), "the ware");
      await kill(page);

      page = await comeBack(device);
      thumb = handOn(page, { isThumb: true });
      await page.getByRole("link", { name: "Go on" }).tap();
      const typed = page.getByRole("textbox", { name: "what Mina Holt talked about" });
      await expectSoon(async () => assert.equal(await typed.inputValue(), "the ware"));
      await typed.fill("");
      await nameTopics(thumb, PEOPLE);
      await kill(page);

      page = await comeBack(device);
      thumb = handOn(page, { isThumb: true });
      await page.getByRole("link", { name: "Go on" }).tap();
      await answerTheRest(thumb, {
        people: PEOPLE,
        decision: "In about two weeks",
        asking: "Yes, I may ask",
        whom: "Mina Holt",
        promise: "a list of depots",
      });
      await page.getByRole("heading", { level: 1, name: /^Thank Mina and Ravi by tomorrow, 10:00/ }).waitFor();
      await kill(page);
      page = await comeBack(device);
      await page
        .getByRole("article", { name: /^Thank Mina Holt/ })
        .filter({ hasText: company })
        .waitFor();
      await page.getByText("Finish the debrief").waitFor({ state: "detached" });
      if (where === "without one") {
        assert.equal(await findCase(page, company), undefined);
        await page.getByText("Saved on this phone").filter({ visible: true }).waitFor();
        await device.context.setOffline(false);
      }
      // The facts may follow the case by a moment.
      await untilLogged(async () => (await findCase(page, company))?.facts.length === 3);
      const { contacts, facts } = (await findCase(page, company))!;
      assert.deepEqual(
        contacts.map(({ name, email }) => [name, email]),
        [
          ["Mina Holt", "mina@oxbow.example"],
          ["Ravi Sen", undefined],
        ],
      );
      assert.deepEqual(
        facts.map(({ kind }) => kind),
        ["interview", "timeline", "promise"],
      );
      const interview = facts.find(isInterview);
      assert.deepEqual(Object.values(interview?.kind === "interview" ? (interview.topics ?? {}) : {}), [
        ["the warehouse"],
        ["night shifts"],
      ]);
      assert.deepEqual(device.outside, []);
    });
  }

  it("that two tabs finish is recorded once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const one = await device.open(desk.server, "/debrief?when=now");
    const hand = handOn(one);
    await one.getByRole("button", { name: "A new one" }).click();
    await nameApplication(hand, { company: "Twin Peaks Rail", role: "Planner" });
    await namePeople(hand, [{ name: "Ada Byron" }]);
    await question(one, "What did each talk about?").waitFor();
    const other = await device.open(desk.server, new URL(one.url()).pathname);
    await question(other, "What did each talk about?").waitFor();
    // Where one was quicker, the other's button is gone before it can be moved to.
    const finish = async (page: Page) => page.getByRole("button", { name: "That is all for now" }).elementHandle();
    const buttons = [await finish(one), await finish(other)];
    await Promise.all(buttons.map((button) => button!.evaluate((element) => (element as HTMLElement).click())));
    for (const page of [one, other]) {
      await page.getByRole("heading", { level: 1, name: /^Thank Ada by tomorrow/ }).waitFor();
    }
    await untilLogged(async () => ((await findCase(one, "Twin Peaks Rail"))?.facts.length ?? 0) >= 2);
    await one
      .getByText(/^Saved, /)
      .filter({ visible: true })
      .waitFor();
    assert.deepEqual(
      (await findCase(one, "Twin Peaks Rail"))!.facts.map(({ kind }) => kind),
      ["interview", "done"],
    );
    assert.equal((await findCase(one, "Twin Peaks Rail"))!.contacts.length, 1);
  });

  it("of an interview that is recorded already asks only for what is not known", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server);
    await page
      .getByRole("article", { name: /^Write down what was said/ })
      .getByRole("link", { name: "Debrief" })
      .click();
    const hand = handOn(page);
    await question(page, "Who was there?").waitFor();
    await page.getByText("Tue 10 Nov, 14:00 to 15:00").first().waitFor();
    await expectSoon(async () => assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 2));
    await goOn(hand);
    await nameTopics(hand, [{ name: "Tom Brandt", topic: "the data model" }]);
    await page.getByRole("button", { name: "That is all for now" }).click();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: /Marta/ }).waitFor();
    await untilLogged(async () => ((await findCase(page, "Hooli"))?.facts.length ?? 0) > 5);
    const facts = (await findCase(page, "Hooli"))!.facts;
    const told = facts.filter(isInterview).map((fact) => (fact.kind === "interview" ? fact.topics : undefined));
    assert.deepEqual(told.at(-1), { tom: ["the data model"] });
  });

  it("makes room for another one and waits on Today", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/debrief");
    await page.getByRole("button", { name: "A new one" }).click();
    await nameApplication(handOn(page), { company: "Half Told", role: "Clerk", hasJustEnded: true });
    await question(page, "Who was there?").waitFor();
    await page.getByRole("link", { name: "New debrief" }).click();
    await question(page, "Which application is it?").waitFor();
    await page.waitForURL((url) => url.search === "");
    await page.goto(`${desk.server.origin}/`);
    await page.getByRole("main").getByText("Half Told").first().waitFor();
  });
});
