import { Section } from "../../design/index.ts";

/** What is read and what is kept, before anybody has to ask. */
export function KeptPart() {
  return (
    <Section title="What is read, and what is kept">
      <ul class="grid gap-2 text-secondary text-ink-2">
        <li>
          Messages to and from the people of your applications are read. Only headers, a snippet and the message's id
          are kept.
        </li>
        <li>Nothing is sent that you did not approve.</li>
        <li>It all stays on the machine that Fineline runs on. Disconnect at any time.</li>
      </ul>
    </Section>
  );
}
