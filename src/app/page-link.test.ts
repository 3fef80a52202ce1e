import assert from "node:assert/strict";
import { it } from "node:test";
import { fillPageLink } from "./page-link.ts";

for (const address of ["https://jobs.metro.example", "https://jobs.metro.example:8443", "http://localhost:4780"]) {
  const shown = `Hello Kim.\n\nWhere your application stands: ${address}/c/…`;

  it(`a letter that shows that a page at ${address} comes has its address once it is approved`, async () => {
    const filled = await fillPageLink(shown, "kim", async (caseId) => `${address}/c/key-of-${caseId}`);
    assert.equal(filled, `Hello Kim.\n\nWhere your application stands: ${address}/c/key-of-kim`);
  });

  it(`the line about a page at ${address} goes where there is none to lead to`, async () => {
    assert.equal(await fillPageLink(shown, "kim", undefined), "Hello Kim.");
  });
}
