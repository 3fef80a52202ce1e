import { useEffect, useState } from "preact/hooks";
import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import { StateGlyph } from "../../design/index.ts";
import { letterSentence, useMail, useOwnClock } from "../../mail/index.ts";
import { doneLetters } from "./outbox-groups.ts";

/** Letters that went or do not go, folded; they are asked for when they are wanted. */
export function DoneLetters() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="border-t border-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-ink-2">
        Done and over
      </summary>
      {isOpen && <DoneList />}
    </details>
  );
}

type Asked = { readonly letters: readonly OutboxLetterJson[] } | { readonly refusal: string } | undefined;

function DoneList() {
  const asked = useDone();
  if (asked === undefined) return null;
  if ("refusal" in asked) return <p class="text-secondary text-late">{asked.refusal}</p>;
  if (asked.letters.length === 0) return <p class="text-secondary text-ink-2">No letter has gone from here yet.</p>;
  return (
    <ul>
      {asked.letters.map((letter) => (
        <DoneLine key={letter.id} letter={letter} />
      ))}
    </ul>
  );
}

/** All of them, asked for again whenever one leaves the outbox. */
function useDone(): Asked {
  const mail = useMail();
  const { value: outbox } = mail.outbox;
  const [asked, setAsked] = useState<Asked>(undefined);
  // What is on its way changes with what is done.
  useEffect(() => {
    let isCurrent = true;
    void mail.listLetters().then((found) => {
      if (isCurrent) setAsked(found.ok ? { letters: doneLetters(found.value) } : { refusal: found.error.detail });
    });
    return () => {
      isCurrent = false;
    };
  }, [mail, outbox]);
  return asked;
}

function DoneLine({ letter }: { readonly letter: OutboxLetterJson }) {
  const { case: caseId, company, to, subject, state } = letter;
  return (
    <li class="grid min-h-[3.75rem] grid-cols-[1.125rem_minmax(0,1fr)] items-center gap-x-3 border-t border-line py-2 first:border-t-0">
      <StateGlyph state={state.kind === "accepted" ? "done" : "skipped"} />
      <div class="min-w-0">
        <a class="font-semibold text-ink no-underline hover:underline" href={`/case/${encodeURIComponent(caseId)}`}>
          <bdi>{to.name}</bdi>, <bdi>{company}</bdi>
        </a>
        <p class="text-secondary wrap-anywhere text-ink-2" dir="auto">
          {subject}
        </p>
        <p class="text-secondary break-words text-ink-3" dir="auto">
          {letterSentence(letter, useOwnClock())}
        </p>
      </div>
    </li>
  );
}
