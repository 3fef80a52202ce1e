import { shownPageLine } from "../page-link.ts";
import type { BulkPreview } from "./bulk.ts";

/** Letters of a preview with a line about the page at their end, where the opening has pages and the place an address. */
export function withPageLines(preview: BulkPreview, publicAddress: string | undefined): BulkPreview {
  if (preview.opening.candidatePages !== true || publicAddress === undefined) return preview;
  const line = shownPageLine(publicAddress);
  const rows = preview.rows.map((row) => {
    return row.letter === null
      ? row
      : { ...row, letter: { ...row.letter, body: `${row.letter.body.trimEnd()}\n\n${line}` } };
  });
  return { ...preview, rows };
}
