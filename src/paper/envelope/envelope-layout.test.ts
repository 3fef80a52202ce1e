import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isWithin, type Rectangle } from "../page/index.ts";
import { type EnvelopeLayout, findPostalService, layOutEnvelope } from "./envelope-layout.ts";
import { ENVELOPE_SIZES, type EnvelopeSize } from "./envelope-size.ts";

const SIZES = Object.keys(ENVELOPE_SIZES) as EnvelopeSize[];
const MM = 72 / 25.4;

function overlap(a: Rectangle, b: Rectangle): boolean {
  const slack = 0.001;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function everyLayout(): readonly (readonly [string, EnvelopeLayout])[] {
  return SIZES.flatMap((size) =>
    ["US", "GB", "DE"].map((country) => [`${size} from ${country}`, layOutEnvelope(size, country)] as const),
  );
}

describe("envelope-layout", () => {
  it("gives every size in points", () => {
    assert.deepEqual(ENVELOPE_SIZES.A2, { width: 414, height: 315 });
    assert.deepEqual(ENVELOPE_SIZES.A7, { width: 522, height: 378 });
    assert.deepEqual(ENVELOPE_SIZES["#10"], { width: 684, height: 297 });
    assert.equal(ENVELOPE_SIZES.DL.width.toFixed(3), "623.622");
    assert.equal(ENVELOPE_SIZES.DL.height.toFixed(3), "311.811");
    assert.equal(ENVELOPE_SIZES.C6.width.toFixed(3), "459.213");
    assert.equal(ENVELOPE_SIZES.C6.height.toFixed(3), "323.150");
  });

  it("follows the service of the country that a letter is posted in", () => {
    assert.equal(findPostalService("US"), "usps");
    assert.equal(findPostalService("us-ny"), "usps");
    assert.equal(findPostalService("GB-SCT"), "royal-mail");
    assert.equal(findPostalService("DE"), "deutsche-post");
    assert.equal(findPostalService("JP"), "deutsche-post");
    assert.equal(findPostalService(""), "deutsche-post");
  });

  it("keeps the recipient in the zone that machines read and right of a third of the envelope", () => {
    for (const [name, { recipient, readingZone, page }] of everyLayout()) {
      assert.ok(isWithin(recipient, readingZone), name);
      assert.ok(recipient.x > page.width / 3, name);
      assert.ok(recipient.width >= 190 && recipient.height >= 100, name);
    }
  });

  it("keeps stamp and code bars free, and everything on the envelope", () => {
    for (const [name, { recipient, returnAddress, stamp, codeZone, page }] of everyLayout()) {
      const front = { x: 0, y: 0, ...page };
      for (const box of [recipient, returnAddress, stamp, codeZone]) assert.ok(isWithin(box, front), name);
      for (const printed of [recipient, returnAddress]) {
        assert.ok(!overlap(printed, stamp), name);
        assert.ok(!overlap(printed, codeZone), name);
      }
      assert.ok(!overlap(recipient, returnAddress), name);
    }
  });

  it("reads in the United States from 5/8 to 2 3/4 inches above the bottom edge, half an inch from the sides", () => {
    assert.deepEqual(layOutEnvelope("#10", "US").readingZone, { x: 36, y: 99, width: 612, height: 153 });
    assert.deepEqual(layOutEnvelope("A2", "US").readingZone, { x: 36, y: 117, width: 342, height: 153 });
    assert.deepEqual(layOutEnvelope("#10", "US").codeZone, { x: 342, y: 252, width: 342, height: 45 });
  });

  it("ends the return address in Britain 28 mm from the top and 75 mm from the right, 12 mm over the recipient", () => {
    for (const size of SIZES) {
      const { returnAddress, recipient, page } = layOutEnvelope(size, "GB");
      assert.ok(returnAddress.y + returnAddress.height <= 28 * MM + 0.001, size);
      assert.ok(page.width - returnAddress.x - returnAddress.width >= 75 * MM - 0.001, size);
      assert.ok(recipient.y - returnAddress.y - returnAddress.height >= 12 * MM - 0.001, size);
    }
  });

  it("leaves 74 by 40 mm for the stamp in Germany, 15 mm at the sides and at most 100 mm for an address", () => {
    for (const size of SIZES) {
      const { stamp, recipient, readingZone, page } = layOutEnvelope(size, "DE");
      assert.ok(Math.abs(stamp.width - 74 * MM) < 0.001 && Math.abs(stamp.height - 40 * MM) < 0.001, size);
      assert.ok(recipient.width <= 100 * MM + 0.001, size);
      assert.ok(page.width - recipient.x - recipient.width >= 15 * MM - 0.001, size);
      assert.ok(page.height - readingZone.y - readingZone.height >= 15 * MM - 0.001, size);
    }
  });
});
