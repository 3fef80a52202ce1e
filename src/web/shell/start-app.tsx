import { computed, effect } from "@preact/signals";
import { render } from "preact";
import { ErrorBoundary, lazy } from "preact-iso";
import type { MailRoutes } from "../../contract/http/index.ts";
import type { LocalStore } from "../../storage/indexeddb/index.ts";
import { createApiClient, type SyncRoutes } from "../api/index.ts";
import { type Desk, DeskProvider, loadHolidayTables, openDesk, startClock } from "../desk/index.ts";
import { loadRecurrence } from "../engine-libraries/index.ts";
import {
  beginSession,
  followSyncing,
  hasHeard,
  listenToKeys,
  loseSession,
  serviceParts,
  session,
  syncState,
  useServiceParts,
} from "../frame/index.ts";
import { hearOfOpenings } from "../hiring/index.ts";
import { MailProvider, type OpenMail, openMail } from "../mail/index.ts";
import { holdDesk, storeNameOf } from "../own-desk/index.ts";
import { browserSurroundings, openTabs, type Surroundings, type Sync, startSync, watchClock } from "../sync/index.ts";
import { rememberScrolling } from "./after-navigation.ts";
import { App } from "./app.tsx";
import { followClock } from "./clock-note.tsx";
import { enterService, openHeldStore } from "./enter-service.ts";
import { keepOffline } from "./keep-offline.ts";
import { mendAddress } from "./mend-address.ts";
import { applyTheme, keptTheme } from "./theme.ts";

declare const FINELINE_VERSION: string;

/** Opens the store of this device and shows the application in `root`; asks the server meanwhile. */
export async function startApp(root: HTMLElement): Promise<void> {
  applyTheme(keptTheme());
  mendAddress();
  rememberScrolling();
  const held = holdDesk();
  // Before the copy is read: what another tab records from then on is heard of.
  const tabs = openTabs(held === undefined ? "fineline" : storeNameOf(held));
  const store = await openHeldStore(held);
  const desk = openDesk({
    store,
    clock: startClock(),
    deviceTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: FINELINE_VERSION,
    loadHolidays: loadHolidayTables,
    hasHeard: computed(() => session.value === "alone" || hasHeard(syncState.value)),
    loadRecurrence,
    // The store tells syncing itself.
    onRecorded: () => undefined,
  });
  const { mail, hear } = openMail(createApiClient<MailRoutes>());
  const sync = syncOnceKnown(store, desk, tabs, (progress) => {
    hear(progress);
    hearOfOpenings(progress);
  });
  addEventListener("offline", () => hear(undefined));
  addEventListener("online", () => mail.status.peek() === "offline" && void mail.refresh());
  void beginSession((answer) => enterService(answer, sync.wake));
  followSettings(desk);
  // After the first sight, for it fetches everything else.
  addEventListener("load", () => void keepOffline());
  if (document.readyState === "complete") void keepOffline();
  render(
    <DeskProvider value={desk}>
      <MailProvider value={mail}>
        <Root sync={sync} />
      </MailProvider>
    </DeskProvider>,
    root,
  );
}

const SignInPage = lazy(async () => (await import("./sign-in-page.tsx")).SignInPage);

function Root({ sync }: { readonly sync: LateSync }) {
  const service = useServiceParts();
  if (service?.instead !== undefined) return <ErrorBoundary>{service.instead}</ErrorBoundary>;
  return (
    <ErrorBoundary>
      {session.value === "out" && service === undefined ? (
        <SignInPage onSignedIn={() => void sync.wake()} />
      ) : (
        <App onRetry={() => void sync.retryRefused()} onSignIn={service?.askToSignIn ?? loseSession} />
      )}
    </ErrorBoundary>
  );
}

type LateSync = Pick<Sync, "wake" | "retryRefused">;

/**
 * Tells the server what was recorded here, and the desk what was recorded elsewhere, from when the server knows this browser
 * or could not be asked: before, it would only be turned away.
 */
function syncOnceKnown(
  store: LocalStore,
  desk: Desk,
  openChannel: Surroundings["openChannel"],
  onHeard: OpenMail["hear"],
): LateSync {
  let sync: Sync | undefined;
  session.subscribe((state) => {
    if (state === "alone") onHeard(undefined);
    if (sync !== undefined || state === "asking" || state === "out") return;
    const service = serviceParts.peek();
    // Where somebody only looks at others' desks there is nothing to keep the same.
    if (service?.instead !== undefined) return;
    sync = startSync({
      store,
      surroundings: { ...(service?.surroundings ?? browserSurroundings()), openChannel },
      api: createApiClient<SyncRoutes>({ onServerTime: watchClock(followClock) }),
      onState: followSyncing,
      onChanged: (caseIds) => void desk.takeNotice(caseIds),
      onHeard,
    });
  });
  return {
    wake: async () => sync?.wake(),
    retryRefused: async () => sync?.retryRefused(),
  };
}

function followSettings(desk: Desk): void {
  effect(() => applyTheme(desk.settings.value.theme));
  listenToKeys(() => desk.settings.peek().shortcuts !== false);
}
