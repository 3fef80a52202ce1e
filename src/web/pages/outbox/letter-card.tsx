import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import type { StepState } from "../../../engine/index.ts";
import { Button, Card, StateGlyph } from "../../design/index.ts";
import { letterSentence, useLetterActs, useMail, useOwnClock } from "../../mail/index.ts";
import { may } from "../../own-desk/index.ts";

export interface LetterCardProps {
  readonly letter: OutboxLetterJson;
  /** The first that waits for a word has the page's primary button. */
  readonly isFirst?: boolean;
}

/** A letter in the outbox: to whom, about what, where it stands and why, its text, and what can be done. */
export function LetterCard({ letter, isFirst = false }: LetterCardProps) {
  const { company, role, to, subject, state, needsPerson } = letter;
  return (
    <Card as="li" padded>
      <article class="grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-3" aria-label={`${subject}, to ${to.name}`}>
        <StateGlyph state={GLYPHS[state.kind]} class="mt-[0.1875rem]" />
        <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5">
          <h3 class="text-card-title clamp-name" dir="auto">
            {subject}
          </h3>
          <p class="text-secondary wrap-anywhere text-ink-2">
            To <bdi>{to.name}</bdi> <bdi class="text-ink-3">{to.address}</bdi>
          </p>
          <p class="text-secondary wrap-anywhere text-ink-3" dir="auto">
            {company}, {role}
          </p>
          <p class={`mt-1.5 break-words ${needsPerson ? "font-medium text-late" : ""}`} dir="auto">
            {letterSentence(letter, useOwnClock(), useMail().mailboxes.value)}
          </p>
          {ADVICE[state.kind] !== undefined && <p class="text-secondary text-ink-2">{ADVICE[state.kind]}</p>}
          <LetterText letter={letter} />
          <Deeds letter={letter} isFirst={isFirst} />
        </div>
      </article>
    </Card>
  );
}

const GLYPHS: Readonly<Record<OutboxLetterJson["state"]["kind"], StepState>> = {
  draft: "projected",
  approved: "upcoming",
  due: "upcoming",
  submitting: "open",
  accepted: "done",
  deferred: "upcoming",
  rejected: "late",
  uncertain: "late",
  cancelled: "skipped",
};

const ADVICE: Readonly<Partial<Record<OutboxLetterJson["state"]["kind"], string>>> = {
  uncertain:
    "Look whether it lies among the sent letters of your mailbox, or whether they answered. It is never sent again by itself.",
  rejected: "Nothing of it arrived. See whether the address is right, then send it again, or leave it.",
  draft: "It did not go. Send it again, or leave it.",
};

function LetterText({ letter }: { readonly letter: OutboxLetterJson }) {
  const { body, words, from } = letter;
  return (
    <details>
      <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-accent">
        The text, {words} words
      </summary>
      <p class="text-caption text-ink-3">
        From <bdi>{from.name}</bdi> <bdi>{from.address}</bdi>
      </p>
      <p class="mt-1 mb-2 max-w-[34em] text-letter wrap-anywhere whitespace-pre-line" dir="auto">
        {body}
      </p>
    </details>
  );
}

function Deeds({ letter, isFirst }: Required<LetterCardProps>) {
  const { id, state, canCancel } = letter;
  const { takeBack, resolve, sendAgain } = useLetterActs();
  if (!may("send")) return null;
  const isInDoubt = state.kind === "uncertain";
  // What no step asks for is sent again from its page, which knows what it is.
  const canGoAgain = (state.kind === "rejected" || state.kind === "draft") && !letter.step.startsWith("letter:");
  return (
    <div class="flex flex-wrap items-center gap-2">
      {isInDoubt && (
        <>
          <Button size="small" kind={isFirst ? "primary" : "secondary"} onClick={() => void resolve(id, true)}>
            It went
          </Button>
          <Button size="small" onClick={() => void resolve(id, false)}>
            It did not go
          </Button>
        </>
      )}
      {canGoAgain && (
        <Button size="small" kind={isFirst ? "primary" : "secondary"} onClick={() => void sendAgain(letter)}>
          Send it again
        </Button>
      )}
      {canCancel && (
        <Button size="small" onClick={() => void takeBack(id)}>
          {letter.needsPerson ? "Leave it" : "Take it back"}
        </Button>
      )}
      <Button
        size="small"
        kind={isInDoubt || canCancel ? "text" : isFirst ? "primary" : "secondary"}
        href={letterAddress(letter)}
      >
        Open the letter
      </Button>
    </div>
  );
}

/** Where the letter is written; one that no step asks for goes by its kind. */
function letterAddress({ case: caseId, step }: OutboxLetterJson): string {
  return `/case/${encodeURIComponent(caseId)}/letter/${encodeURIComponent(step.replace(/^letter:/, ""))}`;
}
