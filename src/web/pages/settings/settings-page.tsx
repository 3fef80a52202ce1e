import type { ComponentProps } from "preact";
import { DaysOffPart } from "../../days-off/index.ts";
import { Loading, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { usePageTitle, useServiceParts } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { AboutPart } from "./about-part.tsx";
import { CalendarsPart } from "./calendars-part.tsx";
import { CompaniesPart } from "./companies-part.tsx";
import { FilesPart } from "./files-part.tsx";
import { HiringPart } from "./hiring-part.tsx";
import { LettersPart } from "./letters-part.tsx";
import { LookPart } from "./look-part.tsx";
import { MailPart } from "./mail-part.tsx";
import { OwnTimePart } from "./own-time-part.tsx";
import { OwnRemindersPart, RemindersPart } from "./reminders-part.tsx";
import { WherePart } from "./where-part.tsx";
import { YouPart } from "./you-part.tsx";

/** What is settled once for everything, and where the data is. Each change is kept at once, and can be undone. */
export function SettingsPage() {
  usePageTitle("Settings");
  const desk = useDesk();
  const settings = desk.settings.value;
  const service = useServiceParts();
  if (desk.views.value === undefined) return <Loading what="the settings" />;
  return (
    <>
      <Sentence above="Settings">What you change here is kept at once.</Sentence>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 desktop:grid-cols-2">
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          {service?.settings}
          {may("administer") ? (
            <OfDesk settings={settings} deviceTimeZone={desk.deviceTimeZone} />
          ) : (
            <>
              <OwnTimePart settings={settings} deviceTimeZone={desk.deviceTimeZone} />
              {may("write") && <OwnRemindersPart />}
            </>
          )}
        </div>
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <LookPart settings={settings} />
          <WherePart />
          <FilesPart />
          <AboutPart />
          {may("administer") && <HiringPart settings={settings} />}
        </div>
      </div>
    </>
  );
}

/** What owners of a desk settle for everybody there. */
function OfDesk({ settings, deviceTimeZone }: ComponentProps<typeof YouPart>) {
  return (
    <>
      <YouPart settings={settings} deviceTimeZone={deviceTimeZone} />
      <CompaniesPart settings={settings} />
      <LettersPart settings={settings} />
      <MailPart />
      <CalendarsPart />
      <RemindersPart settings={settings} />
      <DaysOffPart />
    </>
  );
}
