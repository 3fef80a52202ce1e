import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { Loading, Toasts } from "../design/index.ts";
import { Brand } from "../shell/index.ts";
import { account } from "./own-account.ts";

const ClientsPage = lazy(async () => (await import("../pages/clients/index.ts")).ClientsPage);
const ClientPlanPage = lazy(async () => (await import("../pages/clients/index.ts")).ClientPlanPage);
const AccountPage = lazy(async () => (await import("../pages/account/index.ts")).AccountPage);

/** What somebody sees who has no desk of their own: the desks of others that they may look at, and their account. */
export function GuestApp() {
  if (account.value === undefined) return <Loading />;
  return (
    <LocationProvider>
      <header class="mx-auto flex max-w-[72rem] flex-wrap items-center justify-between gap-3 px-page pt-4">
        <Brand />
        <nav aria-label="Main" class="flex gap-5">
          <a class="inline-flex min-h-11 items-center text-accent" href="/">
            Clients
          </a>
          <a class="inline-flex min-h-11 items-center text-accent" href="/settings/account">
            Account
          </a>
        </nav>
      </header>
      <main id="content" class="mx-auto max-w-[72rem] px-page pt-4 pb-10">
        <ErrorBoundary>
          <Router>
            <Route path="/settings/account" component={AccountPage} />
            <Route path="/clients/:desk/:case" component={ClientPlanPage} />
            <Route default component={ClientsPage} />
          </Router>
        </ErrorBoundary>
      </main>
      <Toasts />
    </LocationProvider>
  );
}
