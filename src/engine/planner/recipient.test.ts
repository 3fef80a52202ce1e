import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Channel, Contact, Fact } from "../model/index.ts";
import { dana, hana, interview, ivo, lee, plan, received, sam, sent, step, timeline } from "./sample-case.suite.ts";

/** Friday 13 November 2026, with Ivo alone. */
const first = interview("i1", "2026-11-13 14:00", "15:00", { with: ["ivo"] });
const ann: Contact = { id: "ann", name: "Ann Bell", role: "interviewer", email: "ann@globex.example" };
const otto: Contact = { id: "otto", name: "Otto Voss", role: "referrer", email: "otto@globex.example", phone: "1" };

interface Asked {
  readonly contacts: readonly Contact[];
  readonly channels?: readonly Channel[];
  readonly facts?: readonly Fact[];
}

/** Who gets the first check-in, how, and what is missing. */
function firstCheckIn({ contacts, channels = ["email"], facts = [] }: Asked) {
  const playbook = { id: "mine", title: "Mine", sources: [], checkIn: { channels } };
  const after = plan([first, ...facts], "2026-11-14 12:00", { contacts, playbook });
  const { to, channel, needs } = step(after, "check-in/i1/1");
  return [to, channel, ...needs];
}

function without(contact: Contact, key: "email" | "phone"): Contact {
  const { [key]: _, ...rest } = contact;
  return rest;
}

describe("whom to ask", () => {
  const BY_ROLE: readonly (readonly [string, Asked, readonly (string | null)[]])[] = [
    ["recruiter before everybody", { contacts: [ivo, hana, dana, lee] }, ["lee", "email"]],
    ["hiring manager before HR", { contacts: [ivo, hana, dana] }, ["dana", "email"]],
    ["HR before interviewers", { contacts: [ivo, hana] }, ["hana", "email"]],
    ["by phone HR before the recruiter", { contacts: [lee, hana], channels: ["phone"] }, ["hana", "phone"]],
    ["whoever has an address before a better role", { contacts: [without(lee, "email"), dana] }, ["dana", "email"]],
    [
      "whoever has a number before a better role",
      { contacts: [without(hana, "phone"), lee], channels: ["phone"] },
      ["lee", "phone"],
    ],
    ["whoever has a postal address", { contacts: [lee, hana], channels: ["post"] }, ["hana", "post"]],
    ["role before who sat in the round", { contacts: [ivo, dana] }, ["dana", "email"]],
    ["of one role who sat in the round", { contacts: [ann, ivo] }, ["ivo", "email"]],
    ["else the first in the file", { contacts: [{ ...ann, id: "zoe" }, ann], facts: [] }, ["zoe", "email"]],
    ["no staff, no referrer", { contacts: [sam, otto] }, [null, "email", "contact"]],
    ["nobody at all", { contacts: [] }, [null, "email", "contact"]],
    [
      "a message needs no address",
      { contacts: [without(lee, "email"), dana], channels: ["message"] },
      ["lee", "message"],
    ],
  ];
  for (const [name, asked, expected] of BY_ROLE) {
    it(`[CI5] ${name}`, () => assert.deepEqual(firstCheckIn(asked), expected));
  }

  it("[CI5] whom they named, whatever the role and whatever is missing", () => {
    const facts = [timeline("t1", "2026-11-13 14:30", { contact: "sam" })];
    assert.deepEqual(firstCheckIn({ contacts: [lee, sam], facts }), ["sam", "email", "email"]);
  });

  it("[CI5] [RF9] an address that bounced counts as none", () => {
    const facts = [
      sent("s1", "2026-11-13 16:00", "other", { to: "lee" }),
      received("b1", "2026-11-13 16:01", "bounce", { ref: "s1" }),
    ];
    assert.deepEqual(firstCheckIn({ contacts: [lee, dana], facts }), ["dana", "email"]);
  });
});

describe("how to ask", () => {
  it("[CI6] by the playbook's channel for the attempt, the last repeats", () => {
    const playbook = {
      id: "mine",
      title: "Mine",
      sources: [],
      checkIn: { channels: ["email", "post"] as const, attempts: 4 },
    };
    const after = plan([first], "2026-11-14 12:00", { contacts: [hana], playbook });
    assert.deepEqual(
      after.steps.filter(({ action }) => action === "check-in").map(({ channel }) => channel),
      ["email", "post", "post", "post"],
    );
  });

  it("[CI6] a call that nobody can take goes by email, to whom an email goes", () => {
    const contacts = [without(hana, "phone"), without(lee, "phone"), dana];
    assert.deepEqual(firstCheckIn({ contacts, channels: ["phone"] }), ["lee", "email"]);
    const unreachable = without(without(lee, "phone"), "email");
    assert.deepEqual(firstCheckIn({ contacts: [unreachable, without(dana, "phone")], channels: ["phone"] }), [
      "dana",
      "email",
    ]);
    assert.deepEqual(firstCheckIn({ contacts: [sam], channels: ["phone"] }), [null, "email", "contact"]);
  });

  it("[CI6] a call to whom they named, without a number, goes to them by email", () => {
    const facts = [timeline("t1", "2026-11-13 14:30", { contact: "dana" })];
    assert.deepEqual(firstCheckIn({ contacts: [hana, dana], channels: ["phone"], facts }), ["dana", "email"]);
  });

  it("[CI6] the channel they asked for is kept to, even where the number is missing", () => {
    const facts = [timeline("t1", "2026-11-13 14:30", { channel: "phone" })];
    assert.deepEqual(firstCheckIn({ contacts: [dana], facts }), ["dana", "phone", "phone"]);
    assert.deepEqual(firstCheckIn({ contacts: [], facts }), [null, "phone", "contact"]);
  });

  it("[CI6] whom they named is found among many, and nobody by an id that nobody has", () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...dana, id: `p${i}` }));
    const named = (contact: string) =>
      firstCheckIn({ contacts: many, facts: [timeline("t1", "2026-11-13 14:30", { contact })] })[0];
    assert.equal(named("p18"), "p18");
    assert.equal(named("p20"), null);
  });

  it("[CI6] it says which address it lacks", () => {
    assert.deepEqual(firstCheckIn({ contacts: [dana], channels: ["post"] }), ["dana", "post", "address"]);
    assert.deepEqual(firstCheckIn({ contacts: [without(dana, "email")] }), ["dana", "email", "email"]);
  });
});
