import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OutboxItem } from "../ports/index.ts";
import type { BulkRequest } from "./bulk.ts";
import {
  applied,
  at,
  decided,
  fact,
  holidays,
  NOW,
  planner,
  type SomeCandidate,
  storedOf,
  talked,
  VERSION,
  viewOf,
  wrote,
} from "./desk.suite.ts";
import { differsOnlyPersonally, findUnequal, type LetterToCompare, personalParts } from "./equal-treatment.ts";
import { prepareBulk } from "./prepare-bulk.ts";

function prepared(
  request: Omit<BulkRequest, "caseIds">,
  candidates: Readonly<Record<string, SomeCandidate>>,
  outbox: readonly OutboxItem[] = [],
) {
  const cases = Object.entries(candidates).map(([id, one]) => storedOf(id, one));
  return prepareBulk(
    { ...request, caseIds: cases.map(({ id }) => id) },
    {
      opening: planner,
      cases,
      everybody: cases.map((stored) => viewOf(stored)),
      outbox,
      holidays,
      now: NOW,
      version: VERSION,
    },
  );
}

const fatesOf = (...args: Parameters<typeof prepared>) =>
  prepared(...args).rows.map(({ caseId, fate }) => [caseId, fate.kind, fate.kind === "goes" ? "" : fate.because]);

const ana: SomeCandidate = { name: "Ana Ruiz", facts: [applied("14 10:00")] };
const noMail = { id: "candidate", name: "Neo", role: "candidate" } as const;

describe("letters to many", () => {
  it("a receipt greets by name, gives the opening's next date, and makes it a promise", () => {
    const [row] = prepared({ action: "acknowledge" }, { ana }).rows;
    assert.equal(
      row?.letter?.body,
      `Hello Ana,

Your application for the Timetable Planner position has arrived, sent on Saturday. Thank you for the work that you put into it.

You will hear from us by Friday 27 November, whatever the answer is.

If you have a question before then, you can reply to this message.

Kind regards,
Noor Haddad
Metro Toronto`,
    );
    assert.deepEqual(row?.letter?.tells, [
      {
        kind: "promise",
        at: "2026-11-16T10:00:00-05:00[America/Toronto]",
        to: "candidate",
        what: "word on the decision",
        by: "2026-11-27",
      },
    ]);
    assert.deepEqual([row?.fate, row?.to, row?.letter?.isAutomatic], [{ kind: "goes" }, "ana@home.example", true]);
  });

  it("says of each who gets none why", () => {
    const bounced = fact({
      id: "b",
      kind: "received",
      at: at("15 12:00"),
      from: "candidate",
      channel: "email",
      says: "bounce",
      ref: "u",
      address: "bo@home.example",
    });
    assert.deepEqual(
      fatesOf(
        { action: "acknowledge" },
        {
          had: { ...ana, facts: [...ana.facts, wrote("r", "14 11:00", "acknowledgement")] },
          none: { ...ana, name: "Nia", facts: [] },
          neo: { ...ana, name: "Neo", header: { contacts: [noMail] } },
          bo: { ...ana, name: "Bo", facts: [...ana.facts, wrote("u", "15 11:00", "acknowledgement"), bounced] },
          two: { ...ana, name: "Two", email: "a@b.example, c@d.example" },
        },
      ),
      [
        ["had", "nothing-to-send", "They know that their application has arrived."],
        ["none", "nothing-to-send", "No application is recorded."],
        ["neo", "blocked", "There is no address to write to."],
        ["bo", "blocked", "Mail to their address came back. Find another one."],
        ["two", "blocked", "What stands for their address is not one address."],
      ],
    );
  });

  it("who applied twice gets one letter, and a person says which application counts", () => {
    const fates = fatesOf(
      { action: "acknowledge" },
      { one: { ...ana, email: "ana@x.example" }, again: { ...ana, email: "Ana@x.example" } },
    );
    assert.deepEqual(
      fates.map(([, kind]) => kind),
      ["goes", "blocked"],
    );
  });

  it("who applied twice gets no second receipt later, when their other application had it", () => {
    const fates = fatesOf(
      { action: "acknowledge" },
      {
        one: { ...ana, email: "ana@x.example", facts: [...ana.facts, wrote("r", "14 11:00", "acknowledgement")] },
        again: { ...ana, email: "ana@x.example" },
      },
    );
    assert.deepEqual(
      fates.map(([, kind]) => kind),
      ["nothing-to-send", "blocked"],
    );
  });

  it("a case that is gone is a row that is blocked", () => {
    const input = { opening: planner, cases: [], everybody: [], outbox: [], holidays, now: NOW, version: VERSION };
    assert.deepEqual(prepareBulk({ action: "thank", caseIds: ["gone"] }, input).rows[0]?.fate, {
      kind: "blocked",
      because: "This candidate is not there any more.",
    });
  });

  it("a letter with a gap does not go: nobody's next date is made up", () => {
    const [row] = prepared(
      { action: "plans" },
      {
        ana: {
          ...ana,
          facts: [...ana.facts, talked("i", "13 10:00"), fact({ id: "y", kind: "interest", at: at("13 12:00") })],
        },
      },
    ).rows;
    assert.equal(row?.fate.kind, "blocked");
    const words = { nextSteps: "a second talk with the team", nextWordOn: "2026-11-20" };
    const [told] = prepared(
      { action: "plans", words },
      {
        ana: {
          ...ana,
          facts: [...ana.facts, talked("i", "13 10:00"), fact({ id: "y", kind: "interest", at: at("13 12:00") })],
        },
      },
    ).rows;
    assert.equal(told?.fate.kind, "goes");
    assert.match(told?.letter?.body ?? "", /a second talk with the team/);
  });

  it("a no after an interview says which reason is missing; one said for all goes to who has none of their own", () => {
    const course = (note?: string) => [
      ...ana.facts,
      talked("i", "11 10:00"),
      fact({
        id: "x",
        kind: "decision",
        at: at("13 12:00"),
        outcome: "rejection",
        ...(note === undefined ? {} : { note }),
      }),
    ];
    const people = {
      ana: { ...ana, facts: course() },
      ben: { name: "Ben Cole", email: "ben@example.org", facts: course("We need somebody who has run a depot.") },
    };
    const [unsaid, own] = prepared({ action: "tell-decision" }, people).rows;
    assert.deepEqual(unsaid?.fate, {
      kind: "blocked",
      because: "Missing in the letter: the reason, in words that help.",
    });
    assert.equal(own?.fate.kind, "goes");
    const words = { reason: "We chose somebody who knows these timetables." };
    const said = prepared({ action: "tell-decision", words }, people).rows;
    assert.deepEqual(
      said.map(({ fate }) => fate.kind),
      ["goes", "goes"],
    );
    assert.match(said[0]?.letter?.body ?? "", /we chose somebody who knows these timetables\./i);
    assert.match(said[1]?.letter?.body ?? "", /we need somebody who has run a depot\./i);
  });

  it("answers go by the rules about answers, before anything goes", () => {
    const fates = fatesOf(
      { action: "tell-decision" },
      {
        cleo: {
          name: "Cleo",
          facts: [applied("2 10:00"), decided("d", "13 10:00", "offer"), wrote("o", "13 11:00", "offer")],
        },
        nora: { name: "Nora", facts: [applied("2 10:00"), decided("d", "13 10:00", "rejection")] },
      },
    );
    assert.deepEqual(fates, [
      ["cleo", "nothing-to-send", "They have their answer."],
      ["nora", "blocked", "The offer is not answered yet. The others wait until it is accepted."],
    ]);
  });

  it("while the answer of an earlier decision may have gone, no other one does", () => {
    const item = (kind: string) => ({ caseId: "nora", stepId: "tell-decision/d", state: { kind } }) as OutboxItem;
    const facts = [
      applied("2 10:00"),
      decided("d", "12 10:00", "rejection"),
      decided("e", "13 10:00", "position-closed"),
    ];
    const fate = (kind: string) =>
      fatesOf({ action: "tell-decision" }, { nora: { name: "Nora", facts } }, [item(kind)]);
    assert.deepEqual(fate("uncertain"), [["nora", "blocked", "Their letter may have gone. Settle that first."]]);
    assert.deepEqual(fate("cancelled"), [["nora", "goes", ""]]);
  });

  it("a header hidden in an address makes a case that nothing goes from", () => {
    const bad = storedOf("bad", { ...ana, email: "a@b.example\r\nBcc: c@d.example" });
    const input = { opening: planner, cases: [bad], everybody: [], outbox: [], holidays, now: NOW, version: VERSION };
    assert.deepEqual(prepareBulk({ action: "acknowledge", caseIds: ["bad"] }, input).rows[0]?.fate, {
      kind: "blocked",
      because: "The case cannot be read. Open it to see why.",
    });
  });
});

describe("equal treatment", () => {
  const interviewed = (name: string, day: string, topic?: string): SomeCandidate => ({
    name,
    facts: [applied("2 10:00"), wrote("r", "2 11:00", "acknowledgement"), talked("i", `${day} 10:00`, topic)],
  });

  it("letters of one stage differ in nothing but their personal parts, whoever they go to", () => {
    const people = {
      a: interviewed("Ana Ruiz", "12", "the night timetable"),
      b: interviewed("Dr Tomás Ó Briain", "13"),
      c: interviewed("李伟", "11", "spare vehicles."),
      d: interviewed("Friday Monday", "13", "Monday mornings"),
    };
    for (const request of [
      { action: "thank" },
      { action: "thank", tone: "formal", variant: 3 },
      { action: "thank", length: "short" },
    ] as const) {
      const preview = prepared(request, people);
      assert.deepEqual(
        preview.rows.map(({ fate }) => fate.kind),
        ["goes", "goes", "goes", "goes"],
      );
      assert.deepEqual(preview.unequal, []);
    }
  });

  it("an application refused with a reason and one refused without are alike but for the reason", () => {
    const preview = prepared(
      { action: "tell-decision" },
      {
        a: {
          name: "Ana Ruiz",
          facts: [applied("2 10:00"), decided("d", "13 10:00", "rejection", "We need a licence for trams.")],
        },
        b: { name: "Ben Okri", facts: [applied("3 10:00"), decided("d", "13 10:00", "rejection")] },
      },
    );
    assert.deepEqual([preview.rows.map(({ fate }) => fate.kind), preview.unequal], [["goes", "goes"], []]);
  });

  const letter = (caseId: string, name: string, body: string): LetterToCompare => ({
    caseId,
    group: "g",
    subject: "Thank you",
    body,
    parts: personalParts({ name }, []),
  });
  const body = (name: string, day: string) =>
    `Hello ${name},\n\nThank you for the interview on ${day}. It was good to meet you.`;

  it("a sentence that one gets and the others do not is found", () => {
    const odd = letter("c", "Cem", `${body("Cem", "Friday")} You were my favourite.`);
    const letters = [letter("a", "Ana", body("Ana", "Friday")), letter("b", "Ben", body("Ben", "13 November")), odd];
    assert.deepEqual(findUnequal(letters), [{ caseId: "c", sentence: "You were my favourite." }]);
    assert.equal(differsOnlyPersonally(letters[0]!, letters[1]!), true);
    assert.equal(differsOnlyPersonally(letters[0]!, odd), false);
  });

  it("a sentence that is missing, or said otherwise, is found", () => {
    const a = letter("a", "Ana", body("Ana", "Friday"));
    assert.equal(
      differsOnlyPersonally(a, letter("b", "Ben", body("Ben", "Friday").replace(" It was good to meet you.", ""))),
      false,
    );
    assert.equal(
      differsOnlyPersonally(a, letter("b", "Ben", body("Ben", "Friday").replace("interview", "talk"))),
      false,
    );
    assert.equal(differsOnlyPersonally(a, letter("b", "Ben", body("Ben", "Friday").replace("Hello", "Dear"))), false);
  });

  it("what is said of one person alone may be missing from another's letter", () => {
    const own = {
      ...letter("a", "Ana", `${body("Ana", "Friday")}\nWe talked about trams.`),
      parts: { names: ["Ana"], ownWords: ["trams"] },
    };
    assert.equal(differsOnlyPersonally(own, letter("b", "Ben", body("Ben", "Friday"))), true);
  });

  it("a name is a word of its own: it hides nothing of another word", () => {
    const a = letter("a", "An", "Hello An,\n\nAnd that is all.");
    assert.equal(differsOnlyPersonally(a, letter("b", "Bo", "Hello Bo,\n\nAnd that is all.")), true);
    assert.equal(differsOnlyPersonally(a, letter("b", "Bo", "Hello Bo,\n\nBod that is all.")), false);
  });
});
