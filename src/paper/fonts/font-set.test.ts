import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFonts } from "./font-set.ts";

async function families(text: string, country?: string): Promise<readonly (string | undefined)[]> {
  const fonts = await loadFonts([{ voice: "sans", text }], country);
  return Array.from(text, (character) =>
    fonts.find("sans", character)?.name.replace(/-(\d+|latin|latin-ext)-\d+$/u, ""),
  );
}

describe("font-set", () => {
  it("takes the house face first, then the face of the script", async () => {
    assert.deepEqual(await families("Ał"), ["figtree", "figtree"]);
    assert.deepEqual(await families("Ж"), ["noto-sans-cyrillic-400"]);
    assert.deepEqual(await families("ก"), ["noto-sans-thai-thai-400"]);
  });

  it("sets words between people in the serif face", async () => {
    const fonts = await loadFonts([{ voice: "serif", text: "A" }]);
    assert.equal(fonts.find("serif", "A")?.name, "newsreader-latin-400");
  });

  it("takes the Han forms of the language that stands beside them, and else of the country", async () => {
    assert.deepEqual(await families("直の"), ["noto-sans-jp", "noto-sans-jp"]);
    assert.deepEqual(await families("直김"), ["noto-sans-kr", "noto-sans-kr"]);
    assert.deepEqual(await families("直"), ["noto-sans-sc"]);
    assert.deepEqual(await families("直", "TW"), ["noto-sans-tc"]);
    assert.deepEqual(await families("直", "jp"), ["noto-sans-jp"]);
  });

  it("has a face for a letter of every script that it promises", async () => {
    const letters = "AłΩЖếאעمक्অગਕಕമසதతกລកကაԱአ中の안ㄅ";
    const fonts = await loadFonts([{ voice: "sans-strong", text: letters }]);
    assert.deepEqual(fonts.missing, []);
  });

  it("names what no font has, each once", async () => {
    const fonts = await loadFonts([
      { voice: "sans", text: "A😀B𒀀😀" },
      { voice: "serif", text: "😀" },
    ]);
    assert.deepEqual(fonts.missing, ["😀", "𒀀"]);
  });
});
