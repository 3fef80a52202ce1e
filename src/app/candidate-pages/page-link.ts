import type { BulkPreview } from "../employer/index.ts";
import { PAGE_LINE } from "./sentences.ts";

/** The address of a page made for the candidate of a case; undefined where this place has no public address. */
export type LinkPage = (caseId: string) => Promise<string | undefined>;

/**
 * Stands for the key in a letter that is only shown: a key is made for each letter when it is approved. A service on a machine of
 * one's own is reached without encryption.
 */
const STAND_IN = /https?:\/\/[^\s/]+\/c\/…/g;
const STAND_IN_LINE = /\n*^[^\n]*https?:\/\/[^\s/]+\/c\/…[^\n]*$/gm;

/** Letters of a preview with a line about the page at their end, where the opening has pages and the place an address. */
export function withPageLines(preview: BulkPreview, publicAddress: string | undefined): BulkPreview {
  if (preview.opening.candidatePages !== true || publicAddress === undefined) return preview;
  const line = `${PAGE_LINE} ${pageAddress(publicAddress, "…")}`;
  const rows = preview.rows.map((row) => {
    return row.letter === null
      ? row
      : { ...row, letter: { ...row.letter, body: `${row.letter.body.trimEnd()}\n\n${line}` } };
  });
  return { ...preview, rows };
}

/** A letter with a page's address where it was only shown that one comes; without that line where there is none. */
export async function fillPageLink(body: string, caseId: string, linkPage: LinkPage | undefined): Promise<string> {
  if (body.search(STAND_IN) < 0) return body;
  const link = await linkPage?.(caseId);
  return link === undefined ? body.replace(STAND_IN_LINE, "") : body.replace(STAND_IN, link);
}

/** Where the page of a key is. */
export function pageAddress(publicAddress: string, key: string): string {
  return `${publicAddress.replace(/\/$/, "")}/c/${key}`;
}
