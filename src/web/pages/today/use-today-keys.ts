import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { calendarOfDigest, type TodayEntry } from "../../../app/index.ts";
import { showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { useCommand } from "../../frame/index.ts";
import { canWaitUntil, snoozeStep, stepDeed } from "../../steps/index.ts";

/** The id of a step's card on the page. */
export function cardId({ caseId, step }: TodayEntry): string {
  return `step-${caseId}-${step.id}`;
}

/** What the keys of Today do to the step that J and K have come to: the one that has the focus. */
export function useTodayKeys(entries: readonly TodayEntry[]): void {
  const desk = useDesk();
  const { route } = useLocation();
  const place = useRef<number | undefined>(undefined);
  const move = (by: 1 | -1) => {
    const cards = shownCards();
    const to = Math.min(Math.max(nextPlace(cards.indexOf(focusedCard()!), place.current, by), 0), cards.length - 1);
    place.current = to;
    cards[to]?.querySelector<HTMLElement>("h3 a")?.focus({ preventScroll: true });
    cards[to]?.scrollIntoView({ block: "nearest" });
  };
  const withChosen = (act: (entry: TodayEntry) => void) => () => {
    const chosen = entries.find((entry) => cardId(entry) === focusedCard()?.id);
    if (chosen !== undefined) act(chosen);
  };
  const snooze = ({ caseId, step, case: digest }: TodayEntry) => {
    const calendar = calendarOfDigest(digest);
    const day = calendar.add(calendar.dateOf(desk.now.peek()), 1);
    if (canWaitUntil(day, step.window, calendar)) snoozeStep(desk, { caseId, stepId: step.id, calendar, day });
    else showToast({ text: "It closes before the next working day." });
  };
  useCommand("next", () => move(1));
  useCommand("previous", () => move(-1));
  useCommand(
    "what-happened",
    withChosen(({ caseId }) => route(`/case/${encodeURIComponent(caseId)}?log`)),
  );
  useCommand(
    "draft",
    withChosen(({ caseId, step }) => route(stepDeed(caseId, step).href)),
  );
  useCommand("snooze", withChosen(snooze));
}

/** Where a card was settled, the next has moved into its place. */
function nextPlace(focused: number, last: number | undefined, by: 1 | -1): number {
  if (focused !== -1) return focused + by;
  if (last === undefined) return 0;
  return by === 1 ? last : last - 1;
}

function focusedCard(): Element | null {
  return document.activeElement?.closest("article") ?? null;
}

function shownCards(): readonly Element[] {
  return [...document.querySelectorAll<HTMLElement>("main article[id^='step-']")].filter((card) =>
    card.checkVisibility(),
  );
}
