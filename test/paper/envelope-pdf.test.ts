import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ENVELOPE_SIZES,
  type EnvelopeInput,
  type EnvelopeSize,
  envelopePdf,
  envelopeSheetPdf,
  labelSheetPdf,
  layOutEnvelope,
  listLabelPlaces,
  type Rectangle,
} from "../../src/paper/index.ts";
import { type PrintedText, readPaper, squeeze } from "./read-paper.ts";

const BASE: EnvelopeInput = {
  size: "A2",
  to: { name: "Dr. Priya Raman", address: "Harbor & Finch\n120 Canal Street, Floor 7\nNew York, NY 10013" },
  from: { name: "Sam Ortega", address: "44 Bergen Street, Brooklyn, NY 11201" },
  country: "US",
  createdAt: Date.UTC(2026, 10, 16),
};

/** From the top of the capitals to the descenders. */
function stands({ x, y, width, size }: PrintedText, box: Rectangle): boolean {
  const slack = 0.01;
  return (
    x >= box.x - slack &&
    x + width <= box.x + box.width + slack &&
    y - 0.7 * size >= box.y - slack &&
    y + 0.25 * size <= box.y + box.height + slack
  );
}

describe("envelope on paper", () => {
  for (const size of Object.keys(ENVELOPE_SIZES) as EnvelopeSize[]) {
    for (const country of ["US", "GB", "DE"]) {
      it(`${size} posted in ${country}: its own page size, each address in its place`, async () => {
        const { bytes, missing, shortened } = await envelopePdf({ ...BASE, size, country });
        const pages = await readPaper(bytes);
        const { page, recipient, returnAddress, readingZone } = layOutEnvelope(size, country);
        assert.equal(pages.length, 1);
        assert.ok(Math.abs((pages[0]?.width ?? 0) - page.width) < 0.001);
        assert.ok(Math.abs((pages[0]?.height ?? 0) - page.height) < 0.001);
        const label = country === "GB" ? "Return address:\n" : "";
        assert.equal(
          pages[0]?.text,
          `${label}Sam Ortega\n44 Bergen Street\nBrooklyn, NY 11201\n` +
            "Dr. Priya Raman\nHarbor & Finch\n120 Canal Street, Floor 7\nNew York, NY 10013",
        );
        const runs = pages[0]?.runs.filter(({ text }) => text.trim() !== "") ?? [];
        const below = runs.filter(({ y }) => y > readingZone.y);
        assert.ok(below.length > 0 && below.length < runs.length);
        for (const run of runs) assert.ok(stands(run, below.includes(run) ? recipient : returnAddress), run.text);
        assert.deepEqual([missing, shortened], [[], []]);
      });
    }
  }

  it("is the same file for the same input, and another for another date", async () => {
    const first = await envelopePdf(BASE);
    const again = await envelopePdf(BASE);
    const later = await envelopePdf({ ...BASE, createdAt: BASE.createdAt + 86_400_000 });
    assert.deepEqual(first.bytes, again.bytes);
    assert.notDeepEqual(first.bytes, later.bytes);
  });

  it("prints several envelopes, each on a page of its size", async () => {
    const second = {
      ...BASE,
      size: "#10",
      to: { name: "Lee Chen", address: "1 Main Street\nAlbany, NY 12207" },
    } as const;
    const { bytes } = await envelopeSheetPdf({ envelopes: [BASE, second], createdAt: BASE.createdAt });
    const pages = await readPaper(bytes);
    assert.deepEqual(
      pages.map(({ width, height }) => [width, height]),
      [
        [414, 315],
        [684, 297],
      ],
    );
    assert.match(pages[1]?.text ?? "", /Lee Chen\n1 Main Street\nAlbany, NY 12207$/u);
  });

  it("refuses to print no envelope", async () => {
    await assert.rejects(
      envelopeSheetPdf({ envelopes: [], createdAt: 0 }),
      /envelopes is empty; expected one or more/u,
    );
  });
});

const NAMES: readonly (readonly [string, string])[] = [
  ["Latin with marks", "Łukasz Ćwikła-Żądło"],
  ["Vietnamese", "Nguyễn Thị Hồng Ánh"],
  ["Greek", "Ἀλέξανδρος Παπαδόπουλος"],
  ["Cyrillic", "Ольга Ґжицька-Їжакевич"],
  ["Thai", "นางสาวสุภาพร น้ำทิพย์"],
  ["Devanagari", "श्रीमती कृष्णा त्रिपाठी"],
  ["Bengali", "রবীন্দ্রনাথ ঠাকুর"],
  ["Tamil", "சுப்பிரமணியன்"],
  ["Burmese", "မောင်မောင်"],
  ["Khmer", "សុខ ស្រីមុំ"],
  ["Georgian", "შოთა რუსთაველი"],
  ["Chinese", "王小明"],
  ["Japanese", "山田 花子 様"],
  ["Korean", "김민수"],
  ["Hebrew", "נועה כהן"],
  ["Arabic", "محمد عبد الرحمن الشريف"],
];

describe("names in any script", () => {
  for (const [script, name] of NAMES) {
    it(`${script}: every character is read back from the page`, async () => {
      const { bytes, missing } = await envelopePdf({ ...BASE, to: { name, address: "New York, NY 10013" } });
      const [page] = await readPaper(bytes);
      assert.deepEqual(missing, []);
      assert.ok(squeeze(page?.text ?? "").includes(squeeze(name)), page?.text ?? "");
    });
  }

  it("a letter of Hebrew with its marks keeps them", async () => {
    const { bytes, missing } = await envelopePdf({ ...BASE, to: { name: "שָׁלוֹם", address: "" } });
    const [page] = await readPaper(bytes);
    const letters = Array.from(squeeze(page?.text ?? "")).filter((character) => /\p{sc=Hebrew}|\p{M}/u.test(character));
    assert.deepEqual(letters.sort(), Array.from("שָׁלוֹם".normalize("NFC")).sort());
    assert.deepEqual(missing, []);
  });

  it("right to left, an address stands at the right of its place", async () => {
    const { bytes } = await envelopePdf({ ...BASE, size: "DL", country: "DE", to: { name: "محمد", address: "مصر" } });
    const [page] = await readPaper(bytes);
    const { recipient } = layOutEnvelope("DL", "DE");
    const ends = page?.runs.filter(({ y }) => y > recipient.y).map(({ x, width }) => x + width) ?? [];
    assert.ok(ends.length >= 2);
    for (const end of ends) assert.ok(Math.abs(end - recipient.x - recipient.width) < 0.5, String(end));
  });

  it("what no font has is printed as its number, and told", async () => {
    const { bytes, missing } = await envelopePdf({ ...BASE, to: { name: "Ada 😀 𒀀", address: "" } });
    const [page] = await readPaper(bytes);
    assert.match(page?.text ?? "", /Ada \[U\+1F600\] \[U\+12000\]/u);
    assert.deepEqual(missing, ["😀", "𒀀"]);
  });
});

describe("address labels", () => {
  it("has 21 places on an A4 sheet and 30 on a letter sheet, none over another or beyond the edge", () => {
    for (const [sheet, count, width, height] of [
      ["L7160", 21, 595.276, 841.89],
      ["5160", 30, 612, 792],
    ] as const) {
      const places = listLabelPlaces(sheet);
      assert.equal(places.length, count);
      for (const [index, { x, y, width: wide, height: high }] of places.entries()) {
        assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + high <= height, `${sheet} ${index}`);
        const next = places[index + 1];
        if (next?.y === y) assert.ok(next.x >= x + wide);
      }
    }
  });

  it("goes on to a second sheet, after the labels that were used before", async () => {
    const labels = Array.from({ length: 22 }, (_, index) => ({ name: `Person ${index + 1}`, address: "Town" }));
    const { bytes } = await labelSheetPdf({ sheet: "L7160", labels, skip: 2, country: "DE", createdAt: 0 });
    const pages = await readPaper(bytes);
    assert.equal(pages.length, 2);
    const first = pages[0]?.runs.find(({ text }) => text === "Person 1");
    const third = listLabelPlaces("L7160")[2];
    assert.ok(first !== undefined && third !== undefined && first.x > third.x && first.y < third.y + third.height);
    assert.deepEqual(pages[1]?.text.match(/Person \d+/gu), ["Person 20", "Person 21", "Person 22"]);
  });
});
