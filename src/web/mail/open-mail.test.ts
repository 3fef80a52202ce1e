import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MailRoutes } from "../../contract/http/index.ts";
import type { ProgressJson } from "../../contract/index.ts";
import { createApiClient } from "../api/index.ts";
import { mailActions } from "./mail-actions.ts";
import { openMail } from "./open-mail.ts";

type Answer = { readonly status: number; readonly body: unknown } | "broken";

/** A server that answers by path; what was asked of it is kept. */
function serverOf(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    const address = `${init.method} ${url}`;
    asked.push(address);
    const answer = answers[address] ?? LISTS[address] ?? { status: 404, body: { title: "None", detail: "None." } };
    if (answer === "broken") throw new TypeError("failed to fetch");
    const type = answer.status < 400 ? "application/json" : "application/problem+json";
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { "Content-Type": type } });
  };
  const { mail, hear } = openMail(createApiClient<MailRoutes>({ fetch }));
  return { asked, hear, mail: { ...mail, ...mailActions(mail) } };
}

const LISTS: Readonly<Record<string, Answer>> = {
  "GET /api/mailboxes": { status: 200, body: { mailboxes: [{ id: "m1" }] } },
  "GET /api/outbox": { status: 200, body: { letters: [{ id: "l1" }] } },
  "GET /api/proposals?state=open": { status: 200, body: { proposals: [] } },
};

const progress = (mailRevision: number): ProgressJson => ({
  placeId: "p",
  sequence: 1,
  settingsRevision: 0,
  mailRevision,
  openingsRevision: 0,
});

/** Lets what is under way come to its end. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

describe("the server's mail", () => {
  it("is unknown until the server was heard, and then what it tells", async () => {
    const { mail, hear, asked } = serverOf({});
    assert.deepEqual([mail.status.value, mail.mailboxes.value, mail.outbox.value], ["unknown", undefined, undefined]);
    hear(progress(3));
    await settled();
    assert.deepEqual(
      [mail.status.value, mail.mailboxes.value, mail.outbox.value, mail.proposals.value],
      ["ready", [{ id: "m1" }], [{ id: "l1" }], []],
    );
    assert.deepEqual(asked, ["GET /api/mailboxes", "GET /api/outbox", "GET /api/proposals?state=open"]);
  });

  it("is asked for anew when its revision is another, and only then", async () => {
    const { hear, asked } = serverOf({});
    hear(progress(3));
    await settled();
    hear({ ...progress(3), sequence: 9 });
    await settled();
    assert.equal(asked.length, 3);
    hear(progress(4));
    await settled();
    assert.equal(asked.length, 6);
  });

  it("is out of reach where the server was not heard at all", () => {
    const { mail, hear } = serverOf({});
    hear(undefined);
    assert.equal(mail.status.value, "offline");
  });

  it("is empty without being asked where there never was any", async () => {
    const { mail, hear, asked } = serverOf({});
    hear(progress(0));
    hear(undefined);
    await settled();
    assert.deepEqual([mail.status.value, mail.outbox.value, asked], ["ready", [], []]);
  });

  it("stays as it was told while the server cannot be reached", async () => {
    const broken: Record<string, Answer> = {};
    const { mail, hear, asked } = serverOf(broken);
    hear(progress(3));
    await settled();
    broken["GET /api/outbox"] = "broken";
    hear(undefined);
    await settled();
    assert.deepEqual([mail.status.value, mail.outbox.value], ["offline", [{ id: "l1" }]]);
    hear(undefined);
    await settled();
    assert.equal(asked.length, 6);
    delete broken["GET /api/outbox"];
    hear(progress(3));
    await settled();
    assert.equal(mail.status.value, "ready");
  });

  it("is none where the server has to do with no mail", async () => {
    const { mail } = serverOf({
      "GET /api/mailboxes": { status: 503, body: { type: "/api/reference#mail-unavailable", title: "No mail" } },
    });
    await mail.refresh();
    assert.equal(mail.status.value, "none");
  });
});

describe("what a person does with it", () => {
  const letter = { id: "l1", state: { kind: "cancelled" } };

  it("gives what the server answers, once the lists follow", async () => {
    const { mail, asked } = serverOf({ "POST /api/outbox/l1/cancel": { status: 200, body: letter } });
    assert.deepEqual(await mail.cancelLetter("l1"), { ok: true, value: letter });
    assert.deepEqual(mail.outbox.value, [{ id: "l1" }]);
    assert.equal(asked[0], "POST /api/outbox/l1/cancel");
  });

  it("that is refused comes with the places of its faults", async () => {
    const faults = [{ place: "step", expected: "a step of the case" }];
    const { mail } = serverOf({
      "POST /api/outbox": { status: 422, body: { title: "It cannot go.", detail: "step: …", faults } },
    });
    const approved = await mail.approve({ case: "globex", step: "none", subject: "", body: "" });
    assert.deepEqual(approved.ok ? undefined : [approved.error.status, approved.error.faults], [422, faults]);
  });

  it("without an answer is a problem with status 0", async () => {
    const { mail } = serverOf({ "POST /api/outbox/l1/resolve": "broken" });
    const resolved = await mail.resolveLetter("l1", true);
    assert.equal(resolved.ok ? undefined : resolved.error.status, 0);
  });
});
