import type { OutboxLetterJson } from "../../contract/http/index.ts";
import { showToast } from "../design/index.ts";
import type { MailResult } from "./mail-desk.ts";
import { useMail } from "./use-mail.ts";

/** What a person can do with a letter in the outbox; each says what came of it, and resolves to whether it was done. */
export interface LetterActs {
  readonly takeBack: (id: string) => Promise<boolean>;
  /** Settles a doubt. */
  readonly resolve: (id: string, went: boolean) => Promise<boolean>;
  /** Approves what was refused once more, as it is, to the address that its recipient has now. */
  readonly sendAgain: (letter: OutboxLetterJson) => Promise<boolean>;
}

/** What a person may do with a letter on its way; each says what came of it, and gives whether it was done. */
export function useLetterActs(): LetterActs {
  const mail = useMail();
  const tell = async (work: MailResult<unknown>, said: string) => {
    const done = await work;
    showToast({ text: done.ok ? said : done.error.detail });
    // What was refused stands otherwise than it was shown.
    if (!done.ok) await mail.refresh();
    return done.ok;
  };
  return {
    takeBack: (id) => tell(mail.cancelLetter(id), "Taken back. It does not go."),
    resolve: (id, went) =>
      tell(
        mail.resolveLetter(id, went),
        went ? "Recorded as sent." : "It is a draft again. Send it anew when you like.",
      ),
    sendAgain: ({ case: caseId, step, mailbox, subject, body }) =>
      tell(mail.approve({ case: caseId, step, mailbox, subject, body }), "It goes once more."),
  };
}
