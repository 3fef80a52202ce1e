import { PhoneHeader, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { FeedsPart } from "./feeds-part.tsx";
import { InvitationPart } from "./invitation-part.tsx";
import { ServerPart } from "./server-part.tsx";

/** How steps come into a calendar, and invitations out of one. */
export function CalendarsPage() {
  usePageTitle("Calendars");
  return (
    <>
      <PhoneHeader title="Calendars" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>Your steps in your calendar, and its invitations here.</Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-10">
        {may("write") && <InvitationPart />}
        {may("administer") && (
          <>
            <FeedsPart />
            <ServerPart />
          </>
        )}
      </div>
    </>
  );
}

function SettingsLink() {
  return (
    <a class="-my-3 inline-block py-3 text-ink-2" href="/settings">
      Settings
    </a>
  );
}
