import { useState } from "preact/hooks";
import type { MailboxJson } from "../../../contract/http/index.ts";
import { Button, Card, Segmented, StateGlyph, showToast } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";
import { ConnectionTest } from "./connection-test.tsx";
import { DisconnectDialog } from "./disconnect-dialog.tsx";
import { KeptField } from "./kept-field.tsx";
import { counted, foundWords, MODE_WORDS, MODES, mailboxState } from "./mailbox-words.ts";
import { NewPassword } from "./new-password.tsx";

/** A mailbox: what is done with it now, what may be done with it, and the way out. */
export function MailboxCard({ mailbox }: { readonly mailbox: MailboxJson }) {
  const [isLeaving, setLeaving] = useState(false);
  const { needsYou } = mailboxState(mailbox);
  return (
    <Card as="section" class="grid grid-cols-[minmax(0,1fr)] gap-5 px-4 py-4 tablet:px-5" aria-label={mailbox.address}>
      <MailboxHead mailbox={mailbox} />
      {needsYou && mailbox.auth === "password" && <NewPassword mailboxId={mailbox.id} />}
      <ModeChoice mailbox={mailbox} />
      {mailbox.mode !== "watch" && <MailboxFields mailbox={mailbox} />}
      <div class="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4">
        <ConnectionTest
          mailbox={mailbox}
          beside={
            <Button kind="quiet" icon="trash" onClick={() => setLeaving(true)}>
              Disconnect
            </Button>
          }
        />
      </div>
      <DisconnectDialog mailbox={mailbox} open={isLeaving} onClose={() => setLeaving(false)} />
    </Card>
  );
}

function MailboxHead({ mailbox }: { readonly mailbox: MailboxJson }) {
  const { words, needsYou } = mailboxState(mailbox);
  const { watch, unreadable } = mailbox;
  const found = foundWords(mailbox);
  const isWaiting = watch === null || watch.state === "waiting";
  return (
    <div class="grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-3 gap-y-1">
      <StateGlyph state={needsYou ? "late" : isWaiting ? "upcoming" : "open"} class="mt-[0.1875rem]" />
      <h2 class="text-card-title wrap-anywhere" dir="auto">
        {mailbox.address}
      </h2>
      <div class="col-start-2 grid gap-1 text-secondary">
        <p class={needsYou ? "text-late" : "text-ink-2"} role="status" dir="auto">
          {words}
        </p>
        {found !== "" && <p class="text-ink-2">{found}</p>}
        {unreadable.length > 0 && (
          <p class="text-ink-3">
            {unreadable.length === 1 ? "One message" : `${counted(unreadable.length)} messages`} could not be read, and
            the next ones were.
          </p>
        )}
      </div>
    </div>
  );
}

function ModeChoice({ mailbox: { id, mode } }: { readonly mailbox: MailboxJson }) {
  const { change } = useMail();
  // A mailbox that is to send is tried first, which takes its time: what was touched is shown meanwhile.
  const [wanted, setWanted] = useState<MailboxJson["mode"]>();
  const shown = wanted ?? mode;
  const choose = async (next: MailboxJson["mode"]) => {
    setWanted(next);
    const changed = await change(id, { mode: next });
    setWanted(undefined);
    if (!changed.ok) return showToast({ text: changed.error.detail });
    showToast({ text: MODE_WORDS[next], onAction: () => void change(id, { mode }) });
  };
  return (
    <div class="grid gap-1.5" aria-busy={wanted !== undefined}>
      <span class="text-secondary font-medium">What it is for</span>
      <Segmented label="What it is for" options={MODES} value={shown} onValue={(next) => void choose(next)} />
      <p class="text-caption text-ink-3">{MODE_WORDS[shown]}</p>
    </div>
  );
}

function MailboxFields({ mailbox: { id, name, dailyLimit } }: { readonly mailbox: MailboxJson }) {
  return (
    <div class="grid content-start gap-4 tablet:grid-cols-2">
      <KeptField
        mailboxId={id}
        label="Name"
        value={name}
        hint="As whom letters are sent."
        autocomplete="name"
        changeTo={(text) => ({ name: text })}
      />
      <KeptField
        mailboxId={id}
        label="Letters a day"
        kind="number"
        min="1"
        value={String(dailyLimit)}
        hint="No more go out in any 24 hours."
        changeTo={(text) =>
          /^[1-9]\d{0,4}$/.test(text) ? { dailyLimit: Number(text) } : "Expected a whole number from 1."
        }
      />
    </div>
  );
}
