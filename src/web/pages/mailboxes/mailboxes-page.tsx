import { useState } from "preact/hooks";
import type { MailboxJson } from "../../../contract/http/index.ts";
import { Button, EmptyState, Loading, PhoneHeader, Section, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { useMail } from "../../mail/index.ts";
import { ConnectForm } from "./connect-form.tsx";
import { KeptPart } from "./kept-part.tsx";
import { MailboxCard } from "./mailbox-card.tsx";
import { mailboxState, pageSentence } from "./mailbox-words.ts";
import { useWatched } from "./use-watched.ts";

/** The mailboxes that are connected, what is done with each, and how another one is connected. */
export function MailboxesPage() {
  usePageTitle("Mailboxes");
  const { status, mailboxes } = useMail();
  return (
    <>
      <PhoneHeader title="Mailboxes" back="/settings" backLabel="Back to the settings" />
      {mailboxes.value === undefined ? (
        <NotThere status={status.value} />
      ) : (
        <Mailboxes mailboxes={mailboxes.value} isOffline={status.value === "offline"} />
      )}
    </>
  );
}

function NotThere({ status }: { readonly status: ReturnType<typeof useMail>["status"]["value"] }) {
  const { refresh } = useMail();
  if (status === "unknown") return <Loading what="the mailboxes" />;
  const isOffline = status === "offline";
  const again = isOffline ? { actions: <Button onClick={() => void refresh()}>Try again</Button> } : {};
  return (
    <>
      <h1 class="hidden-visually">Mailboxes</h1>
      <EmptyState {...again}>
        {isOffline
          ? "Fineline's server cannot be reached, and mailboxes are with it."
          : "This Fineline has to do with no mail."}
      </EmptyState>
    </>
  );
}

function Mailboxes({
  mailboxes,
  isOffline,
}: {
  readonly mailboxes: readonly MailboxJson[];
  readonly isOffline: boolean;
}) {
  const [isConnecting, setConnecting] = useState(false);
  useWatched(mailboxes);
  return (
    <>
      <Sentence
        above={<SettingsLink />}
        aside={
          mailboxes.length === 0 ? undefined : (
            <Button size="small" href="/outbox">
              Outbox
            </Button>
          )
        }
      >
        {pageSentence(mailboxes)}
      </Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-8">
        {isOffline && <p class="text-late">Fineline's server cannot be reached. This is how it was.</p>}
        {byNeed(mailboxes).map((mailbox) => (
          <MailboxCard key={mailbox.id} mailbox={mailbox} />
        ))}
        {isConnecting || mailboxes.length === 0 ? (
          <Section title="Connect a mailbox">
            <ConnectForm
              onConnected={() => setConnecting(false)}
              onLeave={mailboxes.length === 0 ? undefined : () => setConnecting(false)}
            />
          </Section>
        ) : (
          <div>
            <Button icon="plus" onClick={() => setConnecting(true)}>
              Connect a mailbox
            </Button>
          </div>
        )}
        <KeptPart />
      </div>
    </>
  );
}

/** Those that need a person first. */
function byNeed(mailboxes: readonly MailboxJson[]): readonly MailboxJson[] {
  return mailboxes.toSorted((a, b) => Number(mailboxState(b).needsYou) - Number(mailboxState(a).needsYou));
}

function SettingsLink() {
  return (
    <a class="-my-3 inline-block py-3 text-ink-2" href="/settings">
      Settings
    </a>
  );
}
