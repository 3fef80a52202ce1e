const positions = new Map<string, number>();

/** How long a page may take to grow until its place is found again, or to show its heading. */
const PATIENCE_MS = 3_000;

let isGoingBack = false;

/** Remembers how far each page was scrolled, for when one comes back to it. */
export function rememberScrolling(): void {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => positions.set(placeOf(location), scrollY), { passive: true });
  addEventListener("popstate", () => {
    isGoingBack = true;
  });
}

/** After another page has come: its heading gets the focus, and one that was here before is as far down as it was. */
export function settleOnPage(): void {
  const wasBack = isGoingBack;
  isGoingBack = false;
  const wanted = wasBack ? (positions.get(placeOf(location)) ?? 0) : 0;
  whenThere(
    () => document.querySelector<HTMLElement>("main h1"),
    (heading) => {
      if (isFocusFree()) heading.focus({ preventScroll: true });
    },
  );
  whenThere(
    () => (document.documentElement.scrollHeight - innerHeight >= wanted ? document.documentElement : null),
    () => scrollTo(0, wanted),
  );
}

/** Nobody has begun to do something on the new page. */
function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.closest("main") === null;
}

/** Calls `act` with what `find` finds, now or as soon as the page has it; gives up after a while. */
function whenThere<Found>(find: () => Found | null, act: (found: Found) => void): void {
  const found = find();
  if (found !== null) {
    act(found);
    return;
  }
  const observer = new MutationObserver(() => {
    const later = find();
    if (later === null) return;
    observer.disconnect();
    act(later);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}

function placeOf({ pathname, search }: Location): string {
  return pathname + search;
}
