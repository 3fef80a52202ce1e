import { Field } from "../../design/index.ts";
import { placesOf } from "./provider-places.ts";
import type { Connecting } from "./use-connecting.ts";

interface LeaveFieldsProps {
  readonly connecting: Connecting;
  /** "Google" */
  readonly provider: string;
}

/** One's own client at the provider: without it nobody can ask for leave. */
export function LeaveFields({ connecting: { draft, change, faults, found }, provider }: LeaveFieldsProps) {
  const { clients } = placesOf(found?.provider?.id);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p class="text-secondary text-ink-2">
        {provider} lets a program in through a client that you register there yourself, once: as a desktop application,
        at <span class="font-medium wrap-anywhere">{clients}</span>. Fineline never sees your password.
      </p>
      <Field
        label="Client id"
        value={draft.clientId}
        error={faults.clientId}
        autocomplete="off"
        onValue={(clientId) => change({ clientId })}
      />
      <Field
        label="Client secret"
        kind="password"
        optional
        value={draft.clientSecret}
        autocomplete="off"
        hint="Where your client has one."
        onValue={(clientSecret) => change({ clientSecret })}
      />
    </div>
  );
}

/** While the provider's page is open elsewhere. */
export function LeaveWaiting({ connecting, url }: { readonly connecting: Connecting; readonly url: string }) {
  return (
    <div role="status" class="grid gap-3">
      <p>Give leave on the page that opened, then come back. This page goes on by itself.</p>
      <div class="flex flex-wrap gap-3">
        <a class="button" href={url} target="_blank" rel="noopener noreferrer">
          Open that page
        </a>
        <button type="button" class="button button-quiet" onClick={connecting.giveUpLeave}>
          Stop waiting
        </button>
      </div>
    </div>
  );
}
