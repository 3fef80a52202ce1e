import { effect } from "@preact/signals";
import { render } from "preact";
import { openLocalStore } from "../../storage/indexeddb/index.ts";
import { type Desk, DeskProvider, loadHolidayTables, openDesk, startClock } from "../desk/index.ts";
import { loadRecurrence } from "../engine-libraries/index.ts";
import { rememberScrolling } from "./after-navigation.ts";
import { App } from "./app.tsx";
import { beginSession, session } from "./session.ts";
import { SignInPage } from "./sign-in-page.tsx";
import { applyTheme, keptTheme } from "./theme.ts";
import { listenToKeys } from "./use-command.ts";

declare const FINELINE_VERSION: string;

/** Opens the store of this device and shows the application in `root`; asks the server meanwhile. */
export async function startApp(root: HTMLElement): Promise<void> {
  applyTheme(keptTheme());
  rememberScrolling();
  void beginSession();
  const desk = openDesk({
    store: await openLocalStore(),
    now: startClock(),
    deviceTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: FINELINE_VERSION,
    loadHolidays: loadHolidayTables,
    loadRecurrence,
    onRecorded: () => undefined,
  });
  followSettings(desk);
  render(
    <DeskProvider value={desk}>
      <Root />
    </DeskProvider>,
    root,
  );
}

function Root() {
  return session.value === "out" ? <SignInPage /> : <App saving={{ kind: "saved" }} />;
}

function followSettings(desk: Desk): void {
  effect(() => applyTheme(desk.settings.value.theme));
  listenToKeys(() => desk.settings.peek().shortcuts !== false);
}
