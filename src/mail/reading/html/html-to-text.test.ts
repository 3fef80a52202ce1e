import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { htmlToText } from "./html-to-text.ts";

describe("the text of HTML", () => {
  it("has paragraphs, lines and lists as they are shown", () => {
    const html = "<p>Hi&nbsp;Alex,</p><p>two\n  things:<ul><li>one<li>two</ul>Bye<br>Lee</p>";
    assert.equal(htmlToText(html).replaceAll("\u00a0", " "), "Hi Alex,\n\ntwo things:\n\n- one\n- two\nBye\nLee");
  });

  it("decodes characters by name and number, and leaves what is none", () => {
    assert.equal(
      htmlToText("Gr&uuml;&szlig;e &amp; K&#39;s &#x1F600; &unknown; &#0; &"),
      "Grüße & K's 😀 &unknown; \ufffd &",
    );
  });

  it("puts quotations behind marks", () => {
    assert.equal(
      htmlToText("Yes<blockquote>Any<blockquote>news</blockquote></blockquote>"),
      "Yes\n>\n> Any\n>>\n>> news\n>\n>",
    );
  });

  it("shows nothing that is hidden", () => {
    const html = "<style>p{}</style><!-- no --><p>a<span style='display: none'>b</span>c</p><script>d</script>";
    assert.equal(htmlToText(html), "ac");
  });

  it("never throws and never grows beyond bounds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<p>", "</p>", "<", ">", "&amp;", '"', "x", "<blockquote>", "<!--")),
        (parts) => {
          const html = parts.join("");
          assert.ok(htmlToText(html).length <= html.length * 60 + 60);
        },
      ),
    );
  });
});
