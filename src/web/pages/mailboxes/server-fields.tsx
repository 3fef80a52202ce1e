import { Field } from "../../design/index.ts";
import type { PlaceDraft } from "./connect-draft.ts";
import type { Connecting } from "./use-connecting.ts";

const SECURITY = [
  { value: "tls", label: "TLS from the start" },
  { value: "starttls", label: "STARTTLS" },
  { value: "none", label: "None, on this machine only" },
] as const;

/** Where the servers are, for who has to say or wants to see; folded away where they were found. */
export function ServerFields({ connecting: { draft, change, faults } }: { readonly connecting: Connecting }) {
  const isWrong = faults.imap !== undefined || faults.smtp !== undefined;
  return (
    <details open={draft.isByHand || isWrong}>
      <summary class="inline-flex min-h-11 items-center text-secondary font-medium text-accent">
        Servers by hand
      </summary>
      <div class="mt-2 grid grid-cols-[minmax(0,1fr)] gap-5">
        <Field
          label="User name"
          optional
          value={draft.user}
          autocomplete="off"
          hint="Where it is not the address."
          onValue={(user) => change({ user })}
        />
        <PlaceFields
          label="For reading (IMAP)"
          place={draft.imap}
          fault={faults.imap}
          onPlace={(imap) => change({ imap })}
        />
        <PlaceFields
          label="For sending (SMTP)"
          place={draft.smtp}
          fault={faults.smtp}
          onPlace={(smtp) => change({ smtp })}
        />
      </div>
    </details>
  );
}

interface PlaceFieldsProps {
  readonly label: string;
  readonly place: PlaceDraft;
  readonly fault: string | undefined;
  readonly onPlace: (place: PlaceDraft) => void;
}

function PlaceFields({ label, place, fault, onPlace }: PlaceFieldsProps) {
  const chooseSecurity = (value: string) => {
    const security = SECURITY.find((one) => one.value === value)?.value ?? "tls";
    onPlace({ ...place, security });
  };
  return (
    <fieldset class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <legend class="mb-2 text-secondary font-semibold">{label}</legend>
      <Field
        label="Server"
        value={place.host}
        error={fault}
        autocomplete="off"
        inputMode="text"
        onValue={(host) => onPlace({ ...place, host })}
      />
      <div class="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 enlarged:grid-cols-1">
        <Field label="Port" value={place.port} inputMode="numeric" onValue={(port) => onPlace({ ...place, port })} />
        <Field label="Encryption" kind="select" options={SECURITY} value={place.security} onValue={chooseSecurity} />
      </div>
    </fieldset>
  );
}
