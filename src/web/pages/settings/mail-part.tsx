import { Section } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";

/** Leads to the mailboxes, and says whether there are any. */
export function MailPart() {
  const mailboxes = useMail().mailboxes.value ?? [];
  return (
    <Section title="Mail">
      {mailboxes.length === 0 ? (
        <p>Connect your mailbox, and answers to your letters are noticed by themselves.</p>
      ) : (
        <p class="wrap-anywhere" dir="auto">
          {mailboxes.map(({ address }) => address).join(", ")}
        </p>
      )}
      <div>
        <a class="inline-flex min-h-11 items-center text-accent" href="/settings/mail">
          {mailboxes.length === 0 ? "Connect a mailbox" : "Mailboxes"}
        </a>
      </div>
    </Section>
  );
}
