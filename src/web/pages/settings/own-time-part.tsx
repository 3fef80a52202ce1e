import type { SettingsJson } from "../../../contract/index.ts";
import { Section } from "../../design/index.ts";
import { may } from "../../own-desk/index.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

interface OwnTimePartProps {
  readonly settings: SettingsJson;
  readonly deviceTimeZone: string;
}

/** What is left to settle for whoever does not settle how a desk works: their own clock; the look of pages has its part. */
export function OwnTimePart({ settings, deviceTimeZone }: OwnTimePartProps) {
  return (
    <Section title="Your clock">
      <p class="text-secondary text-ink-2">
        Your zone and the look of the pages are yours, and kept in this browser. How this desk works, owners of it
        settle.
      </p>
      <TimeZoneField value={settings.timeZone ?? ""} deviceTimeZone={deviceTimeZone} />
      {may("write") && (
        <a class="inline-flex min-h-11 items-center text-accent" href="/settings/calendars">
          Take an invitation of a calendar in
        </a>
      )}
    </Section>
  );
}
