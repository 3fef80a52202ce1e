import { getDocumentProxy } from "unpdf";

/** A run of text as it stands on a page: points from the top left corner, `y` at the baseline. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PrintedText[];
  /** All text, lines joined by line breaks. */
  readonly text: string;
  readonly links: readonly string[];
}

/** Reads a PDF back, with another library than the one that wrote it. */
export async function readPaper(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const document = await getDocumentProxy(bytes.slice());
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!("str" in item) || item.str === "") return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y: top - y, width: item.width, size }];
    });
    const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
    pages.push({
      width: right - left,
      height: top - bottom,
      runs,
      text: joinLines(runs),
      links: annotations.flatMap(({ url }) => (url === undefined ? [] : [url])),
    });
  }
  return pages;
}

/** Without any space, of width or none: readers guess spaces from gaps, differently in every script. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/gu, "");
}

function joinLines(runs: readonly PrintedText[]): string {
  const lines: { y: number; text: string }[] = [];
  for (const { text, y } of runs) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 0.5) last.text += text;
    else lines.push({ y, text });
  }
  return lines.map(({ text }) => text).join("\n");
}
