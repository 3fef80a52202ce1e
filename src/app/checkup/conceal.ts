import type { Finding } from "./finding.ts";

const ADDRESS = /([^\s@<>()[\]"'`,;:]+)@([^\s@<>()[\]"'`,;:]+)/g;

/**
 * A finding that may be shown to somebody who helps: of every address the first letter and the domain are left, and the user's
 * own folder is `~`.
 */
export function concealed(finding: Finding, userFolder: string | undefined): Finding {
  const hide = (text: string) => withoutFolder(text.replace(ADDRESS, shortened), userFolder);
  return { ...finding, what: hide(finding.what), advice: finding.advice === null ? null : hide(finding.advice) };
}

function shortened(_whole: string, local: string, domain: string): string {
  return `${[...local][0]}…@${domain}`;
}

function withoutFolder(text: string, folder: string | undefined): string {
  return folder === undefined || folder.length < 2 ? text : text.replaceAll(folder, "~");
}
