import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readDocument } from "../../scripts/site/read-document.ts";
import { ROOT, readPages } from "../../scripts/site/site-page.ts";
import { COMMAND_NAMES, findCommand } from "../../src/cli/commands/index.ts";
import { isShown, runExamples } from "./run-examples.ts";

const documents = [
  { source: "README.md", text: readFileSync(join(ROOT, "README.md"), "utf8") },
  ...readPages().map(({ source, text }) => ({ source, text })),
];

const told = documents
  .map(({ source, text }) => ({ source, blocks: readDocument(text).blocks }))
  .filter(({ blocks }) => blocks.some(({ info }) => info === "console"));

describe("the examples of the documents", () => {
  const running = runExamples(told.map(({ blocks }) => blocks));
  for (const [index, { source }] of told.entries()) {
    it(`${source}: each command answers as is shown`, async () => {
      const ran = (await running)[index]!;
      assert.ok(ran.length > 0);
      for (const example of ran) {
        const place = `${source}:${example.line}: $ ${example.command}`;
        if (!isShown(example)) assert.equal(example.answered, example.shown, place);
      }
    });
  }

  it("an answer with another line, or without one that is shown, is told from what is shown", () => {
    const shown = "one\n…\nfour … six";
    assert.equal(isShown({ shown, answered: "one\ntwo\nthree\nfour five six" }), true);
    assert.equal(isShown({ shown, answered: "one\nfour  six" }), true);
    assert.equal(isShown({ shown, answered: "one\ntwo" }), false);
    assert.equal(isShown({ shown, answered: "one\nfour five six\nseven" }), false);
  });
});

/** A call of the program in a list of calls, without what is said of it behind two spaces. */
const CALL = /^(?: {4}|\$ |\| `)(?:[A-Z_]+=\S+ )*(?:npm run -s fineline -- |fineline )([a-z][a-z-]*)((?: [^ \n·]+)*)/gm;

describe("what the documents say of the command line", () => {
  const calls = documents.flatMap(({ source, text }) =>
    [...text.matchAll(CALL)].map(([, name = "", rest = ""]) => ({
      source,
      name,
      options: rest.match(/--[a-z][a-z-]*/g) ?? [],
    })),
  );

  it("every command is one that there is, and knows the options that are named with it", async () => {
    assert.ok(calls.length > 50, `${calls.length} calls`);
    for (const { source, name, options } of calls) {
      const command = name === "help" ? undefined : await findCommand(name);
      assert.ok(
        name === "help" || command !== undefined,
        `${source}: fineline ${name}; known: ${COMMAND_NAMES.join(" ")}`,
      );
      const known = [...(command?.usage ?? []), ...(command?.options ?? []).flat()].join(" ");
      for (const option of options) {
        const isKnown = known.includes(option) || ["--now", "--home", "--json"].includes(option);
        assert.ok(isKnown, `${source}: fineline ${name} ${option}`);
      }
    }
  });
});
