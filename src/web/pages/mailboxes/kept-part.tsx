import { Section } from "../../design/index.ts";

/** What is read and what is kept, before anybody has to ask. */
export function KeptPart() {
  return (
    <Section title="What is read, and what is kept">
      <ul class="grid gap-2 text-secondary text-ink-2">
        <li>
          Of all messages the heads are read, and as a whole only those of your applications. Kept of these are sender,
          subject, moment, id, the first words, and the words that something was noticed by.
        </li>
        <li>Nothing is sent that you did not approve.</li>
        <li>It all stays on the machine that Fineline runs on. Disconnect at any time.</li>
      </ul>
    </Section>
  );
}
