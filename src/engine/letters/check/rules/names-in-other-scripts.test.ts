import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contact } from "../../../model/index.ts";
import { found, inBrief, type SampleLetter } from "../check.suite.ts";

const RULE = "letter.wrong-name";

function contact(name: string, title?: string): Contact {
  return { id: "dana", name, role: "interviewer", ...(title === undefined ? undefined : { title }) };
}

function brief(body: string, contacts: readonly Contact[], more: SampleLetter = {}): readonly string[] {
  return found(more.subject === "title" ? "letter.wrong-fact" : RULE, body, { contacts, ...more, subject: null }).map(
    (each) => inBrief(each, body),
  );
}

describe("names with accents, particles and titles", () => {
  const hints: readonly (readonly [string, string, string])[] = [
    ["Jürgen Müller", "Dear Mr Mueller,\n\nthank you.\n\nAlex", "hints: Mueller -> Müller"],
    ["Jürgen Müller", "Dear Jurgen,\n\nthank you.\n\nAlex", "hints: Jurgen -> Jürgen"],
    ["Katrin Weiß", "Dear Ms Weiss,\n\nthank you.\n\nAlex", "hints: Weiss -> Weiß"],
    ["María Núñez", "Dear Maria,\n\nthank you.\n\nAlex", "hints: Maria -> María"],
    ["Siobhán O'Hara", "Dear Ms OHara,\n\nthank you.\n\nAlex", "hints: OHara -> O'Hara"],
    ["Mehmet Yılmaz", "Dear Mr Yilmaz,\n\nthank you.\n\nAlex", "hints: Yilmaz -> Yılmaz"],
  ];
  for (const [name, body, expected] of hints) {
    it(`[${RULE}] ${name} without its accents is a hint: ${expected}`, () => {
      assert.deepEqual(brief(body, [contact(name)]), [expected]);
    });
  }

  const right: readonly (readonly [string, string])[] = [
    ["Willem van der Berg", "Dear Mr van der Berg,\n\nthank you.\n\nAlex"],
    ["Willem van der Berg", "Dear Willem,\n\nthank you.\n\nAlex"],
    ["José Luis de la Fuente", "Estimado José Luis:\n\nthank you.\n\nAlex"],
    ["Tanaka Yui", "Dear Tanaka-san,\n\nthank you.\n\nAlex"],
    ["Nguyễn Thị Mai", "Dear Ms Mai,\n\nthank you.\n\nAlex"],
    ["Robert Jones", "Hi Bob,\n\nthank you.\n\nAlex"],
    ["Robert (Bob) Jones", "Hi Bob,\n\nthank you.\n\nAlex"],
    ["Anne-Marie Roy", "Hi Anne-Marie,\n\nthank you.\n\nAlex"],
    ["Siobhán O’Hara", "Dear Siobhán O'Hara,\n\nthank you.\n\nAlex"],
    ["Will Grant", "Hi Will,\n\nWill you be there? Well done. Thanks for the grand tour, and for the grants.\n\nAlex"],
    ["Mark May", "Hi Mark,\n\nMarks are good. My June is free, and in March we may talk.\n\nAlex"],
    ["渡辺 純", "渡辺 純,\n\nthank you.\n\nAlex"],
    ["Venkatesh", "Respected Venkatesh sir,\n\nthank you.\n\nAlex"],
  ];
  for (const [name, body] of right) {
    it(`[${RULE}] ${name} may be greeted as in "${body.split("\n")[0]}"`, () => {
      assert.deepEqual(brief(body, [contact(name)]), []);
    });
  }

  it(`[${RULE}] a changed particle is another name`, () => {
    const body = "Dear Mr van den Burg,\n\nthank you.\n\nAlex";
    assert.deepEqual(brief(body, [contact("Willem van der Berg")]), ["blocks: Burg -> Berg"]);
  });

  it(`[${RULE}] Jon and Joan are two people, and neither is the other misspelt`, () => {
    const contacts = [contact("Joan Petrie"), { ...contact("Jon Petrov"), id: "jon" }];
    assert.deepEqual(brief("Hi Joan,\n\nJon was kind, and Petrov is a good name.\n\nAlex", contacts), []);
    assert.deepEqual(brief("Hi Jon,\n\nthank you.\n\nAlex", contacts), ["blocks: Jon -> Joan"]);
  });

  it(`[${RULE}] the writer's own name and what others wrote are not looked at`, () => {
    const body = "Hi Dana,\n\nthank you.\n\nDan Kym\n\nOn Fri, Nov 13, Lee wrote:\n> Denna will call.";
    assert.deepEqual(brief(body, [contact("Dana Kim")], { me: { name: "Dan Kym" } }), []);
  });

  it("[letter.wrong-fact] Mr for Dr, in the greeting and in the text", () => {
    const body = "Dear Mr. Müller,\n\nthank you.\n\nAlex";
    const sample = { subject: "title" };
    assert.deepEqual(brief(body, [contact("Dr. Jürgen Müller")], sample), ["warns: Mr. -> Dr"]);
    assert.deepEqual(brief("Dear Prof. Weiß,\n\nx y.\n\nAlex", [contact("Katrin Weiß", "Prof. Dr.")], sample), []);
    assert.deepEqual(brief("Dear Ms Weiß,\n\nx y.\n\nAlex", [contact("Katrin Weiß", "Prof. Dr.")], sample), [
      "warns: Ms -> Prof.",
    ]);
    assert.deepEqual(brief("Dear Ms Kim,\n\nx y.\n\nAlex", [contact("Dana Kim", "Director")], sample), []);
  });
});
