import type { MailAccount } from "../app/index.ts";
import { faultAt } from "../contract/index.ts";
import type { ApiMail } from "./api-mail.ts";
import { invalid, Problem } from "./problem.ts";

/** The mailbox that is named, or the only one that can take a letter; else the `Problem` that says which there are. */
export async function chooseAccount(
  { mailbox }: { readonly mailbox?: string },
  { store }: Pick<ApiMail, "store">,
): Promise<MailAccount> {
  const able = (await store.listAccounts()).filter(({ mode }) => mode !== "watch");
  const [first, ...more] = able;
  if (mailbox === undefined && first !== undefined && more.length === 0) return first;
  if (mailbox !== undefined) {
    const named = await store.findAccount(mailbox);
    if (named !== undefined) return named;
    throw new Problem("mailbox-unknown", `There is no mailbox ${JSON.stringify(mailbox)}.`);
  }
  const ids = able.map(({ id }) => id).join(", ");
  const expected = ids === "" ? "a mailbox that sends, or takes drafts: none is connected" : `one mailbox of ${ids}`;
  throw invalid([faultAt("mailbox", expected, mailbox)], "letter-refused");
}
