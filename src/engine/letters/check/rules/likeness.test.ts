import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../../../model/index.ts";
import { check, date, earlier, moment, talk } from "../check.suite.ts";

const talkAndDate = [talk, date];

const OPENING = "Thank you for the hour on Friday.";
const MIDDLE = "Moving the revenue forecast out of spreadsheets is work that I would like to begin tomorrow.";
const MORE = "Your story about the flooded archive made me laugh on the train home.";
const CLOSING = "I am still very interested in the role.";

function letter(name: string, ...said: readonly string[]): string {
  return `Hi ${name},\n\n${said.join(" ")}\n\nBest,\nAlex`;
}

function rules(body: string, sample: Parameters<typeof check>[1]): readonly string[] {
  return check(body, sample)
    .filter(({ rule }) => /same-letter|card-equals|nothing-new|not-shorter/.test(rule))
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

describe("letters that were sent before", () => {
  const toLee = earlier(letter("Lee", OPENING, MIDDLE, MORE, CLOSING), { to: "lee" });

  it("[letter.same-letter] the text that a colleague got, with another name, blocks", () => {
    const body = letter("Dana", OPENING, MIDDLE, MORE, CLOSING);
    assert.deepEqual(rules(body, { earlier: [toLee] }), ["letter.same-letter blocks"]);
  });

  it("[letter.same-letter] one sentence changed is no difference", () => {
    const body = letter("Dana", OPENING, MIDDLE, MORE, "The Lisbon team sounds like people who swim before breakfast.");
    assert.deepEqual(rules(body, { earlier: [toLee] }), ["letter.same-letter blocks"]);
  });

  it("[letter.same-letter] an opening and a closing in common are no likeness", () => {
    const body = letter(
      "Dana",
      OPENING,
      "The Lisbon team sounds like people who swim before breakfast, and so do I. A year of that would suit me.",
      CLOSING,
    );
    assert.deepEqual(rules(body, { earlier: [toLee] }), []);
  });

  it("[letter.same-letter] a text quoted from before is not said again", () => {
    const quoted = toLee.body.replace(/^/gm, "> ");
    const body = `Hi Dana,\n\nThe Lisbon team sounds like people who swim before breakfast.\n\nBest,\nAlex\n\n${quoted}`;
    assert.deepEqual(rules(body, { earlier: [toLee] }), []);
  });

  it("[letter.same-letter] the same to the same person warns", () => {
    const before = earlier(letter("Dana", MIDDLE, MORE));
    assert.deepEqual(rules(letter("Dana", MIDDLE, MORE), { earlier: [before] }), ["letter.same-letter warns"]);
  });

  it("[letter.same-letter] a letter that goes out later is no letter before", () => {
    const later = earlier(letter("Lee", MIDDLE, MORE), { to: "lee", at: moment("2026-11-14 09:00") });
    assert.deepEqual(rules(letter("Dana", MIDDLE, MORE), { earlier: [later] }), []);
  });

  it("[letter.card-equals-email] a card with the sentences of the email warns, and is nothing else", () => {
    const email = earlier(letter("Dana", OPENING, MIDDLE, MORE));
    assert.deepEqual(rules(letter("Dana", MIDDLE, MORE), { kind: "card", earlier: [email] }), [
      "letter.card-equals-email warns",
    ]);
    assert.deepEqual(
      rules(letter("Dana", "The paper lanterns in your hall are lovely, and so was the welcome."), {
        kind: "card",
        earlier: [email],
      }),
      [],
    );
  });
});

describe("check-ins that follow another", () => {
  const first = earlier(
    letter(
      "Dana",
      "You hoped to decide by 20 November. Is there an update on the timeline? I have passed the SQL certificate since.",
    ),
    { purpose: "check-in", at: moment("2026-11-24 10:00") },
  );
  const sent = {
    id: "s1",
    kind: "sent",
    at: moment("2026-11-24 10:00"),
    to: "dana",
    channel: "email",
    purpose: "check-in",
  } as const;

  function second(body: string, playbook?: string): readonly string[] {
    const facts = [...talkAndDate, sent];
    return rules(body, {
      kind: "check-in",
      asOf: "2026-12-02 10:00",
      earlier: [first],
      facts,
      ...(playbook === undefined ? undefined : { playbook }),
    });
  }

  it("[letter.nothing-new] [letter.not-shorter] the same again, and longer", () => {
    const body = letter(
      "Dana",
      "You hoped to decide by 20 November, and I wanted to ask again whether there is an update on the timeline. I am still very interested in the position.",
    );
    assert.deepEqual(second(body), ["letter.not-shorter warns", "letter.nothing-new warns"]);
  });

  it("[letter.nothing-new] [letter.not-shorter] the first has nothing to be held against", () => {
    assert.deepEqual(rules(letter("Dana", "Is there any news?"), { kind: "check-in", asOf: "2026-11-24 10:00" }), []);
  });

  it("[letter.nothing-new] news kept with the case is new, though its words are everybody's", () => {
    const news = { id: "n1", kind: "news", at: moment("2026-12-01 10:00"), what: "a job offer" } as const;
    const said = letter("Dana", "A job offer came. Is there an update?");
    const found = (more: readonly Fact[]) =>
      rules(said, {
        kind: "check-in",
        asOf: "2026-12-02 10:00",
        earlier: [first],
        facts: [...talkAndDate, sent, ...more],
      });
    assert.deepEqual(found([]), ["letter.nothing-new warns"]);
    assert.deepEqual(found([news]), []);
    assert.deepEqual(found([{ ...news, what: "a new house" }]), ["letter.nothing-new warns"]);
    assert.deepEqual(found([{ ...news, kind: "promise", to: "dana" }]), []);
    assert.deepEqual(found([{ ...news, kind: "note", note: "a job offer" }]), ["letter.nothing-new warns"]);
  });

  it("[letter.nothing-new] one thing done since is new", () => {
    assert.deepEqual(second(letter("Dana", "Any new date after the 20th? I gave a talk on seasonality.")), []);
  });

  it("[letter.nothing-new] [letter.not-shorter] a playbook that does not ask for it does not warn", () => {
    const body = letter(
      "Dana",
      "You hoped to decide by 20 November, and I wanted to ask again whether there is an update on the timeline. I am still very interested.",
    );
    assert.deepEqual(second(body, "hannah-morgan"), []);
  });

  it("[letter.not-shorter] a fact that only counts the words is enough", () => {
    const facts = [...talkAndDate, { ...sent, words: 12 }];
    const body = letter(
      "Dana",
      "Is there a new date after the 20th? I gave a talk on seasonality at the regional meeting in Porto.",
    );
    const found = rules(body, { kind: "check-in", asOf: "2026-12-02 10:00", facts });
    assert.deepEqual(found, ["letter.not-shorter warns"]);
  });
});
