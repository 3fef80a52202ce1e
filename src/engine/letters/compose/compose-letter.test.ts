import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { interview, timeline } from "../../words/words.suite.ts";
import type { EarlierLetter } from "../letter.ts";
import { parseTemplates } from "../templates/index.ts";
import { composeWith, countWords } from "./index.ts";
import { contextOf, letterFor } from "./letters.suite.ts";
import { likenessToEarlier } from "./likeness.ts";

const SATURDAY = "2026-11-14T09:00:00-05:00";
const TONES = ["plain", "warm", "formal"] as const;
const LENGTHS = ["short", "medium"] as const;

/** Four people who may all be written to. */
const PANEL = ["Ana Silva", "Ben Roth", "Chidi Eze", "Dr. Dora Maar"].map((name, index) => ({
  id: `p${index}`,
  name,
  role: index === 0 ? "hiring-manager" : "interviewer",
  email: `p${index}@globex.example`,
}));
const PANEL_TALK = { ...interview, with: PANEL.map(({ id }) => id) };
const TOPICS = { p0: ["the plan for next year"], p1: ["code reviews"], p2: ["on-call weeks"], p3: ["hiring in Porto"] };

/** Runs of three words, greeting and signature left out. */
function shingles(body: string): ReadonlySet<string> {
  const words =
    body
      .split("\n\n")
      .slice(1, -1)
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** How much two texts share, 0 to 1. */
function likeness(a: string, b: string): number {
  const [ours, theirs] = [shingles(a), shingles(b)];
  const shared = ours.intersection(theirs).size;
  return shared / (ours.size + theirs.size - shared);
}

describe("letters to several people", () => {
  for (const [title, topics] of [
    ["with topics", TOPICS],
    ["without topics", undefined],
  ] as const) {
    for (const tone of TONES) {
      for (const length of LENGTHS) {
        it(`four of a panel get four letters, ${title}, ${tone}, ${length}`, () => {
          const facts = [{ ...PANEL_TALK, ...(topics === undefined ? {} : { topics }) }];
          for (const variant of [0, 1, 2, 7]) {
            const bodies = PANEL.map(
              ({ id }) =>
                letterFor(contextOf(`thank-you/i1/${id}`, SATURDAY, facts, { contacts: PANEL }), {
                  tone,
                  length,
                  variant,
                }).body,
            );
            for (const [i, body] of bodies.entries()) {
              for (const other of bodies.slice(i + 1)) assert.ok(likeness(body, other) < 0.5, `${body}\n\n${other}`);
            }
          }
        });
      }
    }
  }

  it("where topics are missing, each is asked for in other words", () => {
    const gaps = PANEL.map(({ id, name }) => {
      const { gaps: open } = letterFor(contextOf(`thank-you/i1/${id}`, SATURDAY, [PANEL_TALK], { contacts: PANEL }));
      return open[0]!.text.replace(name.split(" ")[0]!, "somebody").replace("Dr Maar", "somebody");
    });
    assert.equal(new Set(gaps).size, 4);
  });

  it("a card shares little with the email to the same person", () => {
    for (const variant of [0, 1, 2, 3, 4, 5]) {
      for (const topics of [TOPICS, undefined, { p0: ["the plan for next year", "the Porto office"] }]) {
        const facts = [{ ...PANEL_TALK, ...(topics === undefined ? {} : { topics }) }];
        const email = letterFor(contextOf("thank-you/i1/p0", SATURDAY, facts, { contacts: PANEL }), { variant });
        const card = letterFor(contextOf("card/i1/p0", SATURDAY, facts, { contacts: PANEL }), { variant });
        assert.ok(likeness(email.body, card.body) < 0.15, `${email.body}\n\n${card.body}`);
      }
    }
  });

  it("whoever writes to the next person takes other words than those that went out, in any variant", () => {
    const people = ["Ida", "Jon", "Kai", "Lev"].map((name, i) => ({
      id: `h${i}`,
      name,
      role: "recruiter",
      email: `h${i}@globex.example`,
    }));
    const facts = [
      {
        ...interview,
        with: people.map(({ id }) => id),
        topics: Object.fromEntries(people.map(({ id }) => [id, ["start dates"]])),
      },
    ];
    const earlier: EarlierLetter[] = [];
    for (const [i, { id }] of people.entries()) {
      const context = contextOf(`thank-you/i1/${id}`, SATURDAY, facts, { contacts: people, earlier });
      const letter = letterFor(context, { variant: i * 2 });
      for (const before of earlier)
        assert.ok(likeness(letter.body, before.body) < 0.5, `${letter.body}\n\n${before.body}`);
      earlier.push({ ...letter, purpose: "thank-you", at: i });
    }
  });

  it("words that went out before are not said again, and of many the least like are taken", () => {
    const context = contextOf("thank-you/i1/p0", SATURDAY, [{ ...PANEL_TALK, topics: TOPICS }], { contacts: PANEL });
    const first = letterFor(context);
    const earlier: EarlierLetter[] = [{ ...first, purpose: "thank-you", at: 0 }];
    const second = letterFor({ ...context, earlier });
    assert.ok(likenessToEarlier(second.body, earlier) <= 0.3, second.body);
    const all = Array.from({ length: 30 }, (_, variant) => letterFor(context, { variant }));
    const others = all.filter(({ body }) => likenessToEarlier(body, [{ ...first, purpose: "thank-you", at: 0 }]) > 0.3);
    assert.ok(others.length > 0);
    for (const { body } of others) assert.notEqual(second.body, body);
  });

  it("each variant is another wording, and the same number always the same one", () => {
    const context = contextOf("thank-you/i1/p0", SATURDAY, [{ ...PANEL_TALK, topics: TOPICS }], { contacts: PANEL });
    const bodies = [0, 1, 2, 3, 4].map((variant) => letterFor(context, { variant }).body);
    assert.equal(new Set(bodies).size, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((variant) => letterFor(context, { variant }).body),
      bodies,
    );
    for (const odd of [-1, 1e308, Number.NaN, 0.5]) assert.ok(letterFor(context, { variant: odd }).words > 40);
  });
});

const NEWS = {
  id: "n1",
  at: "2026-12-01T10:00:00-05:00",
  kind: "news",
  what: "I finished the forecasting certificate.",
};
const sent = (id: string, at: string, more: object = {}) => ({
  id,
  at,
  kind: "sent",
  to: "lee",
  channel: "email",
  purpose: "check-in",
  ...more,
});
const FIRST = sent("c1", "2026-11-25T10:00:00-05:00");
const SECOND = sent("c2", "2026-12-03T10:00:00-05:00");

/** A check-in by a playbook whose three all go by email. */
const checkIn = (attempt: number, facts: readonly object[], parts = {}) =>
  contextOf(`check-in/t1/${attempt}`, "2026-12-03T09:00:00-05:00", facts, { playbook: "reach-out", ...parts });

describe("check-ins", () => {
  it("each is shorter than the one before, in every tone, length and wording", () => {
    const contexts = [
      checkIn(1, [interview, timeline]),
      checkIn(2, [interview, timeline, FIRST]),
      contextOf("check-in/t1/3", "2026-12-11T09:00:00-05:00", [interview, timeline, FIRST, SECOND], {
        playbook: "reach-out",
      }),
    ];
    for (const tone of TONES) {
      for (const length of LENGTHS) {
        for (const variant of [0, 1, 2, 3, 4, 5]) {
          const [first, second, third] = contexts.map((context) => letterFor(context, { tone, length, variant }).words);
          assert.ok(first! > second! && second! > third!, `${first} ${second} ${third} ${tone} ${length} ${variant}`);
        }
      }
    }
  });

  it("are never longer than the words of the one before, whatever is new", () => {
    const long = { ...NEWS, what: "word ".repeat(60) };
    const facts = [interview, timeline, { ...FIRST, words: 40 }, long];
    const context = contextOf("check-in/t1/2", "2026-12-03T09:00:00-05:00", facts);
    assert.ok(letterFor(context).words < 40);
  });

  it("are shorter than the letter that went out before", () => {
    const before: EarlierLetter = {
      to: "lee",
      channel: "email",
      subject: "Follow-up: Senior Analyst interview – Nov 13",
      body: "Hello Lee, is there an update on the Senior Analyst position? I am still interested in it. It would be good to know. Kind regards, Alex Moreno",
      attachments: [],
      purpose: "check-in",
      at: 0,
    };
    const letter = letterFor(checkIn(2, [interview, timeline, FIRST], { earlier: [before] }));
    assert.ok(letter.words < countWords(before.body), letter.body);
  });

  it("are shorter by a word at least than the last check-in to that person, whatever else went out", () => {
    const facts = [interview, timeline, FIRST];
    const free = letterFor(checkIn(2, facts)).words;
    const went = (words: number, more: Partial<EarlierLetter> = {}): EarlierLetter => ({
      to: "lee",
      channel: "email",
      subject: null,
      body: Array.from({ length: words }, (_, i) => `said${i}`).join(" "),
      attachments: [],
      purpose: "check-in",
      at: 0,
      ...more,
    });
    const wordsAfter = (...earlier: readonly EarlierLetter[]) => letterFor(checkIn(2, facts, { earlier })).words;
    assert.equal(wordsAfter(went(free + 1)), free);
    assert.ok(wordsAfter(went(free)) < free);
    assert.equal(wordsAfter(went(free + 1), went(9, { purpose: "other" }), went(9, { to: "dana" })), free);
    assert.ok(wordsAfter(went(200), went(free)) < free);
  });

  it("bring news where the playbook asks for some, once, and invent none", () => {
    const withNews = [interview, timeline, FIRST, NEWS];
    const asked = contextOf("check-in/t1/2", "2026-12-03T09:00:00-05:00", withNews);
    assert.match(letterFor(asked).body, /: I finished the forecasting certificate\.\n/);
    const notAsked = checkIn(2, withNews);
    assert.doesNotMatch(letterFor(notAsked).body, /certificate/);
    const told = contextOf("check-in/t1/3", "2026-12-11T09:00:00-05:00", [...withNews, SECOND]);
    assert.doesNotMatch(letterFor({ ...told, kind: "check-in" }).body, /certificate|\[/);
  });

  it("go on with the thread that there is", () => {
    const facts = [
      interview,
      timeline,
      sent("s1", "2026-11-13T16:00:00-05:00", { purpose: "thank-you", messageId: "<one@me.example>" }),
      { ...FIRST, messageId: "two@me.example" },
      {
        id: "r1",
        at: "2026-11-26T10:00:00-05:00",
        kind: "received",
        from: "lee",
        channel: "email",
        says: "vague",
        messageId: "<not an id>",
      },
    ];
    const letter = letterFor(checkIn(2, facts));
    assert.equal(letter.subject, "Re: Follow-up: Senior Analyst interview – Nov 13");
    assert.deepEqual(letter.thread, {
      inReplyTo: "<two@me.example>",
      references: ["<one@me.example>", "<two@me.example>"],
    });
  });

  it("take the subject of the mail they answer, with one Re:", () => {
    const earlier: EarlierLetter = {
      to: "lee",
      channel: "email",
      subject: "RE: Re: Our talk\r\nBcc: x@evil.test",
      body: "",
      attachments: [],
      purpose: "other",
      at: 0,
    };
    assert.equal(
      letterFor(checkIn(1, [interview, timeline], { earlier: [earlier] })).subject,
      "Re: Our talk Bcc: x@evil.test",
    );
  });

  it("to nobody in particular ask for a name", () => {
    const referrer = [{ id: "ref", name: "Remy", role: "referrer" }];
    const context = contextOf("check-in/i1/1", "2026-11-25T09:00:00-05:00", [{ ...interview, with: [] }], {
      contacts: referrer,
    });
    const { body, to, gaps } = letterFor(context);
    assert.equal(to, "");
    assert.match(body, /^Hello \[name\],\n/);
    assert.deepEqual(
      gaps.map(({ text }) => text),
      ["name"],
    );
  });

  it("to somebody in another country have that country's dates", () => {
    const contacts = [
      { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example", timeZone: "Europe/Dublin" },
    ];
    const { subject, body } = letterFor(
      checkIn(
        1,
        [
          { ...interview, with: ["lee"] },
          { ...timeline, by: "lee" },
        ],
        { contacts },
      ),
    );
    assert.equal(subject, "Follow-up: Senior Analyst interview – 13 Nov");
    assert.match(body, /Friday 20 November/);
  });
});

describe("hostile text", () => {
  const name = 'Bob\r\nBcc: x@evil.test\u202e "the" {{ me }} <b>';
  const topic = "{% assign x = 1 %}{{ constructor }}\u0000\u2028[a gap]!";
  const contacts = [{ id: "p0", name: "Bob", role: "interviewer", email: "p0@globex.example" }];
  const facts = [{ ...interview, with: ["p0"], topics: { p0: [topic] } }];
  const role = "Analyst\r\nBcc: x@evil.test\u202e";

  it("stays text of one line, in the subject, the greeting and the body", () => {
    const context = contextOf("thank-you/i1/p0", SATURDAY, facts, { contacts });
    // The contract takes no such names; whoever calls the engine by another way still gets a letter of one piece.
    const theCase = { ...context.theCase, role, contacts: context.theCase.contacts.map((bob) => ({ ...bob, name })) };
    const letter = letterFor({ ...context, theCase }, { tone: "formal" });
    assert.equal(letter.subject, "Thank you: Analyst Bcc: x@evil.test interview – Nov 13");
    assert.equal(letter.body.split("\n")[0], "Dear Bob Bcc: x@evil.test {{ me }} <b>,");
    assert.match(letter.body, /\{% assign x = 1 %\}\{\{ constructor \}\} \(a gap\)/);
    assert.doesNotMatch(`${letter.subject}${letter.body.replaceAll("\n", "")}`, /[\p{Cc}\u202e\u2028]/u);
    assert.deepEqual(letter.gaps, []);
  });

  it("of ten thousand characters is cut", () => {
    const long = "x".repeat(10_000);
    const people = [{ id: "p0", name: long, role: "interviewer", email: "p0@globex.example" }];
    const talk = { ...interview, with: ["p0"], topics: { p0: [long, long, long] } };
    const parts = { contacts: people, role: long, company: long, me: { name: long } };
    const letter = letterFor(contextOf("thank-you/i1/p0", SATURDAY, [talk], parts));
    assert.ok(letter.subject!.length < 150);
    assert.ok(letter.body.length < 1_500);
  });
});

describe("a template of the user's own", () => {
  const context = contextOf("thank-you/i1/dana", SATURDAY, [interview]);
  const options = { tone: "plain", length: "medium", variant: 0 } as const;

  it("makes the letter", () => {
    const own = parseTemplates({
      "thank-you":
        'Subject: Thanks, {{ who }}\n\n{{ greeting }}\n\nThanks for {{ topic | gap: "what" }}.\n\n{{ sign_off }}',
    });
    assert.ok(own.ok);
    assert.deepEqual(composeWith(own.templates, context, options), {
      ok: true,
      value: {
        to: "dana",
        channel: "email",
        subject: "Thanks, Dana",
        body: "Hello Dana,\n\nThanks for [what].\n\nKind regards,\nAlex Moreno",
        attachments: [],
        gaps: [{ text: "what", start: 24, end: 30 }],
        words: 9,
      },
    });
  });

  it("that fails while it is filled is a fault with its place", () => {
    const own = parseTemplates({ "thank-you": "Hello\n\n{{ role.name.first }}" });
    assert.ok(own.ok);
    const result = composeWith(own.templates, context, options);
    assert.ok(!result.ok);
    assert.deepEqual([result.problem.kind, result.problem.line], ["thank-you", 3]);
  });
});
