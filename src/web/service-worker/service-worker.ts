/** What the build puts in: every file of the application, and a name that changes with any of them. */
declare const FINELINE_FILES: { readonly version: string; readonly files: readonly string[] };
declare const self: ServiceWorkerGlobalScope;

const PREFIX = "fineline-";
const CACHE = `${PREFIX}${FINELINE_FILES.version}`;
const SHELL = "/index.html";

/**
 * Keeps the application itself on the device, so that it opens without a network. What a person records is no business of
 * this worker: it lies in the store of the page.
 */
self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !isOfApplication(pathname)) return;
  event.respondWith(request.mode === "navigate" ? answerPage(request) : answerFile(request));
});

/** What the server alone answers: its API, the links of reminders, and a text to read. */
function isOfApplication(pathname: string): boolean {
  return !pathname.startsWith("/api/") && !pathname.startsWith("/r/") && pathname !== "/LICENSES.txt";
}

self.addEventListener("push", (event) => {
  event.waitUntil(showReminder(event.data?.json() as PushedReminder | undefined));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { path, deeds } = event.notification.data as PushedReminder;
  const deed = event.action === "done" ? deeds?.done : event.action === "snooze" ? deeds?.snooze : undefined;
  event.waitUntil(deed === undefined ? openPage(path) : doDeed(deed));
});

/** A reminder as it is pushed; every address is one of this place. */
interface PushedReminder {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly tag: string;
  readonly deeds?: { readonly label: string; readonly done: string; readonly snooze: string };
}

/** Browsers that get a push have to show something. */
async function showReminder(pushed: PushedReminder | undefined): Promise<void> {
  const reminder = pushed ?? { title: "Fineline", body: "There is something to do.", path: "/", tag: "fineline" };
  const { title, body, tag, deeds } = reminder;
  const actions =
    deeds === undefined
      ? []
      : [
          { action: "done", title: deeds.label },
          { action: "snooze", title: "Snooze" },
        ];
  const options = { body, tag, actions, data: reminder, icon: "/icon-192.png" };
  await self.registration.showNotification(title, options);
}

/** What could not be done says why on its own page. */
async function doDeed(path: string): Promise<void> {
  const isDone = await fetch(path, { method: "POST", redirect: "error" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isDone) await openPage(path);
}

/** In a page that is open already, where there is one. */
async function openPage(path: string): Promise<void> {
  const [page] = await self.clients.matchAll({ type: "window" });
  if (page === undefined) await self.clients.openWindow(path);
  else await (await page.focus()).navigate(path);
}

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache: what is kept together belongs together.
  await cache.addAll(FINELINE_FILES.files.map((file) => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
}

/** Tabs that are open still load parts of the version before, so that one is kept as well. */
async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Every address of the application is the same page. */
async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(SHELL)) ?? fetch(request);
}

async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
