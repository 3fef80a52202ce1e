import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { Loading, Toasts } from "../design/index.ts";
import { Brand } from "../frame/index.ts";
import { account } from "../own-account/index.ts";
import { CLIENTS, guestLinks, INTERVIEWS } from "./guest-links.ts";

const ClientsPage = lazy(async () => (await import("../pages/clients/index.ts")).ClientsPage);
const ClientPlanPage = lazy(async () => (await import("../pages/clients/index.ts")).ClientPlanPage);
const InterviewsPage = lazy(async () => (await import("../pages/interviews/index.ts")).InterviewsPage);
const InterviewPage = lazy(async () => (await import("../pages/interviews/index.ts")).InterviewPage);
const AccountPage = lazy(async () => (await import("../pages/account/index.ts")).AccountPage);

/** What somebody sees who has no desk of their own: the desks of others that they may look at, and their account. */
export function GuestApp() {
  if (account.value === undefined) return <Loading />;
  const guests = guestLinks(account.value);
  const links = [...(guests.length === 0 ? [CLIENTS] : guests), { href: "/settings/account", label: "Account" }];
  return (
    <LocationProvider>
      <header class="mx-auto flex max-w-[72rem] flex-wrap items-center justify-between gap-3 px-page pt-4">
        <Brand />
        <nav aria-label="Main" class="flex gap-5">
          {links.map(({ href, label }) => (
            <a key={href} class="inline-flex min-h-11 items-center text-accent" href={href}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" class="mx-auto max-w-[72rem] px-page pt-4 pb-10">
        <ErrorBoundary>
          <Router>
            <Route path="/settings/account" component={AccountPage} />
            <Route path="/clients/:desk/:case" component={ClientPlanPage} />
            <Route path="/clients" component={ClientsPage} />
            <Route path="/interviews" component={InterviewsPage} />
            <Route path="/interviews/:desk/:case" component={InterviewPage} />
            <Route default component={links[0] === INTERVIEWS ? InterviewsPage : ClientsPage} />
          </Router>
        </ErrorBoundary>
      </main>
      <Toasts />
    </LocationProvider>
  );
}
