import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { KEEPING } from "./browse.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { loggedCase, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

const person = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const sheet = (page: Page) => page.getByRole("dialog").filter({ visible: true });

/** Opens the sheet of a new person and fills it in, up to its last button. */
async function typePerson(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a person" }).click();
  await sheet(page).getByLabel("Name").fill(name);
}

async function addPerson(page: Page): Promise<void> {
  await sheet(page).getByRole("button", { name: "Add the person" }).click();
}

async function namesOf(page: Page, caseId: string): Promise<readonly string[]> {
  return ((await loggedCase(page, caseId))?.contacts ?? []).map(({ name }) => name).toSorted();
}

describe("a case edited in two places", { concurrency: false }, () => {
  it("keeps a contact added in each of two tabs, though both sheets were open at once", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const [one, other] = [
      await device.open(desk.server, "/case/globex"),
      await device.open(desk.server, "/case/globex"),
    ];
    for (const page of [one, other]) await person(page, "Dana Kim").waitFor();
    await typePerson(one, "Mira Vale");
    await typePerson(other, "Otto Brandt");
    await addPerson(one);
    await person(other, "Mira Vale").waitFor({ state: "attached" });
    await addPerson(other);
    for (const page of [one, other]) {
      await person(page, "Mira Vale").waitFor();
      await person(page, "Otto Brandt").waitFor();
    }
    await untilLogged(async () => (await namesOf(one, "globex")).length === 5);
    assert.deepEqual(await namesOf(one, "globex"), ["Dana Kim", "Lee Okafor", "Mira Vale", "Otto Brandt", "Sam Ortiz"]);
    assert.deepEqual(device.errors, []);
  });

  it("keeps both, too, where the second tab had not heard of the first", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(KEEPING);
    // As in a tab that was put to sleep: nothing reaches it until it acts.
    await device.context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
    const [one, other] = [await device.open(desk.server, "/case/umbra"), await device.open(desk.server, "/case/umbra")];
    for (const page of [one, other]) await person(page, "Paul Adeyemi").waitFor();
    await device.context.setOffline(true);
    await typePerson(one, "Ruth Vane");
    await addPerson(one);
    await person(one, "Ruth Vane").waitFor();
    assert.equal(await person(other, "Ruth Vane").count(), 0);
    await typePerson(other, "Sol Marsh");
    await addPerson(other);
    await person(other, "Sol Marsh").waitFor();
    await person(other, "Ruth Vane").waitFor();
    await device.context.setOffline(false);
    await untilLogged(async () => (await namesOf(one, "umbra")).length === 3);
    assert.deepEqual(await namesOf(one, "umbra"), ["Paul Adeyemi", "Ruth Vane", "Sol Marsh"]);
  });

  it("keeps a contact added on each of two devices that were both without a network", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const [here, there] = [await desk.newDevice(KEEPING), await desk.newDevice(KEEPING)];
    const [mine, theirs] = [await here.open(desk.server, "/case/stark"), await there.open(desk.server, "/case/stark")];
    for (const page of [mine, theirs]) await person(page, "Ines Roth").waitFor();
    for (const [device, page, name] of [
      [here, mine, "Ada Byron"],
      [there, theirs, "Ben Shaw"],
    ] as const) {
      await typePerson(page, name);
      await device.context.setOffline(true);
      await addPerson(page);
      await person(page, name).waitFor();
    }
    await here.context.setOffline(false);
    await untilLogged(async () => (await namesOf(mine, "stark")).includes("Ada Byron"));
    await there.context.setOffline(false);
    for (const page of [mine, theirs]) {
      await person(page, "Ada Byron").waitFor();
      await person(page, "Ben Shaw").waitFor();
    }
    await untilLogged(async () => (await namesOf(mine, "stark")).length === 4);
    assert.deepEqual(await namesOf(mine, "stark"), ["Ada Byron", "Ben Shaw", "Carl Lind", "Ines Roth"]);
  });

  it("keeps a role edited in one tab and a contact added in the other at the same moment", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const [one, other] = [await device.open(desk.server, "/case/hooli"), await device.open(desk.server, "/case/hooli")];
    for (const page of [one, other]) await person(page, "Marta Ruiz").waitFor();
    await one.getByRole("button", { name: "More for Hooli" }).filter({ visible: true }).click();
    await one.getByRole("menuitem", { name: "Edit the application" }).filter({ visible: true }).click();
    await sheet(one).getByLabel("Role").fill("Chief Engineer");
    await typePerson(other, "Nia Cole");
    await Promise.all([sheet(one).getByRole("button", { name: "Save" }).click(), addPerson(other)]);
    for (const page of [one, other]) {
      await person(page, "Nia Cole").waitFor();
      await page.getByText("Chief Engineer").filter({ visible: true }).first().waitFor();
    }
    await untilLogged(async () => {
      const logged = await loggedCase(one, "hooli");
      return logged?.role === "Chief Engineer" && logged.contacts.length === 3;
    });
  });
});
