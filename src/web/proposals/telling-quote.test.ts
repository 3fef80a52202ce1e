import assert from "node:assert/strict";
import { it } from "node:test";
import { tellingQuote } from "./telling-quote.ts";

const decides = [
  { rule: "in-reply-to", excerpt: "<a@b>" },
  { rule: "update.next", excerpt: "your patience" },
  { rule: "decision.decide", excerpt: "by Friday, 4 December" },
];
const quote = (snippet: string, evidence = decides) => tellingQuote({ message: { snippet }, evidence });

it("a message is quoted from shortly before the words that it was noticed by", () => {
  assert.equal(
    quote(
      "Thank you for your patience while we met everybody. We decide by Friday, 4 December, and write to you then.",
    ),
    "… We decide by Friday, 4 December, and write to you then.",
  );
  assert.equal(
    quote("Thank you for your patience while we met everybody and of course we hope to decide by Friday, 4 December."),
    "… of course we hope to decide by Friday, 4 December.",
  );
});

it("words that stand at its beginning leave it as it is", () => {
  assert.equal(quote("We decide by Friday, 4 December."), "We decide by Friday, 4 December.");
  assert.equal(quote("Nothing yet.", [{ rule: "sender", excerpt: "lee@globex.example" }]), "Nothing yet.");
});

it("words that come later than what is kept stand alone", () => {
  assert.equal(quote("Dear Alex, it was a pleasure"), "… by Friday, 4 December …");
});
