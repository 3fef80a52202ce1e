import type { MailAccount } from "../../app/index.ts";
import { misuse } from "../fail.ts";

/** The mailbox that was typed, else the only one that can take a letter; `able` are those that can. */
export function chooseSender(from: string | undefined, word: string, able: readonly MailAccount[]): MailAccount {
  const typed = from?.toLowerCase();
  const found = able.filter(({ id, address }) => typed === undefined || [id, address.toLowerCase()].includes(typed));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const addresses = able.map(({ address }) => address).join(", ");
  if (addresses === "") misuse(`employer ${word}: no mailbox is connected that takes letters. fineline mail connect`);
  return misuse(`employer ${word}: expected --from, one of ${addresses}`);
}
