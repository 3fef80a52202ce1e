import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseJson, parseCase } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import {
  addressEnvelopes,
  cardParagraphs,
  cardSizeFor,
  cardStepFor,
  envelopeSizeFor,
  planCase,
  preparePage,
} from "./index.ts";

const CASE: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Alex Moreau", address: "3 Pine Road, Albany, NY 12203" },
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", title: "Director", address: "40 Water Street, New York" },
    { id: "lee", name: "Lee Okafor", role: "recruiter", pronounce: "oh-KAH-for" },
    { id: "sam", name: "Sam Ortiz", role: "staff" },
  ],
  facts: [
    {
      id: "i1",
      at: "2026-11-20T14:00:00-05:00",
      end: "2026-11-20T15:30:00-05:00",
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee", "sam"],
    },
  ],
};

function open(changes: Partial<CaseJson> = {}, at = "2026-11-16T10:00:00-05:00") {
  const now = parseInstant(at);
  const holidays = () => ({ ok: true, value: { holidays: [], notes: [] } }) as const;
  const parsed = parseCase({ ...CASE, ...changes }, { holidays, now });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const planned = planCase(parsed.value, { now, clock: now });
  assert.ok(planned.ok);
  return { parsed: parsed.value, plan: planned.value.plan };
}

describe("paper of a case", () => {
  it("a card's gaps are blanks to fill by hand", () => {
    const body = "Dear Dana,\n\nthank you for [one thing].\n\nKind regards,\n[your name]";
    const gaps = ["[one thing]", "[your name]"].map((text) => {
      const start = body.indexOf(text);
      return { text: text.slice(1, -1), start, end: start + text.length };
    });
    assert.deepEqual(cardParagraphs({ body, gaps }), [
      "Dear Dana,",
      "thank you for ________________________.",
      "Kind regards,\n________________________",
    ]);
  });

  it("cards and envelopes are those of the country", () => {
    assert.deepEqual([cardSizeFor("US"), envelopeSizeFor("us")], ["4.25x5.5", "A2"]);
    assert.deepEqual([cardSizeFor("DE"), envelopeSizeFor(undefined)], ["A6", "C6"]);
  });

  it("who gets no card by the playbook may have one after the talk, and not before", () => {
    const { parsed, plan } = open({}, "2026-11-21T10:00:00-05:00");
    const [dana, , sam] = parsed.case.contacts;
    assert.equal(cardStepFor(dana!, plan)?.id, "card/i1/dana");
    const { id, action, channel, needs } = cardStepFor(sam!, plan)!;
    assert.deepEqual(
      { id, action, channel, needs },
      { id: "card/i1/sam", action: "card", channel: "post", needs: ["address"] },
    );
    assert.equal(cardStepFor(dana!, open().plan), undefined);
  });

  it("envelopes go to whose address is known, and the others are named", () => {
    const { parsed } = open();
    const addressed = addressEnvelopes(parsed.case.contacts, parsed, "#10");
    assert.deepEqual(addressed.envelopes, [
      {
        size: "#10",
        country: "US",
        to: { name: "Dana Kim", address: "40 Water Street, New York" },
        from: { name: "Alex Moreau", address: "3 Pine Road, Albany, NY 12203" },
      },
    ]);
    assert.deepEqual(
      addressed.withoutAddress.map(({ id }) => id),
      ["lee", "sam"],
    );
    const { envelopes, hasReturnAddress } = addressEnvelopes(
      parsed.case.contacts,
      open({ me: { name: "A" } }).parsed,
      "C6",
    );
    assert.equal(hasReturnAddress, false);
    assert.deepEqual(envelopes[0]?.from, { name: "", address: "" });
  });

  it("the page to take along says when, who, what to ask and whom a card could go to", () => {
    const { parsed, plan } = open();
    const page = preparePage(parsed, plan);
    assert.ok(page.ok);
    const { order, withoutAddress } = page.value;
    assert.deepEqual(order, {
      role: "Senior Analyst",
      company: "Globex",
      // A Friday.
      when: "Friday 20 November, 14:00 to 15:30",
      where: "On site",
      people: [
        { name: "Dana Kim", title: "Director" },
        { name: "Lee Okafor", pronounce: "oh-KAH-for" },
        { name: "Sam Ortiz" },
      ],
      questions: [
        "What the next steps are",
        "By which date the decision is made",
        "Whether following up is welcome once that date has passed",
        "Whom to contact, how and when",
        "Ask for everybody's address, or take their cards",
      ],
      cards: [{ name: "Dana Kim", address: "40 Water Street, New York" }, { name: "Lee Okafor" }],
      postOfficeNear: "40 Water Street, New York",
      sheet: "letter",
      createdAt: parseInstant("2026-11-16T10:00:00-05:00"),
    });
    assert.deepEqual(
      withoutAddress.map(({ id }) => id),
      ["lee", "sam"],
    );
  });

  it("without an address post offices are looked for in the company's town", () => {
    const contacts = CASE.contacts.map(({ address: _, ...contact }) => contact);
    const { parsed, plan } = open({ contacts });
    const page = preparePage(parsed, plan);
    assert.equal(page.ok && page.value.order.postOfficeNear, "New York");
  });

  it("there is no page without an interview ahead", () => {
    const { parsed, plan } = open({}, "2026-11-21T10:00:00-05:00");
    assert.equal(preparePage(parsed, plan).ok, false);
  });
});
