import { useState } from "preact/hooks";
import type { Invitation } from "../../../app/index.ts";
import { Section } from "../../design/index.ts";
import { FileDrop } from "../../files/index.ts";
import { calendarApi, failureOf } from "./calendar-api.ts";
import { InvitationCard } from "./invitation-card.tsx";

/** Larger than any invitation. */
const MOST_BYTES = 4 * 1024 * 1024;

/** An invitation that came as a file: what it says, before anything is recorded. */
export function InvitationPart() {
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const [failure, setFailure] = useState<string>();
  const read = async ([file]: readonly File[]) => {
    setInvitations([]);
    setFailure(undefined);
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return setFailure("This file is larger than any invitation.");
    try {
      const told = await calendarApi.call("POST /api/invitations/read", { body: { ics: await file.text() } });
      setInvitations(told.invitations as unknown as readonly Invitation[]);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Section title="Take in an invitation">
      <FileDrop
        label="Choose an invitation (.ics), or drop it here"
        accept="text/calendar,.ics"
        onFiles={(files) => void read(files)}
      />
      {failure !== undefined && (
        <p class="text-late wrap-anywhere" role="alert" dir="auto">
          {failure}
        </p>
      )}
      {invitations.map((invitation) => (
        <InvitationCard key={`${invitation.key} ${invitation.sequence}`} invitation={invitation} />
      ))}
    </Section>
  );
}
