import type { OpeningJson } from "../../contract/index.ts";
import { DAY_MS, parseInstant } from "../../engine/index.ts";
import { foldedWords } from "../fold-text.ts";
import type { MailFolder, MessageHead } from "../ports/index.ts";

/** An opening whose applications come into the mailbox that is read, and the folder that they come into. */
export interface MarkedOpening {
  readonly opening: OpeningJson;
  readonly folder: MailFolder;
}

/** The openings whose applications a mailbox may hold, each with its folder; one whose folder is not there is passed over. */
export function markedOpenings(
  openings: readonly OpeningJson[],
  accountId: string,
  folders: readonly MailFolder[],
): readonly MarkedOpening[] {
  return openings.flatMap((opening) => {
    const { applications, closedOn } = opening;
    if (applications?.mailbox !== accountId || closedOn !== undefined) return [];
    const folder = folders.find(({ path, role }) =>
      applications.folder === undefined ? role === "inbox" : path === applications.folder,
    );
    return folder === undefined ? [] : [{ opening, folder }];
  });
}

/** The opening that a message of a folder is for: one whose words its subject has comes first, then the one that was opened last. */
export function openingFor(
  head: Pick<MessageHead, "subject" | "at">,
  folder: MailFolder,
  marked: readonly MarkedOpening[],
): OpeningJson | undefined {
  const words = new Set(foldedWords(head.subject));
  const meant = marked.filter(
    ({ opening, folder: { path } }) =>
      path === folder.path &&
      head.at >= parseInstant(opening.openedAt) - DAY_MS &&
      foldedWords(opening.applications?.subjectHas ?? "").every((word) => words.has(word)),
  );
  const rank = ({ applications }: OpeningJson) => foldedWords(applications?.subjectHas ?? "").length;
  return meant
    .map(({ opening }) => opening)
    .toSorted((a, b) => rank(b) - rank(a) || parseInstant(b.openedAt) - parseInstant(a.openedAt))[0];
}
