import { PhoneHeader, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { DeskPart } from "./desk-part.tsx";
import { InvitationsPart } from "./invitations-part.tsx";
import { LooksPart } from "./looks-part.tsx";
import { MembersPart } from "./members-part.tsx";
import { SettingsLink } from "./settings-link.tsx";

/** Who is what at this desk, who is invited, and what coaches looked at. */
export function PeopleOfDeskPage() {
  usePageTitle("People of this desk");
  const held = heldDesk();
  const isOwner = held?.role === "owner";
  return (
    <>
      <PhoneHeader title="People of this desk" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>Who sees the desk “{held?.name}”, and what they may do.</Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-10">
        <MembersPart isOwner={isOwner} />
        {isOwner && <InvitationsPart />}
        {isOwner && <LooksPart />}
        <DeskPart isOwner={isOwner} />
      </div>
    </>
  );
}
