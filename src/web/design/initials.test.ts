import assert from "node:assert/strict";
import { test } from "node:test";
import { initialsOf } from "./initials.ts";

test("initials are the first letters of the first and the last word", () => {
  assert.equal(initialsOf("Lee Okafor"), "LO");
  assert.equal(initialsOf("Ana Maria de Sousa"), "AS");
});

test("one word gives its first two letters", () => {
  assert.equal(initialsOf("jules"), "JU");
});

test("a letter keeps its marks, however they are written", () => {
  assert.equal(initialsOf("Tomás Ó Briain"), "TB");
  assert.equal(initialsOf("E\u0301lise Roth"), "ÉR");
  assert.equal(initialsOf("नीरज शर्मा"), "नीश");
});

test("signs around words are no initials, and a name of signs alone has none", () => {
  assert.equal(initialsOf("– Noor (Haddad)"), "NH");
  assert.equal(initialsOf(" … "), "");
});
