import { useComputed } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { LocationProvider, Route, Router, useLocation } from "preact-iso";
import { exec } from "preact-iso/router";
import { dueEntries } from "../../app/index.ts";
import { Button, SavingState, showToast, Toasts, undoNewest } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { Brand, catchTyping, useCommand, usePageTitle, useSaving, useServiceParts } from "../frame/index.ts";
import { hiringCounts, isOfOpening } from "../hiring/index.ts";
import { may } from "../own-desk/index.ts";
import { settleOnPage } from "./after-navigation.ts";
import { ClockNote } from "./clock-note.tsx";
import { LateParts } from "./late-parts.tsx";
import { lazy } from "./lazy-page.tsx";
import type { NamedCase } from "./new-sheet.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { PAGES, type PageRoute } from "./pages.ts";
import { type Counts, type NavigationProps, Rail, TabBar } from "./rail.tsx";
import { useHiringParts } from "./use-hiring-parts.ts";

export interface AppProps {
  /** Tries again what the server refused. */
  readonly onRetry: () => void;
  /** Asks for the code of the terminal. */
  readonly onSignIn: () => void;
}

/** Addresses of the server are no pages. */
const PAGES_ONLY = /^\/(?!api(\/|$)|LICENSES\.txt$)/;

/** The application: the way around, the page that the address names, and what floats above it. */
export function App(props: AppProps) {
  return (
    <LocationProvider scope={PAGES_ONLY}>
      <Frame {...props} />
    </LocationProvider>
  );
}

function Frame({ onRetry, onSignIn }: AppProps) {
  const [isNewOpen, setNewOpen] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const [isRefusedShown, setRefusedShown] = useState(false);
  const saving = useSaving();
  const { path } = useLocation();
  const page = PAGES.find((route) => exec(path, route.path) !== undefined);
  const isBare = page?.phone === "bare";
  const openNew = () => setNewOpen(true);
  const actOnSaving = () => {
    if (saving.kind === "signed-out") onSignIn();
    else if (saving.kind === "refused") setRefusedShown(true);
    else downloadEverything();
  };
  useEveryPageCommand(() => setKeysShown(true));
  useAnnouncements();
  usePageTitle(page === undefined ? "No such page" : page.title);
  const hiring = useHiringParts();
  const service = useServiceParts();
  const place = hiring?.placeOf(path) ?? page?.place;
  return (
    <div class="min-h-dvh tablet:flex">
      <a href="#content" class="skip-link no-print">
        Skip to the page
      </a>
      <Rail
        hiring={hiring}
        foot={service?.foot}
        place={place}
        counts={useCounts()}
        saving={saving}
        onActOnSaving={actOnSaving}
      />
      <div class="min-w-0 grow">
        <ClockNote />
        {service?.bar}
        {(page === undefined || page.phone === "brand") && (
          <PhoneTop hiring={hiring} saving={saving} onActOnSaving={actOnSaving} />
        )}
        <main
          id="content"
          class={`mx-auto max-w-[calc(82.5rem+5rem)] px-page pt-2 tablet:pt-7 tablet:pb-10 ${isBare ? "pb-4" : "pb-28"}`}
        >
          <Pages />
        </main>
      </div>
      {!isBare && <TabBar hiring={hiring} place={place} onNew={openNew} />}
      <LateParts
        newSheet={{ open: isNewOpen, onClose: () => setNewOpen(false), cases: useLiveCases() }}
        keys={{ open: areKeysShown, onClose: () => setKeysShown(false) }}
        refused={{ open: isRefusedShown, onClose: () => setRefusedShown(false), onRetry }}
      />
      {hiring?.watch}
      <Toasts />
    </div>
  );
}

const NotFoundPage = lazy(async () => (await import("./not-found-page.tsx")).NotFoundPage);
const NotForRolePage = lazy(async () => (await import("./not-for-role-page.tsx")).NotForRolePage);

function downloadEverything(): void {
  const link = document.createElement("a");
  link.href = "/api/export";
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

function Pages() {
  const { path } = useLocation();
  return (
    <PageBoundary path={path}>
      <Router onRouteChange={settleOnPage}>
        {PAGES.map(({ path, component, needs }: PageRoute) => (
          <Route key={path} path={path} component={needs === undefined || may(needs) ? component : NotForRolePage} />
        ))}
        <Route default component={NotFoundPage} />
      </Router>
    </PageBoundary>
  );
}

function PhoneTop({ hiring, saving, onActOnSaving }: Pick<NavigationProps, "hiring" | "saving" | "onActOnSaving">) {
  return (
    <header class="no-print flex min-h-14 items-center justify-between gap-3 ps-5 pe-4 tablet:hidden">
      <Brand />
      {saving.kind !== "saved" && saving.kind !== "saving" && (
        <div class="ms-auto">
          <SavingState saving={saving} onAct={onActOnSaving} />
        </div>
      )}
      {hiring?.phoneChange ?? (
        <Button size="small" href="/may-i" class="!rounded-full">
          May I?
        </Button>
      )}
    </header>
  );
}

function useEveryPageCommand(showKeys: () => void): void {
  const { route } = useLocation();
  const goToSearch = () => {
    catchTyping();
    route("/search");
  };
  useCommand("search", () => focusSearch() || goToSearch());
  useCommand("may-i", () => route("/may-i"));
  useCommand("new-debrief", () => route("/debrief"));
  useCommand("go-today", () => route("/"));
  useCommand("go-board", () => route("/board"));
  useCommand("go-people", () => route("/people"));
  useCommand("undo", undoNewest);
  useCommand("all-keys", showKeys);
}

/** The page's own field for searching, where it has one: marked `type="search"`. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Tells what was done, with the way back. */
function useAnnouncements(): void {
  const { announced, notKept } = useDesk();
  const announcement = announced.value;
  const failure = notKept.value;
  useEffect(() => {
    if (announcement === undefined) return;
    const { said, undo } = announcement;
    showToast({ text: said, onAction: () => void undo() });
  }, [announcement]);
  useEffect(() => {
    if (failure !== undefined) showToast({ text: failure.message });
  }, [failure]);
}

function useCounts(): Counts {
  const desk = useDesk();
  const counts = useComputed<Counts>(() => {
    const today = desk.today.value;
    const own = today === undefined ? {} : { today: dueEntries(today).length, board: today.cases };
    return { ...own, ...hiringCounts.value };
  });
  return counts.value;
}

function useLiveCases(): readonly NamedCase[] {
  const desk = useDesk();
  const cases = useComputed<readonly NamedCase[]>(() =>
    (desk.views.value?.cases ?? [])
      .filter((view) => view.stance !== "closed" && !isOfOpening(view))
      .toSorted((a, b) => (b.digest.lastActivityAt ?? 0) - (a.digest.lastActivityAt ?? 0))
      .map(({ caseId, digest: { company, role } }) => ({ caseId, company, role })),
  );
  return cases.value;
}
