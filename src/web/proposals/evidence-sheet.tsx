import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { MailMessageJson, ProposalJson } from "../../contract/http/index.ts";
import { momentByClock, ownClock, parseInstant } from "../../engine/index.ts";
import { Button, ErrorNote, Loading, Sheet } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { useMail } from "../mail/index.ts";
import type { MessageViewProps } from "../message-view/index.ts";
import { type SignWords, signWords } from "./sign-words.ts";

interface EvidenceSheetProps {
  /** Nothing is open without one. */
  readonly proposal: ProposalJson | undefined;
  readonly onClose: () => void;
}

/** Why something was noticed: each sign with the words that show it, and the message itself where it is asked for. */
export function EvidenceSheet({ proposal, onClose }: EvidenceSheetProps) {
  return (
    <Sheet open={proposal !== undefined} onClose={onClose} title="Noticed in your mail">
      {proposal !== undefined && <Evidence key={proposal.id} proposal={proposal} />}
    </Sheet>
  );
}

function Evidence({ proposal }: { readonly proposal: ProposalJson }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Head proposal={proposal} />
      <section class="grid gap-3" aria-label="Its signs">
        <h3 class="text-secondary font-semibold">What it goes by</h3>
        <ul class="grid gap-3">
          {signWords(proposal.evidence).map((sign) => (
            <Sign key={sign.words} sign={sign} />
          ))}
        </ul>
      </section>
      {isAsked ? (
        <ShownMessage proposalId={proposal.id} />
      ) : (
        <div>
          <Button icon="mail" onClick={() => setAsked(true)}>
            Show the message
          </Button>
        </div>
      )}
    </div>
  );
}

const STATES: Readonly<Record<ProposalJson["state"], string>> = {
  open: "This is not recorded yet. It waits for your word.",
  recorded: "It was certain, and is recorded. The history takes it back.",
  accepted: "You had it recorded. The history takes it back.",
  dismissed: "You put it aside.",
};

function Head({ proposal: { message, state } }: { readonly proposal: ProposalJson }) {
  const { ownTimeZone } = useDesk();
  return (
    <div class="grid gap-1">
      <p class="text-question wrap-anywhere" dir="auto">
        {message.subject === "" ? "Without a subject" : message.subject}
      </p>
      <p class="text-secondary text-ink-2 wrap-anywhere">
        {message.direction === "sent" ? "From you, " : "From "}
        <bdi>{message.from}</bdi>
      </p>
      <p class="text-secondary text-ink-2">
        <time dateTime={new Date(parseInstant(message.at)).toISOString()}>
          {momentByClock(parseInstant(message.at), ownClock(ownTimeZone.value))}
        </time>
      </p>
      <p class="mt-1">{STATES[state]}</p>
    </div>
  );
}

function Sign({ sign: { words, excerpts } }: { readonly sign: SignWords }) {
  return (
    <li class="border-s-2 border-line-2 ps-3.5">
      <p>{words}</p>
      {excerpts.map((excerpt) => (
        <p key={excerpt} class="font-serif text-ink-2 wrap-anywhere" dir="auto">
          “{excerpt}”
        </p>
      ))}
    </li>
  );
}

type Shown =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "shown"; readonly message: MailMessageJson; readonly View: ComponentType<MessageViewProps> };

function ShownMessage({ proposalId }: { readonly proposalId: string }) {
  const [shown, retry] = useMessage(proposalId);
  if (shown.kind === "loading") return <Loading what="the message from your mailbox" />;
  if (shown.kind === "shown") return <shown.View message={shown.message} />;
  return (
    <ErrorNote
      title="The message cannot be shown."
      actions={
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      }
    >
      {shown.sentence}
    </ErrorNote>
  );
}

/** The message is asked of its mailbox, and what shows it comes meanwhile. */
function useMessage(proposalId: string): readonly [Shown, () => void] {
  const mail = useMail();
  const [shown, setShown] = useState<Shown>({ kind: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setShown({ kind: "loading" });
    void loadMessage(mail, proposalId).then((loaded) => isCurrent && setShown(loaded));
    return () => {
      isCurrent = false;
    };
  }, [mail, proposalId, tries]);
  return [shown, () => setTries(tries + 1)];
}

async function loadMessage(mail: ReturnType<typeof useMail>, proposalId: string): Promise<Shown> {
  const view = import("../message-view/index.ts").catch(() => undefined);
  const [opened, loaded] = await Promise.all([mail.openMessage(proposalId), view]);
  if (!opened.ok) return { kind: "failed", sentence: opened.error.detail };
  if (loaded === undefined) return { kind: "failed", sentence: "What shows messages could not be loaded." };
  return { kind: "shown", message: opened.value, View: loaded.MessageView };
}
