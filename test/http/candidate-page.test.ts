import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW } from "./api-under-test.ts";
import { fact, opening, type PageUnderTest, pageOfMara } from "./candidate-page-under-test.ts";
import { planner } from "./employer-under-test.ts";

const DAY = 86_400_000;

/** What the page says, without its markup. */
async function read({ ask, key }: PageUnderTest): Promise<string> {
  return wordsOf(await (await ask(`/c/${key}`)).text());
}

function wordsOf(text: string): string {
  const body = text.slice(text.indexOf("<main>"));
  return body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const REST =
  "Ask a question A person reads it. One a day, in at most 1,000 characters. Send the question Withdraw " +
  "If you no longer want to be considered, tell us here. You are asked once more first. Withdraw my application…";

test("a page says where things stand and when the candidate hears, in the words that they were told", async (t) => {
  const page = await pageOfMara(t);
  assert.equal(
    await read(page),
    "Timetable Planner Metro Where it stands Your application has arrived, and you will get an answer. " +
      `When you hear from us No date is set yet. We write to you when there is news. ${REST}`,
  );
  await page.record(
    fact("interview", "2026-11-12T10:00:00-05:00", { end: "2026-11-12T11:00:00-05:00[America/Toronto]", with: [] }),
    fact("promise", "2026-11-13T10:00:00-05:00", { to: "candidate", what: "our decision", by: "2026-11-27" }),
    fact("timeline", "2026-11-13T10:00:00-05:00", { nextSteps: "Two people <talk> with the team." }),
  );
  // 27 November 2026 is a Friday.
  assert.equal(
    await read(page),
    "Timetable Planner Metro Where it stands You have talked with us, and you will get an answer. " +
      "When you hear from us You hear from us by Friday 27 November. " +
      `What comes next Two people &lt;talk&gt; with the team. ${REST}`,
  );
  page.clock.now = Date.UTC(2026, 10, 28, 15);
  assert.match(await read(page), /You were to hear from us by Friday 27 November\. We are late, and we are sorry\./);
});

test("a decision is on the page once it was told, and not before", async (t) => {
  const page = await pageOfMara(t);
  const before = await read(page);
  await page.record(fact("decision", "2026-11-13T10:00:00-05:00", { outcome: "rejection" }));
  assert.equal(await read(page), before);
  const told = { to: "candidate", channel: "email", purpose: "rejection" };
  await page.record(fact("sent", "2026-11-14T10:00:00-05:00", told));
  assert.equal(
    await read(page),
    "Timetable Planner Metro Where it stands We have told you that we do not go further with your application. " +
      "Ask a question A person reads it. One a day, in at most 1,000 characters. Send the question",
  );
});

test("of a closed opening the answer is told and no question taken", async (t) => {
  const page = await pageOfMara(t);
  await page.store.openings.saveOpening({ ...opening, closedOn: "2026-11-16" }, 1);
  await page.record(fact("decision", "2026-11-13T10:00:00-05:00", { outcome: "position-closed" }));
  assert.match(await read(page), /Your application has arrived, and you will get an answer\./);
  assert.equal((await page.ask(`/c/${page.key}/question`, { question: "Am I in?" })).status, 409);
  assert.equal((await page.facts()).length, 2);
});

test("one question a day is recorded, whatever it holds, and to look records nothing", async (t) => {
  const page = await pageOfMara(t);
  await page.ask(`/c/${page.key}`);
  assert.equal((await page.facts()).length, 1);
  const asked = await page.ask(`/c/${page.key}/question`, { question: " Is it\r\n<b>remote</b>?\u0007 " });
  assert.equal(asked.status, 200);
  assert.match(wordsOf(await asked.text()), /Your question has reached us, and a person reads it\./);
  assert.deepEqual((await page.facts())[1], {
    id: "page-question-20773",
    at: "2026-11-16T10:00:00-05:00[America/Toronto]",
    kind: "received",
    from: "candidate",
    channel: "message",
    says: "question",
    note: "Is it\n<b>remote</b>?",
  });
  assert.equal((await page.ask(`/c/${page.key}/question`, { question: "And another?" })).status, 409);
  page.clock.now += DAY;
  const both = [1, 2].map((number) => page.ask(`/c/${page.key}/question`, { question: `At once ${number}` }));
  const statuses = (await Promise.all(both)).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [200, 409]);
  assert.equal((await page.facts()).length, 3);
});

test("a question that is empty or too long is not recorded, and what was typed stays", async (t) => {
  const page = await pageOfMara(t);
  const empty = await page.ask(`/c/${page.key}/question`, { question: " \n " });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Please write your question first\./);
  const long = await page.ask(`/c/${page.key}/question`, { question: `</textarea>${"a".repeat(1000)}` });
  assert.equal(long.status, 422);
  assert.match(await long.text(), /&lt;\/textarea&gt;a{1000}/);
  assert.equal((await page.ask(`/c/${page.key}/question`, { question: "a".repeat(20_000) })).status, 413);
  assert.equal((await page.facts()).length, 1);
});

test("to withdraw takes a second step, and happens once", async (t) => {
  const page = await pageOfMara(t);
  const first = await page.ask(`/c/${page.key}/withdraw`, {});
  assert.equal(first.status, 200);
  assert.match(wordsOf(await first.text()), /Do you want to withdraw\?/);
  assert.equal((await page.facts()).length, 1);
  const both = [1, 2].map(() => page.ask(`/c/${page.key}/withdraw`, { sure: "yes" }));
  await Promise.all(both);
  assert.deepEqual((await page.facts()).slice(1), [
    {
      id: "page-withdrawn-1",
      at: "2026-11-16T10:00:00-05:00[America/Toronto]",
      kind: "decision",
      by: "candidate",
      outcome: "withdrawn",
    },
  ]);
  assert.equal(await read(page), "Timetable Planner Metro Where it stands You have withdrawn your application.");
  assert.equal((await page.ask(`/c/${page.key}/withdraw`, { sure: "yes" })).status, 409);
});

test("every answer is kept by nobody, sets no cookie, runs no script and is in no search", async (t) => {
  const page = await pageOfMara(t);
  for (const path of [`/c/${page.key}`, "/c/nothing"]) {
    const { headers } = await page.ask(path);
    assert.equal(
      headers.get("content-security-policy"),
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("x-robots-tag"), "noindex");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("set-cookie"), null);
  }
  assert.doesNotMatch(await (await page.ask(`/c/${page.key}`)).text(), /<script|Mara|mara@/);
});

const ways: readonly (readonly [string, (page: PageUnderTest) => Promise<unknown>])[] = [
  ["was taken back", (page) => page.revoke()],
  ["belongs to somebody who was forgotten", (page) => page.store.removeCases(["mara"], NOW)],
  ["belongs to an opening without pages", (page) => page.store.openings.saveOpening(planner, 1)],
];
for (const [what, happen] of ways) {
  test(`an address that ${what} is answered as one that never was`, async (t) => {
    const page = await pageOfMara(t);
    const never = await page.ask(`/c/${"A".repeat(43)}`);
    const text = await never.text();
    await happen(page);
    const asked = [
      await page.ask(`/c/${page.key}`),
      await page.ask(`/c/${page.key}/question`, { question: "Hello?" }),
      await page.ask(`/c/${page.key}/withdraw`, { sure: "yes" }),
      await page.ask("/c/short"),
      await page.ask(`/c/${page.key}/other`),
    ];
    assert.deepEqual([never.status, ...asked.map(({ status }) => status)], [404, 404, 404, 404, 404, 404]);
    assert.deepEqual(await Promise.all(asked.map((each) => each.text())), [text, text, text, text, text]);
  });
}
