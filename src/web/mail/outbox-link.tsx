import { useMailLists } from "./mail-context.ts";
import { outboxSentence } from "./outbox-sentence.ts";

/** How many letters are on their way or need a person, leading to the outbox; nothing where there are none. */
export function OutboxLink() {
  const { outbox } = useMailLists();
  const sentence = outboxSentence(outbox.value ?? []);
  if (sentence === undefined) return null;
  return (
    <p class="text-secondary text-ink-2">
      <a class="inline-flex min-h-11 items-center text-accent" href="/outbox">
        {sentence}
      </a>
    </p>
  );
}
