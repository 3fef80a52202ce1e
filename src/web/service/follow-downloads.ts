import { deskHeaders } from "../own-desk/index.ts";

/**
 * Fetches what a link of this page lets one download, for the tab's own desk: a browser that follows it names none, and would
 * get that of the desk which was chosen last.
 */
export function followDownloads(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[download][href^="/api/"]');
    if (link === null || link === undefined || event.defaultPrevented) return;
    event.preventDefault();
    void save(link.getAttribute("href") ?? "", link.download);
  });
}

async function save(path: string, wanted: string): Promise<void> {
  const answer = await fetch(path, { headers: deskHeaders(), cache: "no-store" });
  const told = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = wanted === "" ? (told ?? "fineline") : wanted;
  link.click();
  URL.revokeObjectURL(link.href);
}
