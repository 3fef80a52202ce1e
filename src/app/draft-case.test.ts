import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { caseIdFor, contactIdFor } from "./index.ts";

describe("ids for what people name", () => {
  it("a case is called after its company", () => {
    assert.equal(caseIdFor("Globex", new Set()), "globex");
    assert.equal(caseIdFor("Globex", new Set(["globex", "globex-2"])), "globex-3");
    assert.equal(caseIdFor("Müller & Søn GmbH", new Set()), "muller-son-gmbh");
    assert.equal(caseIdFor("株式会社", new Set()), "case");
    assert.equal(caseIdFor("…", new Set(["case"])), "case-2");
    assert.equal(caseIdFor("x".repeat(300), new Set()), "x".repeat(40));
    assert.equal(caseIdFor("__proto__", new Set()), "proto");
  });

  it("a contact is called by the first name", () => {
    assert.equal(contactIdFor("Dana Kim", new Set()), "dana");
    assert.equal(contactIdFor("Dana Wu", new Set(["dana"])), "dana-2");
    assert.equal(contactIdFor("Dr. Zoë Ortiz", new Set()), "zoe");
    assert.equal(contactIdFor("李雷", new Set()), "contact");
    assert.equal(contactIdFor("Ms", new Set()), "ms");
  });
});
