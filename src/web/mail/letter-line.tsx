import type { OutboxLetterJson } from "../../contract/http/index.ts";
import { Button } from "../design/index.ts";
import { letterSentence } from "./outbox-words.ts";
import { useLetterActs } from "./use-letter-acts.ts";
import { useMail } from "./use-mail.ts";
import { useOwnClock } from "./use-own-clock.ts";

export interface LetterLineProps {
  readonly letter: OutboxLetterJson;
  /** With a way to the outbox, where the letter can be read. */
  readonly withOutbox?: boolean;
  /** On the page that it is written on, where it is sent anew: what is left to decide is whether to leave it. */
  readonly isOnItsPage?: boolean;
  /** Called once it was taken back. */
  readonly onTakenBack?: (() => void) | undefined;
}

/** Where a letter on its way stands and why, in a line: "Goes today at 15:00. Take it back." */
export function LetterLine({ letter, withOutbox = false, isOnItsPage = false, onTakenBack }: LetterLineProps) {
  const { mailboxes } = useMail();
  const { takeBack } = useLetterActs();
  const { id, needsPerson, canCancel } = letter;
  const isElsewhere = needsPerson && !(isOnItsPage && canCancel);
  const back = async () => {
    if (await takeBack(id)) onTakenBack?.();
  };
  return (
    <span class="flex flex-wrap items-center gap-x-5 text-secondary [&>.button]:-mx-2.5">
      <span class={`min-w-0 break-words ${needsPerson ? "font-medium text-late" : "text-ink-2"}`} dir="auto">
        {letterSentence(letter, useOwnClock(), mailboxes.value)}
      </span>
      {isElsewhere ? (
        <Button kind="text" size="small" href="/outbox">
          Decide
        </Button>
      ) : (
        canCancel && (
          <Button kind="text" size="small" onClick={() => void back()}>
            {needsPerson ? "Leave it" : "Take it back"}
          </Button>
        )
      )}
      {withOutbox && !needsPerson && (
        <Button kind="text" size="small" href="/outbox">
          Outbox
        </Button>
      )}
    </span>
  );
}
