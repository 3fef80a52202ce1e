import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { passageOf } from "../phrases/passage.ts";
import { compileDates } from "./find-dates.ts";
import { GERMAN } from "./words-de.ts";
import { ENGLISH } from "./words-en.ts";
import { SPANISH } from "./words-es.ts";
import { FRENCH } from "./words-fr.ts";
import { ITALIAN } from "./words-it.ts";
import { DUTCH } from "./words-nl.ts";
import { PORTUGUESE } from "./words-pt.ts";

/** A pattern that texts can be made from: looks ahead and behind take no room. */
function plain({ source }: RegExp): RegExp {
  let open = source;
  for (let at = open.search(/\(\?<?[!=]/); at !== -1; at = open.search(/\(\?<?[!=]/)) {
    let end = at;
    let depth = 0;
    do {
      depth += open[end] === "(" ? 1 : open[end] === ")" ? -1 : 0;
      end += 1;
    } while (depth > 0);
    open = open.slice(0, at) + open.slice(end);
  }
  return new RegExp(`^(?:${open.replace(/\?<[a-z]\d?>/g, "?:").replaceAll("\\w", "z")})$`);
}

describe("ways to write a date", () => {
  for (const words of [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE]) {
    it(`are tried on every text that they match (${words.language})`, () => {
      for (const { pattern, stems } of compileDates(words).patterns) {
        if (stems === undefined) continue;
        for (const text of fc.sample(fc.stringMatching(plain(pattern)), { numRuns: 60, seed: 7 })) {
          const held = passageOf(text).stems;
          assert.ok(
            [...stems].some((stem) => held.has(stem)),
            `${text}: ${[...stems].join(" ")}`,
          );
        }
      }
    });
  }
});
