/** The address of a page made for the candidate of a case; undefined where this place has no public address. */
export type LinkPage = (caseId: string) => Promise<string | undefined>;

/**
 * Stands for the key in a letter that is only shown: a key is made for each letter when it is approved. A service on a machine of
 * one's own is reached without encryption.
 */
const STAND_IN = /https?:\/\/[^\s/]+\/c\/…/g;
const STAND_IN_LINE = /\n*^[^\n]*https?:\/\/[^\s/]+\/c\/…[^\n]*$/gm;

/** The line at the end of a letter that is only shown: that the candidate's page comes with it. */
export function shownPageLine(publicAddress: string): string {
  return `Where your application stands: ${pageAddress(publicAddress, "…")}`;
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
