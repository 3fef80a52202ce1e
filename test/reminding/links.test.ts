import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { listen } from "../../src/bin/listen.ts";
import { createServer } from "../../src/http/server/index.ts";
import { createReminderLinks } from "../../src/reminding/links.ts";
import { NOW } from "../http/api-under-test.ts";
import { type ReminderTestPlace, reminderPlace } from "./place.ts";
import { startPostServer } from "./post-server.ts";

const DAY = 86_400_000;

interface Linked extends ReminderTestPlace {
  readonly done: string;
  readonly snooze: string;
  readonly facts: () => Promise<readonly unknown[]>;
  readonly ask: (path: string, method?: string, headers?: Record<string, string>) => Promise<Response>;
}

/** A real server, and the links of the first thing that it told. */
async function linked(test: TestContext): Promise<Linked> {
  const [place, hook, listening] = [
    await reminderPlace(test),
    await startPostServer(test),
    await listen("127.0.0.1", 0),
  ];
  const origin = `http://127.0.0.1:${listening!.port}`;
  const security = { token: "t".repeat(43), port: listening!.port, listeningOn: "127.0.0.1", allowed: [] };
  const api = { fetch: () => new Response("{}") };
  const session = { ...security, clock: () => NOW, version: "test", placeId: async () => "here" };
  const webFolder = pathToFileURL(`${import.meta.dirname}/no-pages/`);
  listening!.answerWith(createServer({ api, webFolder, security: session, links: place.desk }));
  test.after(() => listening!.close());
  const webhook = { url: `${hook.origin}/topic`, format: "json" } as const;
  await place.desk.change("webhook", { isOn: true, webhook });
  await place.desk.tick(`${origin}/`);
  const [{ done, snooze }] = JSON.parse(hook.taken[0]!.body.toString()).items;
  return {
    ...place,
    done: new URL(done).pathname,
    snooze: new URL(snooze).pathname,
    facts: async () => (await place.store.findCase("globex"))!.facts.slice(5),
    ask: (path, method = "GET", headers = {}) => fetch(`${origin}${path}`, { method, headers, redirect: "error" }),
  };
}

const sentenceOf = async (response: Response) => [
  response.status,
  /<p role="status">(.*?)<\/p>/.exec(await response.text())?.[1],
];

describe("a link in a reminder", () => {
  it("shows what it would do, and changes nothing however often it is looked at", async (test) => {
    const { ask, done, facts } = await linked(test);
    for (const method of ["GET", "HEAD", "GET"]) assert.equal((await ask(done, method)).status, 200);
    const page = await ask(done);
    assert.match(
      await page.text(),
      /<h1 dir="auto">Thank Lee Okafor<\/h1>.*<form method="post"><button>I sent it<\/button>/,
    );
    assert.equal(
      page.headers.get("content-security-policy"),
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    assert.deepEqual(
      [page.headers.get("cache-control"), page.headers.get("referrer-policy")],
      ["no-store", "no-referrer"],
    );
    assert.deepEqual(await facts(), []);
  });

  it("does it once, without a session, and says so the second time", async (test) => {
    const { ask, done, facts } = await linked(test);
    const form = {
      Origin: "null",
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "cross-site",
    };
    assert.deepEqual(await sentenceOf(await ask(done, "POST", form)), [
      200,
      "It is recorded. You can take it back in Fineline.",
    ]);
    assert.deepEqual(
      (await facts()).map((fact) => ({ ...(fact as object), id: "link" })),
      [
        {
          id: "link",
          at: "2026-11-16T10:00:00-05:00[America/New_York]",
          kind: "sent",
          to: "lee",
          channel: "email",
          purpose: "thank-you",
        },
      ],
    );
    const used = [410, "This link was used already. Nothing was done a second time."];
    assert.deepEqual(await sentenceOf(await ask(done, "POST")), used);
    assert.deepEqual(await sentenceOf(await ask(done)), used);
    assert.equal((await facts()).length, 1);
  });

  it("that is posted twice at the same moment records one fact", async (test) => {
    const { ask, done, facts } = await linked(test);
    const statuses = (await Promise.all([ask(done, "POST"), ask(done, "POST")])).map(({ status }) => status);
    assert.deepEqual(statuses.toSorted(), [200, 410]);
    assert.equal((await facts()).length, 1);
  });

  it("puts a step off until the next morning, after which it is told once more", async (test) => {
    const { ask, snooze, facts } = await linked(test);
    assert.deepEqual(await sentenceOf(await ask(snooze, "POST")), [
      200,
      "It comes back on Tuesday 17 November, 08:00.",
    ]);
    assert.deepEqual(
      (await facts()).map((fact) => ({ ...(fact as object), id: "link" })),
      [
        {
          id: "link",
          at: "2026-11-16T10:00:00-05:00[America/New_York]",
          kind: "snoozed",
          step: "thank-you/i1/lee",
          until: "2026-11-17T08:00:00-05:00[America/New_York]",
        },
      ],
    );
  });

  it("of a step that was settled meanwhile does nothing", async (test) => {
    const { ask, done, snooze } = await linked(test);
    await ask(done, "POST");
    assert.deepEqual(await sentenceOf(await ask(snooze, "POST")), [
      410,
      "There is nothing left to do here: it is settled, put off or over.",
    ]);
  });

  it("that is a week old is too old", async (test) => {
    const { ask, done, clock, facts } = await linked(test);
    clock.now = NOW + 7 * DAY;
    const told = [410, "This link is too old. Open Fineline to see what is to do."];
    assert.deepEqual([await sentenceOf(await ask(done)), await sentenceOf(await ask(done, "POST"))], [told, told]);
    assert.deepEqual(await facts(), []);
  });

  it("that was changed, cut or made by somebody else is refused", async (test) => {
    const { ask, done, snooze, facts } = await linked(test);
    const [content, signature] = done.slice(3).split(".") as [string, string];
    const [otherContent] = snooze.slice(3).split(".") as [string];
    const link = {
      caseId: "globex",
      stepId: "thank-you/i1/lee",
      deed: "done",
      expiresAt: NOW + DAY,
      nonce: "n",
    } as const;
    const foreign = createReminderLinks(new Uint8Array(32)).make(link);
    const tokens = [
      `${otherContent}.${signature}`,
      content,
      `${content}.`,
      `${content}.${"A".repeat(43)}`,
      foreign,
      "__proto__",
    ];
    for (const token of tokens) {
      assert.deepEqual(
        await sentenceOf(await ask(`/r/${token}`, "POST")),
        [404, "This link was not made here, or not all of it arrived. Open Fineline instead."],
        token,
      );
    }
    assert.deepEqual(await facts(), []);
  });

  it("opens nothing else: the API still asks for a session, and other hosts are strangers", async (test) => {
    const { ask, done } = await linked(test);
    assert.equal((await ask("/api/today")).status, 401);
    assert.equal((await ask(`${done}/../../api/today`)).status, 401);
    assert.equal((await ask(done, "DELETE")).status, 403);
  });
});
