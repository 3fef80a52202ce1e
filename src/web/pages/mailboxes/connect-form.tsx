import { useLayoutEffect, useRef } from "preact/hooks";
import { Button, Card, ErrorNote, Field, Segmented } from "../../design/index.ts";
import { leaveProvider } from "./connect-draft.ts";
import { connectionSteps } from "./connection-steps.ts";
import { LeaveFields, LeaveWaiting } from "./leave-part.tsx";
import { MODE_WORDS, MODES } from "./mailbox-words.ts";
import { PasswordFields } from "./password-fields.tsx";
import { ServerFields } from "./server-fields.tsx";
import { StepTicks } from "./step-ticks.tsx";
import { type Connecting, useConnecting } from "./use-connecting.ts";

interface ConnectFormProps {
  readonly onConnected: () => void;
  readonly onLeave: (() => void) | undefined;
}

/** From an address to a mailbox that works: its servers are found, it is tried, and only then kept. */
export function ConnectForm({ onConnected, onLeave }: ConnectFormProps) {
  const connecting = useConnecting(onConnected);
  const { found, isFinding, isTrying, leave } = connecting;
  return (
    <Card padded>
      <form
        class="grid grid-cols-[minmax(0,1fr)] gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void connecting.submit();
        }}
      >
        <AddressField connecting={connecting} />
        {found !== undefined && <WayIn connecting={connecting} />}
        <Outcome connecting={connecting} />
        {leave === undefined && (
          <div class="flex flex-wrap items-center gap-3">
            <Button type="submit" kind="primary" disabled={isFinding || isTrying}>
              {submitLabel(connecting)}
            </Button>
            {onLeave !== undefined && (
              <Button kind="quiet" onClick={onLeave}>
                Cancel
              </Button>
            )}
          </div>
        )}
      </form>
    </Card>
  );
}

const PROVIDERS = { google: "Google", microsoft: "Microsoft" } as const;

function submitLabel({ found, draft, isFinding, isTrying }: Connecting): string {
  if (isFinding) return "Looking for its servers…";
  if (found === undefined) return "Go on";
  if (isTrying) return "Trying it…";
  const provider = leaveProvider(found.provider);
  return draft.how === "leave" && provider !== undefined ? `Sign in with ${PROVIDERS[provider]}` : "Connect";
}

function AddressField({ connecting: { draft, faults, change, found, restart } }: { readonly connecting: Connecting }) {
  return (
    <Field
      label="Address"
      kind="email"
      value={draft.address}
      error={faults.address}
      autocomplete="email"
      hint={found === undefined ? "The mailbox in which answers arrive." : undefined}
      onValue={(address) => {
        change({ address });
        if (found !== undefined) restart();
      }}
    />
  );
}

function WayIn({ connecting }: { readonly connecting: Connecting }) {
  const { draft, change, found } = connecting;
  const provider = leaveProvider(found?.provider ?? null);
  return (
    <>
      <Provider connecting={connecting} />
      {provider !== undefined && (
        <Segmented
          label="How it is opened"
          options={[
            { value: "password", label: "With a password" },
            { value: "leave", label: `With ${PROVIDERS[provider]}` },
          ]}
          value={draft.how}
          onValue={(how) => change({ how })}
        />
      )}
      {draft.how === "leave" && provider !== undefined ? (
        <LeaveFields connecting={connecting} provider={PROVIDERS[provider]} />
      ) : (
        <PasswordFields connecting={connecting} />
      )}
      <div class="grid gap-1.5">
        <span class="text-secondary font-medium">What it is for</span>
        <Segmented label="What it is for" options={MODES} value={draft.mode} onValue={(mode) => change({ mode })} />
        <p class="text-caption text-ink-3">{MODE_WORDS[draft.mode]} You can change it at any time.</p>
      </div>
      {draft.mode !== "watch" && (
        <Field
          label="Your name on letters"
          optional
          value={draft.name}
          autocomplete="name"
          onValue={(name) => change({ name })}
        />
      )}
      <ServerFields connecting={connecting} />
    </>
  );
}

function Provider({ connecting: { found } }: { readonly connecting: Connecting }) {
  const { provider = null, imap = null, smtp = null } = found ?? {};
  if (imap === null || smtp === null)
    return <p role="status">Its servers are not known. Your provider's help names them.</p>;
  return (
    <div role="status" class="grid gap-1">
      <p>
        {provider === null ? "Its servers are found." : `It is a mailbox of ${provider.name}.`}{" "}
        <span class="text-secondary text-ink-2 wrap-anywhere">
          {imap.host} and {smtp.host}.
        </span>
      </p>
      {provider?.note !== undefined && <p class="text-secondary text-ink-2">{provider.note}</p>}
    </div>
  );
}

/** How trying it goes, or went; what was typed stays. */
function Outcome({ connecting }: { readonly connecting: Connecting }) {
  const { draft, isTrying, failure, leave } = connecting;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (failure !== undefined) place.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);
  return (
    <div ref={place} class="grid grid-cols-[minmax(0,1fr)] gap-3 empty:hidden">
      {leave !== undefined && <LeaveWaiting connecting={connecting} url={leave.url} />}
      {isTrying && leave === undefined && (
        <div role="status" class="grid gap-2">
          <p class="text-secondary">It is tried now. That may take half a minute.</p>
          <StepTicks steps={connectionSteps(draft.mode, "waiting")} />
        </div>
      )}
      {failure !== undefined && (
        <>
          <ErrorNote title="Nothing is kept yet.">{failure.sentence}</ErrorNote>
          <StepTicks steps={connectionSteps(draft.mode, failure)} />
        </>
      )}
    </div>
  );
}
