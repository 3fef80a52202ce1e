import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CaseJson } from "../../src/contract/index.ts";
import { DESKTOP, type DeviceOptions, PHONE } from "./browse.ts";
import { findLayoutFaults } from "./layout-faults.ts";
import { findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { goTo, type Sight } from "./sights.ts";
import { findTightFaults, WIDE } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

interface Naming {
  readonly company: string;
  readonly role: string;
  readonly person: string;
}

const LONG_NAME = "Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst-Oppersdorff";
const LONG_ROLE = "Senior Principal Analyst for Forecasting, Planning, Reporting and Reconciliation "
  .repeat(4)
  .slice(0, 300);

/** One after the other over the cases of the sample desk. */
const NAMINGS: readonly Naming[] = [
  { company: "شركة النخيل للتجارة", role: "محلل بيانات أول", person: "عبد الرحمن بن خالد الأنصاري" },
  { company: "חברת הדקל", role: "אנליסטית בכירה", person: "נועה בן־דוד" },
  {
    company: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    role: LONG_ROLE,
    person: LONG_NAME,
  },
  { company: "🦄🚀👩‍👩‍👧‍👦", role: "🧪 Alchemist 🧙", person: "Zoë 🌻 Ó" },
  { company: "X", role: "Y", person: "Z" },
];

function renamed(theCase: CaseJson, index: number): CaseJson {
  const { company, role, person } = NAMINGS[index % NAMINGS.length]!;
  const contacts = theCase.contacts.map((contact, at) => ({
    ...contact,
    name: at === 0 ? person : `${person} ${at + 1}`,
  }));
  return { ...theCase, company, role, contacts };
}

const cases = sampleDesk().map(renamed);
const { desk, missing } = useWebDesk({ cases, now: SAMPLE_NOW });

const SIGHTS: readonly Sight[] = [
  { name: "today", path: "/", heading: /things to do/ },
  { name: "board", path: "/board", heading: /want you today/ },
  { name: "people", path: "/people", heading: /people/ },
  { name: "may-i", path: "/may-i", heading: /May I contact/ },
  ...cases.slice(0, NAMINGS.length).flatMap(({ id = "" }): readonly Sight[] => [
    { name: `case ${id}`, path: `/case/${id}`, heading: /./ },
    { name: `may-i ${id}`, path: `/may-i/${id}`, heading: /./ },
    { name: `debrief ${id}`, path: `/debrief/${id}`, heading: /./ },
  ]),
  { name: "letter in Arabic", path: "/case/globex/letter/thank-you%2Fi1%2Flee", heading: /./ },
];

async function openAt(options: DeviceOptions): Promise<Page> {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, "/board");
  page.setDefaultTimeout(20_000);
  await page.getByRole("table").waitFor();
  return page;
}

/** Turns the page to be read from the right. */
async function readFromRight(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
}

async function leftOf(page: Page, button: string): Promise<number> {
  const box = await page.getByRole("button", { name: button }).first().boundingBox();
  return box!.x;
}

describe("names that are long, short, or in another script", { concurrency: false }, () => {
  it("fit every page on a phone and on a wide window, read from the left and from the right", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt({ ...PHONE, viewport: { width: 360, height: 780 } });
    const look = async () => [
      ...(await page.evaluate(findLayoutFaults, true)),
      ...(await findTightFaults(page, [WIDE])),
    ];
    const faults: string[] = [];
    for (const sight of SIGHTS) {
      await goTo(page, desk.server.origin, sight);
      const fromLeft = await look();
      await readFromRight(page);
      const fromRight = (await look()).map((line) => `rtl: ${line}`);
      faults.push(...[...fromLeft, ...fromRight].map((line) => `${sight.name}: ${line}`));
    }
    assert.deepEqual(faults, []);
  });

  it("axe finds nothing on a page that is read from the right", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt(DESKTOP);
    for (const sight of SIGHTS.filter(({ name }) => ["today", "board", "case globex"].includes(name))) {
      await goTo(page, desk.server.origin, sight);
      await readFromRight(page);
      assert.deepEqual(await findFaults(page), [], sight.name);
    }
  });

  it("the fine line is read in the direction of the page, and its words are not mirrored", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt(DESKTOP);
    await goTo(page, desk.server.origin, SIGHTS.find(({ name }) => name === "case globex")!);
    assert.ok((await leftOf(page, "Interview, Fri 13 Nov")) < (await leftOf(page, "Let it go, Fri 18 Dec")));
    await readFromRight(page);
    assert.ok((await leftOf(page, "Interview, Fri 13 Nov")) > (await leftOf(page, "Let it go, Fri 18 Dec")));
    const turns = await page.locator("figure svg.fine-line text").evaluateAll((words) =>
      words.map((word) => {
        const { a, b, c, d } = (word as SVGTextElement).getScreenCTM()!;
        return Math.sign(a * d - b * c);
      }),
    );
    assert.ok(turns.length > 10);
    assert.deepEqual([...new Set(turns)], [1]);
  });

  it("each name reads in its own direction within a sentence of another", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt(DESKTOP);
    await goTo(page, desk.server.origin, SIGHTS.find(({ name }) => name === "board")!);
    const arabic = page.getByRole("link", { name: NAMINGS[0]!.company }).locator("[dir=auto]").first();
    assert.equal(await arabic.evaluate((element) => element.matches(":dir(rtl)")), true);
  });
});
