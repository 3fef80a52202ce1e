import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseHeader } from "../../../contract/index.ts";
import { cardOfDraft, draftFaults, draftOfCard, EMPTY_DRAFT } from "./card-draft.ts";
import { addPeople, fateSentence, likelyCase } from "./cards-to-case.ts";

const HEADER: CaseHeader = {
  role: "Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" }],
};

describe("people of cards", () => {
  it("who is new gets an id of this device; who is there learns what was missing", () => {
    const cards = [
      { name: "Lee Okafor", title: "Senior Recruiter", emails: ["lee@globex.example"], phones: [] },
      { name: "Dana Kim", emails: ["dana@globex.example"], phones: ["+1 555 0100"] },
    ];
    const added = addPeople(HEADER, cards, { role: undefined, ending: () => "k3qp" });
    assert.deepEqual(added.header.contacts, [
      {
        id: "dana",
        name: "Dana Kim",
        role: "hiring-manager",
        email: "dana@globex.example",
        phone: "+1 555 0100",
      },
      {
        id: "lee-k3qp",
        name: "Lee Okafor",
        role: "recruiter",
        title: "Senior Recruiter",
        email: "lee@globex.example",
      },
    ]);
    assert.equal(
      fateSentence(added.fates, "Globex"),
      "1 person added to Globex; 1 person known already, with what was missing filled in.",
    );
    assert.match(added.note ?? "", /^Edited: .*Lee Okafor/);
  });

  it("who says nothing new changes nothing", () => {
    const again = addPeople(HEADER, [{ name: "Dana Kim", emails: ["dana@globex.example"], phones: [] }], {
      role: undefined,
      ending: () => "x",
    });
    assert.equal(again.note, undefined);
    assert.deepEqual(again.header, HEADER);
    assert.equal(fateSentence(again.fates, "Globex"), "1 person known already.");
  });

  it("belong to the application whose company they name, where there is one such", () => {
    const card = { name: "Dana", company: "GLOBEX, Inc.", emails: [], phones: [] };
    const cases = [
      { caseId: "a", company: "Globex" },
      { caseId: "b", company: "Initech" },
    ];
    assert.equal(likelyCase([card], cases), "a");
    assert.equal(likelyCase([{ name: "Dana", emails: [], phones: [] }], cases), undefined);
    assert.equal(likelyCase([card], [...cases, { caseId: "c", company: "globex" }]), undefined);
  });
});

describe("a card as it is typed", () => {
  it("gives the card back, and leaves out what is empty", () => {
    const card = { name: "Dana Kim", title: "Director", emails: ["dana@globex.example"], phones: ["1"] };
    assert.deepEqual(cardOfDraft(draftOfCard(card)), card);
    assert.deepEqual(cardOfDraft({ ...EMPTY_DRAFT, name: " Dana " }), { name: "Dana", emails: [], phones: [] });
  });

  it("needs a name, and an address that is one", () => {
    assert.deepEqual(draftFaults({ ...EMPTY_DRAFT, email: "dana" }), {
      name: "A name is expected here.",
      email: "An address such as dana@globex.example is expected.",
    });
    assert.deepEqual(draftFaults({ ...EMPTY_DRAFT, name: "Dana" }), {});
  });
});
