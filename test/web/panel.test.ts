import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { FactJson } from "../../src/contract/index.ts";
import { expectSoon } from "./expect-soon.ts";
import { handOn } from "./hand.ts";
import { SAMPLE_NOW } from "./sample-desk.ts";
import { answerTheRest, nameApplication, namePeople, nameTopics } from "./tell-debrief.ts";
import { loggedCases, untilLogged } from "./until-logged.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ now: SAMPLE_NOW });

const PANEL = [
  { name: "Dana Kim", part: "Hiring manager", email: "dana@globex.example", topic: "moving the forecast" },
  { name: "Ines Roth", email: "ines@globex.example", topic: "the on-call rota" },
  { name: "Lee Okafor", part: "Recruiter", email: "lee+jobs@globex.example", topic: "start dates" },
  { name: "Tom Brandt", email: "tom@globex.example" },
];

const text = (page: Page) => page.getByRole("textbox", { name: "Text of the letter" });
const findings = (page: Page) => page.getByRole("region", { name: "Before it goes" });
const mailLink = (page: Page) => page.getByRole("link", { name: "Open in mail" });

async function factsOfGlobex(page: Page): Promise<readonly FactJson[]> {
  return (await loggedCases(page)).find(({ company }) => company === "Globex")?.facts ?? [];
}

/** What a letter says, without greeting and signature. */
function sentences(letter: string): readonly string[] {
  const said = letter.split("\n\n").slice(1, -1).join(" ");
  return said.split(/(?<=[.?!])\s+/).map((sentence) => sentence.trim());
}

/** What a mail program makes of the link. */
async function mailOf(page: Page) {
  const { pathname, searchParams } = new URL((await mailLink(page).getAttribute("href")) ?? "");
  const body = searchParams.get("body") ?? "";
  return {
    to: decodeURIComponent(pathname),
    subject: searchParams.get("subject"),
    body: body.replaceAll("\r\n", "\n"),
  };
}

async function toLetterOf(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Letters of this occasion" }).getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^To ${name},`) }).waitFor();
  await text(page).waitFor();
}

/** The whole of a letter, once it is there. */
async function writtenTo(page: Page, name: string): Promise<string> {
  await expectSoon(async () => {
    const letter = await text(page).inputValue();
    assert.deepEqual([letter.split("\n")[0], letter.endsWith("Alex Moreno")], [`Hello ${name},`, true]);
  });
  return text(page).inputValue();
}

describe("a panel of four", { concurrency: false }, () => {
  it("gets four letters that share no sentence, mended and filled by a touch each, and sent one after the other", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await device.open(desk.server, "/debrief?when=now");
    const hand = handOn(page);
    await nameApplication(hand, { company: "Globex", role: "Senior Analyst" });
    await namePeople(hand, PANEL);
    await nameTopics(hand, PANEL);
    await answerTheRest(hand, { people: PANEL, asking: "Yes, I may ask", whom: "Lee Okafor" });
    await page.getByRole("heading", { level: 1, name: /^Thank Dana, Ines and 2 more by tomorrow, 10:00/ }).waitFor();
    await expectSoon(async () =>
      assert.deepEqual(await page.getByRole("article").getByRole("heading").allInnerTexts(), [
        "Thank Dana Kim",
        "Thank Ines Roth",
        "Thank Lee Okafor",
        "Thank Tom Brandt",
      ]),
    );
    await page.getByLabel("Your name, as you sign").fill("Alex Moreno");
    await page.getByRole("button", { name: "Sign with it" }).click();
    await page.getByLabel("Your name, as you sign").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Draft: Thank Dana Kim" }).click();
    const letters = [await writtenTo(page, "Dana")];
    for (const name of ["Ines", "Lee", "Tom"]) {
      await toLetterOf(page, name);
      letters.push(await writtenTo(page, name));
    }
    const said = letters.flatMap(sentences);
    assert.ok(said.length >= 12);
    assert.deepEqual(said.toSorted(), [...new Set(said)].toSorted());

    await fillGap(page, "how the team plans its week");
    await expectSoon(async () => assert.match(await text(page).inputValue(), /how the team plans its week/));
    letters[3] = await text(page).inputValue();

    for (const name of ["Lee", "Ines", "Dana"]) await toLetterOf(page, name);
    await mendByTouch(page, letters[0]!);
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByText("Copied the text.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), letters[0]);

    // Each that is sent makes room for the next.
    for (const [place, name] of ["Dana", "Ines", "Lee", "Tom"].entries()) {
      await page.getByRole("heading", { level: 1, name: `To ${name},` }).waitFor();
      await page.getByText("Ready to go").waitFor();
      await expectSoon(async () =>
        assert.deepEqual(await mailOf(page), {
          to: PANEL[place]!.email,
          subject: "Thank you: Senior Analyst interview – Nov 16",
          body: letters[place]!.trimEnd(),
        }),
      );
      await page.getByRole("button", { name: "I sent it" }).click();
    }
    await page.getByRole("heading", { level: 1, name: /^If you like, send cards to Dana, Ines and 2 more/ }).waitFor();
    await page.getByText("Done and over: 5").waitFor();
    await untilLogged(async () => (await factsOfGlobex(page)).filter(({ kind }) => kind === "sent").length === 4);
    const purposes = (await factsOfGlobex(page)).flatMap((fact) =>
      fact.kind === "sent" ? [`${fact.purpose} ${fact.to.split("-")[0]}`] : [],
    );
    assert.deepEqual(purposes, ["thank-you dana", "thank-you ines", "thank-you lee", "thank-you tom"]);
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });
});

/** Until the gap is filled, nothing can be sent; one touch goes to it, and what is typed takes its place. */
async function fillGap(page: Page, words: string): Promise<void> {
  await page.getByText("One thing to settle first").waitFor();
  await page.getByRole("button", { name: "Open in mail", disabled: true }).waitFor();
  await findings(page).getByRole("button", { name: "Fill it in" }).click();
  await page.keyboard.type(words);
  await page.getByText("Ready to go").waitFor();
}

/** A misspelt name and a question out of place are found, and each goes by its button. */
async function mendByTouch(page: Page, whole: string): Promise<void> {
  const spoilt = whole
    .replace("Hello Dana,", "Hello Dena,")
    .replace("\n\nKind regards", "\n\nHave you made a decision yet?\n\nKind regards");
  await text(page).fill(spoilt);
  await findings(page).getByRole("button", { name: "Write Dana" }).click();
  await findings(page).getByRole("button", { name: "Take it out" }).click();
  await findings(page).getByText("Nothing to change.").waitFor();
  await expectSoon(async () => assert.equal(await text(page).inputValue(), whole));
}
