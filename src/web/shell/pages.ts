import type { AnyComponent } from "preact";
import type { PageProps } from "../frame/index.ts";
import type { Doing } from "../own-desk/index.ts";
import { TodayPage } from "../pages/today/index.ts";
import { lazy } from "./lazy-page.tsx";
import type { Place } from "./navigation.ts";

/** An address, the page that answers it, and what stands around it. */
export interface PageRoute {
  /** As preact-iso reads it: `:case?` may be missing, `:step+` takes the rest. */
  readonly path: string;
  readonly component: AnyComponent<PageProps>;
  /** The name of the window until the page gives a better one. */
  readonly title: string;
  /** The entry of the rail that is lit. */
  readonly place: Place;
  /** What it is for; whoever may not do that at the desk has something else in its place. */
  readonly needs?: Doing;
  /**
   * On a phone: "brand" has the name and *May I?* above and the tabs below; "own" brings its own `PhoneHeader`; "bare" has no
   * tabs either, for its `Dock` stands there.
   */
  readonly phone: "brand" | "own" | "bare";
}

/** All pages. Today is there at once, every other one comes when it is gone to. */
export const PAGES: readonly PageRoute[] = [
  { path: "/", component: TodayPage, title: "Today", place: "today", phone: "brand" },
  {
    path: "/may-i/:case?",
    component: lazy(async () => (await import("../pages/may-i/index.ts")).MayIPage),
    title: "May I?",
    place: "today",
    phone: "bare",
  },
  {
    path: "/debrief/:case?",
    needs: "write",
    component: lazy(async () => (await import("../pages/debrief/index.ts")).DebriefPage),
    title: "Debrief",
    place: "today",
    phone: "bare",
  },
  {
    path: "/welcome",
    needs: "write",
    component: lazy(async () => (await import("../pages/welcome/index.ts")).WelcomePage),
    title: "Welcome",
    place: "today",
    phone: "brand",
  },
  {
    path: "/board",
    component: lazy(async () => (await import("../pages/board/index.ts")).BoardPage),
    title: "Board",
    place: "board",
    phone: "brand",
  },
  {
    path: "/people",
    component: lazy(async () => (await import("../pages/people/index.ts")).PeoplePage),
    title: "People",
    place: "people",
    phone: "brand",
  },
  {
    path: "/people/cards",
    needs: "write",
    component: lazy(async () => (await import("../pages/people-cards/index.ts")).PeopleCardsPage),
    title: "Bring in people",
    place: "people",
    phone: "own",
  },
  {
    path: "/people/:key",
    component: lazy(async () => (await import("../pages/person/index.ts")).PersonPage),
    title: "Person",
    place: "people",
    phone: "own",
  },
  {
    path: "/add",
    needs: "write",
    component: lazy(async () => (await import("../pages/add/index.ts")).AddPage),
    title: "Add applications",
    place: "board",
    phone: "own",
  },
  {
    path: "/search",
    component: lazy(async () => (await import("../pages/search/index.ts")).SearchPage),
    title: "Search",
    place: "more",
    phone: "brand",
  },
  {
    path: "/more",
    component: lazy(async () => (await import("../pages/more/index.ts")).MorePage),
    title: "More",
    place: "more",
    phone: "brand",
  },
  {
    path: "/case/:id",
    component: lazy(async () => (await import("../pages/case/index.ts")).CasePage),
    title: "Application",
    place: "board",
    phone: "own",
  },
  {
    path: "/case/:id/letter/:step*",
    needs: "write",
    component: lazy(async () => (await import("../pages/letter/index.ts")).LetterPage),
    title: "Letter",
    place: "board",
    phone: "bare",
  },
  {
    path: "/year/:country?/:region?",
    component: lazy(async () => (await import("../pages/company-year/index.ts")).CompanyYearPage),
    title: "Their year",
    place: "board",
    phone: "own",
  },
  {
    path: "/outbox",
    component: lazy(async () => (await import("../pages/outbox/index.ts")).OutboxPage),
    title: "Outbox",
    place: "today",
    phone: "brand",
  },
  {
    path: "/hiring/:page?/:id?",
    component: lazy(async () => (await import("../pages/hiring/index.ts")).HiringPages),
    title: "Hiring",
    place: "waiting",
    phone: "brand",
  },
  {
    path: "/playbooks",
    component: lazy(async () => (await import("../pages/playbooks/index.ts")).PlaybooksPage),
    title: "Playbooks",
    place: "playbooks",
    phone: "brand",
  },
  {
    path: "/playbooks/:id",
    needs: "administer",
    component: lazy(async () => (await import("../pages/playbooks/index.ts")).PlaybookEditorPage),
    title: "A playbook of your own",
    place: "playbooks",
    phone: "bare",
  },
  {
    path: "/settings",
    component: lazy(async () => (await import("../pages/settings/index.ts")).SettingsPage),
    title: "Settings",
    place: "settings",
    phone: "brand",
  },
  {
    path: "/settings/mail",
    needs: "administer",
    component: lazy(async () => (await import("../pages/mailboxes/index.ts")).MailboxesPage),
    title: "Mailboxes",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/calendars",
    needs: "write",
    component: lazy(async () => (await import("../pages/calendars/index.ts")).CalendarsPage),
    title: "Calendars",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/moving",
    component: lazy(async () => (await import("../pages/moving/index.ts")).MovingPage),
    title: "Moving in and out",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/account",
    component: lazy(async () => (await import("../pages/account/index.ts")).AccountPage),
    title: "Account",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/people",
    needs: "write",
    component: lazy(async () => (await import("../pages/account/index.ts")).PeopleOfDeskPage),
    title: "People of this desk",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/tokens",
    component: lazy(async () => (await import("../pages/account/index.ts")).TokensPage),
    title: "Tokens for programs",
    place: "settings",
    phone: "own",
  },
  {
    path: "/settings/log",
    needs: "administer",
    component: lazy(async () => (await import("../pages/account/index.ts")).LogPage),
    title: "What was done here",
    place: "settings",
    phone: "own",
  },
  {
    path: "/clients",
    component: lazy(async () => (await import("../pages/clients/index.ts")).ClientsPage),
    title: "Clients",
    place: "more",
    phone: "brand",
  },
  {
    path: "/clients/:desk/:case",
    component: lazy(async () => (await import("../pages/clients/index.ts")).ClientPlanPage),
    title: "A client's plan",
    place: "more",
    phone: "brand",
  },
  {
    path: "/interviews",
    component: lazy(async () => (await import("../pages/interviews/index.ts")).InterviewsPage),
    title: "Interviews",
    place: "more",
    phone: "brand",
  },
  {
    path: "/interviews/:desk/:case",
    component: lazy(async () => (await import("../pages/interviews/index.ts")).InterviewPage),
    title: "An interview",
    place: "more",
    phone: "brand",
  },
  {
    path: "/design",
    component: lazy(async () => (await import("../pages/gallery/index.ts")).GalleryPage),
    title: "Design",
    place: "more",
    phone: "brand",
  },
];
