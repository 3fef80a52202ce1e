import { Section } from "../../design/index.ts";

/** Leads to the calendars. */
export function CalendarsPart() {
  return (
    <Section title="Calendars">
      <p>See your steps in your calendar, and take in invitations.</p>
      <div>
        <a class="inline-flex min-h-11 items-center text-accent" href="/settings/calendars">
          Calendars
        </a>
      </div>
    </Section>
  );
}
