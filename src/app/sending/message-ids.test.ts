import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Case, type Fact, parseInstant } from "../../engine/index.ts";
import { messageIdOf, threadHeaders } from "./message-ids.ts";

describe("the id of a message", () => {
  const IDS: readonly (readonly [string, string | undefined, string])[] = [
    ["is at home in its writer's domain", "alex@mail.example", "<l-1@mail.example>"],
    ["is nobody's where the writer has no address", undefined, "<l-1@fineline.invalid>"],
    ["is nobody's where the domain is no name for a header", "alex@exämple", "<l-1@fineline.invalid>"],
    ["is nobody's where the domain has more behind its name", "alex@mail.example>", "<l-1@fineline.invalid>"],
    ["is nobody's where the domain has more before its name", "alex@ mail.example", "<l-1@fineline.invalid>"],
    ["is nobody's where there is no domain", "alex@", "<l-1@fineline.invalid>"],
  ];
  for (const [title, address, expected] of IDS) {
    it(title, () => {
      assert.equal(messageIdOf("l-1", address), expected);
    });
  }
});

const at = (text: string) => parseInstant(`${text}-05:00`);

function caseWith(facts: readonly Fact[]): Case {
  return {
    side: "candidate",
    role: "Analyst",
    company: "Globex",
    me: {},
    calendar: {
      timeZone: "America/New_York",
      weekend: [6, 7],
      holidays: [],
      workdays: [],
      openMinute: 540,
      closeMinute: 1020,
    },
    contacts: [
      { id: "lee", name: "Lee Chan", role: "interviewer" },
      { id: "dana", name: "Dana Kim", role: "recruiter" },
    ],
    facts,
  };
}

const sentTo = (to: string, messageId: string): Fact => ({
  id: messageId,
  kind: "sent",
  at: at("2026-11-13T17:00:00"),
  to,
  channel: "email",
  purpose: "thank-you",
  messageId,
});

const LETTER = { to: "dana", messageId: "<l-1@mail.example>", at: at("2026-11-16T15:00:00") };

describe("the headers that keep a letter in its thread", () => {
  it("name what was written before with this person, through any server", () => {
    const theCase = caseWith([sentTo("lee", "<b@mail.example>"), sentTo("dana", "<a@mail.example>")]);
    for (const host of ["smtp.mail.example", "smtp.office365.com"]) {
      assert.deepEqual(threadHeaders(theCase, LETTER, host), {
        inReplyTo: "<a@mail.example>",
        references: ["<a@mail.example>"],
      });
    }
  });

  it("there are none for the first letter", () => {
    assert.equal(threadHeaders(caseWith([]), LETTER, "smtp.mail.example"), undefined);
  });

  it("name the letter itself where the server puts another id in the place of ours", () => {
    const hosts = [
      "outlook.com",
      "SMTP.Office365.com",
      "smtp-mail.outlook.com",
      "smtp.hotmail.com",
      "smtp.live.com",
      "email-smtp.eu-west-1.amazonaws.com",
      "smtp.mail.us-east-1.awsapps.com",
    ];
    for (const host of hosts) {
      assert.deepEqual(threadHeaders(caseWith([]), LETTER, host), { references: ["<l-1@mail.example>"] }, host);
    }
  });

  it("are those of any first letter where a server's name only looks like such a one", () => {
    for (const host of ["smtp.notoutlook.com", "outlook.com.mail.example", "outlook-com.example"]) {
      assert.equal(threadHeaders(caseWith([]), LETTER, host), undefined, host);
    }
  });
});
