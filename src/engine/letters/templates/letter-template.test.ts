import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { LetterKind } from "../letter.ts";
import { ENGLISH } from "./en/index.ts";
import {
  ENGLISH_TEMPLATES,
  fillTemplate,
  LETTER_FACTS,
  type LetterFacts,
  parseTemplates,
  type TemplateProblem,
  templateText,
} from "./index.ts";

const NOTHING = Object.fromEntries(Object.keys(LETTER_FACTS).map((name) => [name, null])) as unknown as LetterFacts;

const first = () => 0;

function problems(text: string): readonly TemplateProblem[] {
  const parsed = parseTemplates({ "thank-you": text });
  assert.ok(!parsed.ok, "the template was taken");
  return parsed.problems;
}

function filled(text: string, facts: Partial<LetterFacts> = {}) {
  const parsed = parseTemplates({ "thank-you": text });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return fillTemplate(parsed.templates.get("thank-you"), { ...NOTHING, ...facts }, first);
}

function bodyOf(text: string, facts: Partial<LetterFacts> = {}): string {
  const result = filled(text, facts);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.body;
}

describe("a template", () => {
  it("comes with Fineline for every kind of letter, and can be copied as it is", () => {
    for (const kind of Object.keys(ENGLISH) as LetterKind[]) {
      assert.equal(ENGLISH_TEMPLATES.get(kind).kind, kind);
      assert.ok(parseTemplates({ [kind]: templateText(kind) }).ok, kind);
    }
  });

  it("of the user's own replaces ours of that kind, and no other", () => {
    const parsed = parseTemplates({ reply: "Hello {{ who }}" });
    assert.ok(parsed.ok);
    assert.notEqual(parsed.templates.get("reply"), ENGLISH_TEMPLATES.get("reply"));
    assert.equal(parsed.templates.get("card"), ENGLISH_TEMPLATES.get("card"));
  });

  it("has its subject in the first line, where it has one", () => {
    assert.deepEqual(filled("Subject: {{ role }}\n\nHello", { role: "Baker" }), {
      ok: true,
      value: { subject: "Baker", body: "Hello" },
    });
    assert.deepEqual(filled("\n  Subject: {{ role }}  \n\nHello", { role: "Baker" }), {
      ok: true,
      value: { subject: "Baker", body: "Hello" },
    });
    assert.equal(bodyOf("ReSubject: no\n\nHello"), "ReSubject: no\n\nHello");
    assert.deepEqual(filled("Hello\nSubject: no"), { ok: true, value: { subject: null, body: "Hello\nSubject: no" } });
  });

  it("that is malformed is a fault with its line and column", () => {
    assert.deepEqual(problems("Hello\n{% if topic %}\nno end"), [
      { kind: "thank-you", line: 2, column: 1, message: "tag {% if topic %} not closed" },
    ]);
    assert.deepEqual(
      problems("Subject: For {{ salary }}\n\nHello").map(({ line, column }) => [line, column]),
      [[1, 17]],
    );
    assert.deepEqual(
      problems("Subject: Hi\n\nFor {{ salary }}").map(({ line, column }) => [line, column]),
      [[3, 8]],
    );
    assert.deepEqual(
      problems("one\ntwo {{ topic | shout }}").map(({ line, message }) => [line, message]),
      [[2, "undefined filter: shout"]],
    );
    assert.deepEqual(
      problems("{% pick %}\na\n{% or %}\nb").map(({ line, message }) => [line, message]),
      [[1, "a {% pick %} has no {% endpick %}"]],
    );
  });

  it("that names an unknown fact is a fault, also where it would not be reached", () => {
    assert.deepEqual(problems("Hello\n\n{% if topic %}{{ salary }}{% endif %}"), [
      {
        kind: "thank-you",
        line: 3,
        column: 18,
        message: '"salary" is no fact of a letter; see docs/letters.md for their names',
      },
    ]);
    assert.deepEqual(
      problems("{% pick %}a{% or %}{{ __proto__ }}{% endpick %}").map(({ message }) => message),
      ['"__proto__" is no fact of a letter; see docs/letters.md for their names'],
    );
  });

  it("cannot repeat, read another template, or keep a value that grows", () => {
    for (const tag of [
      "{% for i in (1..1000000000) %}x{% endfor %}",
      "{% tablerow i in (1..9) %}x{% endtablerow %}",
      "{% include 'card' %}",
      "{% render 'card' %}",
      "{% layout 'card' %}",
      "{% liquid for i in (1..9) %}",
      '{% assign x = "0123456789" | append: x %}',
      "{% capture x %}{{ x }}{{ x }}{% endcapture %}",
    ]) {
      assert.match(problems(`Hello\n${tag}`)[0]!.message, /not found/, tag);
      assert.equal(problems(`Hello\n${tag}`)[0]!.line, 2, tag);
    }
  });

  it("has at most 50,000 characters", () => {
    assert.equal(bodyOf("x".repeat(50_000)).length, 50_000);
    assert.match(problems("x".repeat(50_001))[0]!.message, /at most 50000 characters, this one has 50001/);
  });

  it("that is nested without end is a fault, not a crash", () => {
    const deep = "{% if role %}".repeat(3_500);
    assert.equal(problems(deep).length, 1);
    const parsed = parseTemplates({ reply: "Hello\n\n{% pick %}a{% or %}b{% endpick %}" });
    assert.ok(parsed.ok);
    const stackEnds = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    assert.deepEqual(fillTemplate(parsed.templates.get("reply"), NOTHING, stackEnds), {
      ok: false,
      problem: { kind: "reply", line: 1, column: 1, message: "the template is nested too deeply" },
    });
  });

  it("may ask, choose by a case, comment, and leave braces alone", () => {
    assert.equal(
      bodyOf("{% unless topic %}a{% endunless %}{% case tone %}{% when 'plain' %}b{% endcase %}", { tone: "plain" }),
      "ab",
    );
    assert.equal(bodyOf("a{% comment %}b{% endcomment %}{% # c %}{% raw %}{{ d }}{% endraw %}"), "a{{ d }}");
    assert.equal(bodyOf("{% if topic %}a{% elsif role %}b{% else %}c{% endif %}", { role: "Baker" }), "b");
  });

  it("may do nothing else to a fact", () => {
    for (const filter of [
      "replace: 'a', 'b'",
      "times: 9",
      "split: ''",
      "sort",
      "json",
      "date: '%Y'",
      "escape",
      "where: 'a'",
    ]) {
      const [problem] = problems(`Hello\n{{ role | ${filter} }}`);
      assert.deepEqual([problem?.line, problem?.message], [2, `undefined filter: ${filter.split(":")[0]}`]);
    }
  });

  it("may change the letters of a fact", () => {
    const changed = (filter: string, role = "Head Baker") => bodyOf(`{{ role | ${filter} }}.`, { role });
    assert.equal(changed("append: ', night'"), "Head Baker, night.");
    assert.equal(changed("prepend: 'the '"), "the Head Baker.");
    assert.equal(changed("capitalize", "baker"), "Baker.");
    assert.equal(changed("downcase"), "head baker.");
    assert.equal(changed("upcase"), "HEAD BAKER.");
    assert.equal(changed("strip", " baker "), "baker.");
    assert.equal(changed("size"), "10.");
    assert.equal(changed("default: 'work'", ""), "work.");
  });

  it("reaches nothing but the facts", () => {
    const scopes = [
      "{{ constructor }}",
      "{{ role.constructor.constructor }}",
      "{{ role.__proto__ }}",
      "{{ tone.toString }}",
    ];
    for (const text of scopes) {
      const parsed = parseTemplates({ reply: text });
      if (!parsed.ok) continue;
      const result = fillTemplate(parsed.templates.get("reply"), { ...NOTHING, role: "Baker", tone: "plain" }, first);
      assert.ok(!result.ok, text);
      assert.match(result.problem.message, /undefined variable/, text);
    }
    assert.ok(!parseTemplates({ reply: "{{ constructor }}" }).ok);
  });

  it("leaves text with template syntax as it is", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: another language's syntax is what this is about.
    const hostile = '{{ constructor.constructor("return 1")() }} {% assign a = 1 %} ${7*7} %s';
    assert.equal(bodyOf("about {{ topic }}.", { topic: hostile }), `about ${hostile}.`);
  });

  it("takes one of several ways, and a fact or what to fill in", () => {
    assert.equal(bodyOf("{% pick %}a{% or %}b{% endpick %}"), "a");
    assert.equal(
      bodyOf('{{ topic | gap: "one thing from ", who }}', { who: "Dana" }),
      "\ue000one thing from Dana\ue001",
    );
    assert.equal(bodyOf('{{ topic | gap: "one thing" }}', { topic: "tea" }), "tea");
    assert.equal(bodyOf('{{ topic | gap: "one thing" }}', { topic: "" }), "\ue000one thing\ue001");
    assert.equal(bodyOf('{{ size | gap: "a number" }}', { size: 0 }), "0");
    assert.equal(bodyOf('{{ nil | gap: "your day" }}'), "\ue000your day\ue001");
  });

  it("keeps no line for a line of tags alone", () => {
    assert.equal(bodyOf("One.\n{% if role %}\nTwo.\n{% endif %}\nThree.", { role: "Baker" }), "One.\nTwo.\nThree.");
    const twice = "One.\r{% if role %}{% if who %}\r\n  Two.\n \t{% endif %}{% endif %} \nThree.";
    assert.equal(bodyOf(twice, { role: "Baker", who: "Dana" }), "One.\n  Two.\nThree.");
    assert.equal(bodyOf("One.\n{% if role %}Two.{% endif %}\nThree.", { role: "Baker" }), "One.\nTwo.\nThree.");
  });
});

describe("docs/letters.md", () => {
  it("names every fact, with what it is", () => {
    const page = readFileSync(new URL("../../../../docs/letters.md", import.meta.url), "utf8");
    for (const [name, what] of Object.entries(LETTER_FACTS)) {
      assert.ok(page.includes(`| \`${name}\` | ${what} |`), name);
    }
  });

  it("shows a template that works", () => {
    const page = readFileSync(new URL("../../../../docs/letters.md", import.meta.url), "utf8");
    const [, example] = /```liquid[^\n]*\n([\s\S]*?)```/.exec(page) ?? [];
    assert.ok(example !== undefined);
    assert.ok(parseTemplates({ "thank-you": example }).ok);
  });
});
