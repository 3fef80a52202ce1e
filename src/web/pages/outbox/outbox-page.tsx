import { useEffect } from "preact/hooks";
import { Button, EmptyState, ErrorNote, Loading, Section, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { type MailDesk, outboxSentence, useMail } from "../../mail/index.ts";
import { may } from "../../own-desk/index.ts";
import { DoneLetters } from "./done-letters.tsx";
import { LetterCard } from "./letter-card.tsx";
import { groupLetters } from "./outbox-groups.ts";
import { PausedMailboxes } from "./paused-mailboxes.tsx";

/** Letters on their way: what needs a person first, then what goes by itself and when, then what is done. */
export function OutboxPage() {
  usePageTitle("Outbox");
  const mail = useMail();
  const { outbox, mailboxes, status } = mail;
  const isHeard = status.value !== "unknown";
  // Where there never was any mail nothing was asked yet, not even whether there can be.
  useEffect(() => {
    if (isHeard) void mail.refresh();
  }, [mail, isHeard]);
  if (status.value === "none") return <NoMail>This Fineline runs without mail, so nothing goes out from here.</NoMail>;
  if (outbox.value === undefined)
    return status.value === "offline" ? <Unreached mail={mail} /> : <Loading what="the outbox" />;
  const { toDecide, onWay } = groupLetters(outbox.value);
  const isIdle = outbox.value.length === 0;
  return (
    <>
      <Sentence above="Outbox">{outboxSentence(outbox.value) ?? "Nothing is on its way."}</Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-6">
        {status.value === "offline" && <Unreached mail={mail} />}
        <PausedMailboxes mailboxes={mailboxes.value ?? []} />
        {isIdle && <Idle hasMailbox={(mailboxes.value ?? []).length > 0} />}
        {toDecide.length > 0 && (
          <Section title="For you to decide" count={toDecide.length}>
            <ul class="grid gap-2.5">
              {toDecide.map((letter, index) => (
                <LetterCard key={letter.id} letter={letter} isFirst={index === 0} />
              ))}
            </ul>
          </Section>
        )}
        {onWay.length > 0 && (
          <Section title="On its way" count={onWay.length}>
            <ul class="grid gap-2.5">
              {onWay.map((letter) => (
                <LetterCard key={letter.id} letter={letter} />
              ))}
            </ul>
          </Section>
        )}
        <DoneLetters />
      </div>
    </>
  );
}

function NoMail({ children }: { readonly children: string }) {
  return (
    <>
      <Sentence above="Outbox">Nothing is on its way.</Sentence>
      <p class="text-ink-2">{children}</p>
    </>
  );
}

function Unreached({ mail }: { readonly mail: MailDesk }) {
  return (
    <>
      {mail.outbox.value === undefined && <Sentence above="Outbox">What is on its way is not known here.</Sentence>}
      <ErrorNote
        title="The server cannot be reached."
        actions={
          <Button size="small" onClick={() => void mail.refresh()}>
            Ask again
          </Button>
        }
      >
        Letters go by themselves wherever the server runs. This page shows them once it can be reached.
      </ErrorNote>
    </>
  );
}

function Idle({ hasMailbox }: { readonly hasMailbox: boolean }) {
  if (hasMailbox) {
    return (
      <EmptyState
        below="It waits a minute, and until their business hours. Until it goes it can be taken back."
        actions={<Button href="/">See today</Button>}
      >
        A letter that you send from its page comes here first.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      below="Until then each letter can be copied, or opened in your mail program."
      actions={may("administer") && <Button href="/settings/mail">Connect a mailbox</Button>}
    >
      Letters can go out from here once a mailbox is connected.
    </EmptyState>
  );
}
