import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type KnownNames, readLetter } from "./read-letter.ts";

const NAMES: KnownNames = {
  isContact: (word) => ["dana", "kim", "lee"].includes(word.toLowerCase()),
  isWriter: (word) => ["alex", "moreau"].includes(word.toLowerCase()),
};

function parts(body: string): object {
  const { greeting, signOff, sentences } = readLetter(body, NAMES);
  return {
    greeting: greeting === undefined ? undefined : body.slice(greeting.start, greeting.end),
    names: greeting?.names.map(({ text }) => text) ?? [],
    said: sentences.map(({ start, end }) => body.slice(start, end)),
    signOff: signOff === undefined ? undefined : body.slice(signOff.start, signOff.end),
  };
}

describe("the reading of a letter", () => {
  it("tells greeting, sentences, signature, postscript and quotation apart", () => {
    const body =
      "Dear Dr. Kim,\n\nThank you. We met at 10 a.m. on Nov. 13 in St. Louis!\n\nBest regards,\nAlex Moreau\n+1 212 555 0100\n\nP.S. Hello to Lee.\n\nOn Fri, Nov 13, 2026 at 4 PM\nDana Kim wrote:\n\n> Hi Alex,\n> welcome.";
    assert.deepEqual(parts(body), {
      greeting: "Dear Dr. Kim,",
      names: ["Kim"],
      said: ["Thank you.", "We met at 10 a.m. on Nov. 13 in St. Louis!", "P.S. Hello to Lee."],
      signOff: "Best regards,\nAlex Moreau\n+1 212 555 0100",
    });
  });

  it("keeps the postscript's own line, and leaves out a name below it", () => {
    assert.deepEqual(parts("Hi Dana,\n\nThat was good.\n\nBest,\nAlex\n\nPS Alex has the keys\nAlex Moreau"), {
      greeting: "Hi Dana,",
      names: ["Dana"],
      said: ["That was good.", "PS Alex has the keys"],
      signOff: "Best,\nAlex",
    });
  });

  it("reads a letter in one line", () => {
    assert.deepEqual(parts("Hi Dana, thanks for today. It was fun. Best, Alex"), {
      greeting: "Hi Dana,",
      names: ["Dana"],
      said: ["thanks for today.", "It was fun."],
      signOff: "Best, Alex",
    });
  });

  it("reads a name alone, a greeting that runs on, and one with an office", () => {
    assert.deepEqual(parts("Dana –\n\nThat was a good hour.\n\n– A.M."), {
      greeting: "Dana –",
      names: ["Dana"],
      said: ["That was a good hour."],
      signOff: "– A.M.",
    });
    assert.deepEqual(parts("Hi Dana I wanted to thank you.\n\nAlex"), {
      greeting: "Hi Dana",
      names: ["Dana"],
      said: ["I wanted to thank you."],
      signOff: "Alex",
    });
    assert.deepEqual(parts("Hello again, Dana!\n\nThanks.\n\nAlex"), {
      greeting: "Hello again, Dana!",
      names: ["Dana"],
      said: [],
      signOff: "Thanks.\n\nAlex",
    });
  });

  it("leaves out what a device adds and what stands below a forwarded head", () => {
    const body =
      "Hi Dana,\n\nThat was a good hour.\n\nAlex\n\nSent from my iPhone\n\nFrom: Dana Kim\nSent: Friday\nTo: Alex\n\nDear Alex, welcome.";
    assert.deepEqual(parts(body), {
      greeting: "Hi Dana,",
      names: ["Dana"],
      said: ["That was a good hour."],
      signOff: "Alex",
    });
  });

  it("ends a sentence after a day only where a new one begins", () => {
    assert.deepEqual(parts("Hi Dana,\n\nIt was due on November 20. Is there news? On 21. November we meet.\n\nAlex"), {
      greeting: "Hi Dana,",
      names: ["Dana"],
      said: ["It was due on November 20.", "Is there news?", "On 21. November we meet."],
      signOff: "Alex",
    });
  });
});
