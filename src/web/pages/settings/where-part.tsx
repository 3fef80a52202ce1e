import { useEffect, useState } from "preact/hooks";
import { createApiClient, type WebRoutes } from "../../api/index.ts";
import { Button, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { byteWords } from "../../files/index.ts";
import { syncState } from "../../frame/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { watchClock } from "../../sync/index.ts";

import { clockWords } from "./clock-words.ts";

/** Where the data is: on the machine that Fineline runs on, and as a copy in this browser. */
export function WherePart() {
  const { views } = useDesk();
  const count = views.value?.cases.length ?? 0;
  const behindMs = useClockOff();
  return (
    <Section title="Where your data is">
      {heldDesk() === undefined ? <OwnMachine /> : <p>On the server of this service, with a copy in this browser.</p>}
      <p>
        This browser has a copy of {copiedWords(count)}, so that it works without a network. {waitingWords()}
      </p>
      <OnThisDevice />
      {behindMs !== null && <p class="text-late">{clockWords(behindMs)}</p>}
    </Section>
  );
}

function copiedWords(count: number): string {
  if (count === 0) return "everything that is recorded";
  return count === 1 ? "your application" : `all ${count} applications`;
}

function OwnMachine() {
  return (
    <>
      <p>
        On the machine that Fineline runs on, in one file, <code>fineline.db</code>. Nothing is sent anywhere without
        you.
      </p>
      <details class="reason">
        <summary class="inline-flex min-h-11 items-center text-secondary font-medium text-accent">
          In which folder
        </summary>
        <dl class="grid grid-cols-[minmax(0,1fr)] break-words gap-x-4 gap-y-1 text-secondary tablet:grid-cols-[8rem_minmax(0,1fr)]">
          {FOLDERS.map(([system, folder]) => (
            <div key={system} class="contents">
              <dt class="text-ink-3">{system}</dt>
              <dd class="break-words max-tablet:mb-1.5">
                <code>{folder}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p class="mt-2 text-secondary text-ink-2">
          Another one where the start named it: by <code>--home</code> or by <code>FINELINE_HOME</code>.
        </p>
      </details>
    </>
  );
}

const FOLDERS: readonly (readonly [system: string, folder: string])[] = [
  ["Linux", "~/.local/share/fineline"],
  ["macOS", "~/Library/Application Support/Fineline"],
  ["Windows", "%LOCALAPPDATA%\\Fineline"],
];

/** What of it has not reached the server. */
function waitingWords(): string {
  const sync = syncState.value;
  switch (sync.kind) {
    case "saved":
      return "Nothing waits to be sent.";
    case "not-saved":
      return "The last thing entered could not be kept.";
    default:
      return sync.count === 1 ? "1 entry waits to be sent." : `${sync.count} entries wait to be sent.`;
  }
}

interface DeviceStorage {
  readonly usedBytes: number | undefined;
  readonly isForGood: boolean;
}

function OnThisDevice() {
  const [kept, setKept] = useState<DeviceStorage>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void readStorage().then(setKept), []);
  if (kept === undefined) return null;
  const keepForGood = async () => {
    const isForGood = await navigator.storage.persist();
    setKept({ ...kept, isForGood });
    setRefused(!isForGood);
  };
  return (
    <div class="grid gap-2">
      <p>
        {kept.usedBytes !== undefined && `It takes ${byteWords(kept.usedBytes)} on this device. `}
        {kept.isForGood
          ? "The browser keeps it for good."
          : "The browser may throw it away when the disk is full. What was sent is safe then."}
      </p>
      {!kept.isForGood && (
        <div>
          <Button onClick={() => void keepForGood()}>Keep on this device for good</Button>
        </div>
      )}
      {isRefused && (
        <p class="text-secondary text-ink-2" role="status">
          The browser did not agree. Some do once the application is installed, or used more often.
        </p>
      )}
    </div>
  );
}

async function readStorage(): Promise<DeviceStorage | undefined> {
  // Browsers give it on secure addresses alone; a loopback address is one.
  const storage: StorageManager | undefined = navigator.storage;
  if (storage?.estimate === undefined) return undefined;
  const [{ usage }, isForGood] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { usedBytes: usage, isForGood };
}

/** How far this device's clock is behind the server's, in milliseconds; null where it is right, or nobody could be asked. */
function useClockOff(): number | null {
  const [behindMs, setBehindMs] = useState<number | null>(null);
  useEffect(() => {
    const api = createApiClient<WebRoutes>({ onServerTime: watchClock(setBehindMs) });
    api.call("GET /api/settings").catch(() => undefined);
  }, []);
  return behindMs;
}
