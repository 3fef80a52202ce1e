import { useState } from "preact/hooks";
import type { Consent } from "../../app/index.ts";
import { type Day, formatDate } from "../../engine/index.ts";
import { Button, Field, Sheet } from "../design/index.ts";

interface ConsentSheetProps {
  /** By the clock of their opening. */
  readonly today: Day;
  readonly isRenewed: boolean;
  readonly onClose: () => void;
  readonly onKeep: (consent: Consent) => Promise<void>;
}

/** Asks since when and until when somebody agreed to be kept. */
export function ConsentSheet({ today, isRenewed, onClose, onKeep }: ConsentSheetProps) {
  const [givenOn, setGivenOn] = useState(formatDate(today));
  const [until, setUntil] = useState("");
  const [isAsked, setAsked] = useState(false);
  const missing = missingIn(givenOn, until, today);
  const keep = () => {
    setAsked(true);
    if (missing.givenOn === undefined && missing.until === undefined) void onKeep({ until, givenOn });
  };
  const foot = (
    <Button kind="primary" onClick={keep}>
      Keep it
    </Button>
  );
  return (
    <Sheet open onClose={onClose} title={isRenewed ? "Renew their consent" : "They agreed to be kept"} foot={foot}>
      <div class="grid gap-4">
        <Field
          kind="date"
          label="They said so on"
          max={formatDate(today)}
          value={givenOn}
          onValue={setGivenOn}
          error={isAsked ? missing.givenOn : undefined}
        />
        <Field
          kind="date"
          label="Kept until"
          hint="The last day on which they agree to be kept."
          min={formatDate(today)}
          value={until}
          onValue={setUntil}
          error={isAsked ? missing.until : undefined}
        />
      </div>
    </Sheet>
  );
}

function missingIn(givenOn: string, until: string, today: Day) {
  return {
    givenOn: givenOn === "" || givenOn > formatDate(today) ? "A day that has come." : undefined,
    until: until < formatDate(today) ? "A day that is still ahead." : undefined,
  };
}
