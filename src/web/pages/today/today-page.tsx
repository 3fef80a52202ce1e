import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import {
  type CaseView,
  dueEntries,
  NUDGE_SENTENCES,
  optionalEntries,
  type Today,
  type TodayEntry,
  todaySentence,
} from "../../../app/index.ts";
import { businessCalendarOf, describeDay } from "../../../engine/index.ts";
import { draftsOnThisDevice, unfinishedDebriefs } from "../../debrief-drafts/index.ts";
import { Button, Card, Loading, Section, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { OutboxLink } from "../../mail/index.ts";
import { may } from "../../own-desk/index.ts";
import { PulseNote } from "../../reminders/index.ts";
import { sampleIds } from "../../sample/index.ts";
import { ExampleNote, Noticed, UnfinishedDebriefs } from "./above-lists.tsx";
import { NextCasePicture } from "./next-case.tsx";
import { ComingList, TodayStep } from "./today-step.tsx";
import { useTodayKeys } from "./use-today-keys.ts";

/** One calm list over all cases: what is late, open now, and coming; or the first question, where there is no case. */
export function TodayPage() {
  const desk = useDesk();
  const { route } = useLocation();
  const today = desk.today.value;
  const isEmpty = desk.isEmpty.value;
  const hasDraft = unfinishedDebriefs(draftsOnThisDevice().drafts.value).length > 0;
  const isFirstRun = isEmpty === true && !hasDraft && may("write");
  useEffect(() => {
    if (isFirstRun) route("/welcome", true);
  }, [isFirstRun, route]);
  if (today === undefined || isEmpty === undefined || isFirstRun) return <Loading what="today" />;
  return (
    <>
      <Sentence above={dateWords(today.now, desk.ownTimeZone.value)}>
        {isEmpty && hasDraft ? "A debrief waits to be finished." : todaySentence(today, desk.ownTimeZone.value)}
      </Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-6">
        <OutboxLink />
        <PulseNote />
        <UnfinishedDebriefs />
        <ExampleNote />
        <Noticed />
        <NextCasePicture today={today} />
        <Lists today={today} />
      </div>
    </>
  );
}

/** "Monday 16 November" by the reader's clock. */
function dateWords(now: number, timeZone: string): string {
  const days = businessCalendarOf({
    timeZone,
    openMinute: 0,
    closeMinute: 1440,
    weekend: [],
    holidays: [],
    workdays: [],
  });
  return describeDay(days.dateOf(now));
}

function Lists({ today }: { readonly today: Today }) {
  const shared = sharedCompanies(useDesk().views.value?.cases ?? []);
  const isShared = (company: string) => shared.has(company);
  const due = dueEntries(today);
  const late = due.filter(({ step }) => step.state === "late");
  const open = due.filter(({ step }) => step.state === "open");
  const optional = optionalEntries(today);
  useTodayKeys([...due, ...optional]);
  const coming = today.upcoming.toSorted((a, b) => Number(a.step.optional) - Number(b.step.optional));
  return (
    <>
      <Part title="Late" entries={late} isShared={isShared} firstIsMain={open.length === 0} />
      <Part title="Open now" entries={open} isShared={isShared} firstIsMain optional={optional.length} />
      {optional.length > 0 && <IfYouLike entries={optional} isShared={isShared} isOpen={due.length === 0} />}
      {coming.length > 0 && <Coming entries={coming} isShared={isShared} />}
      <LettingGo cases={today.lettingGo} />
      <Foot today={today} />
    </>
  );
}

function sharedCompanies(cases: readonly CaseView[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { stance, digest } of cases) {
    if (stance !== "closed") counts.set(digest.company, (counts.get(digest.company) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([company, count]) => (count > 1 ? [company] : [])));
}

/** As much as a person looks at; the rest is one touch away. */
const MOST_SHOWN = 20;
const MOST_COMING = 6;

interface PartProps {
  readonly title: string;
  readonly entries: readonly TodayEntry[];
  readonly isShared: (company: string) => boolean;
  readonly firstIsMain?: boolean;
  readonly optional?: number;
}

function Part({ title, entries, isShared, firstIsMain = false, optional = 0 }: PartProps) {
  const [shown, rest, showAll] = useFirst(entries, MOST_SHOWN);
  if (entries.length === 0) return null;
  const count = optional > 0 ? `${entries.length}, and ${optional} optional` : `${entries.length}`;
  return (
    <Section title={title} count={count}>
      <ul class="grid gap-2.5">
        {shown.map((entry, index) => (
          <li key={`${entry.caseId} ${entry.step.id}`}>
            <TodayStep entry={entry} withRole={isShared(entry.case.company)} isFirst={firstIsMain && index === 0} />
          </li>
        ))}
      </ul>
      <ShowRest count={rest} onShow={showAll} />
    </Section>
  );
}

function IfYouLike({
  entries,
  isShared,
  isOpen,
}: {
  readonly entries: readonly TodayEntry[];
  readonly isShared: (company: string) => boolean;
  readonly isOpen: boolean;
}) {
  const [shown, rest, showAll] = useFirst(entries, MOST_SHOWN);
  return (
    <details class="grid gap-2.5" open={isOpen}>
      <summary class="inline-flex min-h-11 items-center rounded-small font-medium text-accent">
        If you like: {entries.length} optional
      </summary>
      <ul class="mt-2 grid gap-2.5">
        {shown.map((entry) => (
          <li key={`${entry.caseId} ${entry.step.id}`}>
            <TodayStep entry={entry} withRole={isShared(entry.case.company)} />
          </li>
        ))}
      </ul>
      <ShowRest count={rest} onShow={showAll} />
    </details>
  );
}

function Coming({
  entries,
  isShared,
}: {
  readonly entries: readonly TodayEntry[];
  readonly isShared: (company: string) => boolean;
}) {
  const [shown, rest, showAll] = useFirst(entries, MOST_COMING);
  return (
    <Section title="Coming">
      <ComingList entries={shown} isShared={isShared} />
      <ShowRest count={rest} onShow={showAll} />
    </Section>
  );
}

function LettingGo({ cases }: { readonly cases: readonly CaseView[] }) {
  const [shown, rest, showAll] = useFirst(cases, MOST_COMING);
  if (cases.length === 0) return null;
  return (
    <Section title="Time to let go" count={`${cases.length}`}>
      <Card>
        <ul>
          {shown.map(({ caseId, digest, headline }) => (
            <li key={caseId} class="border-t border-line first:border-t-0">
              <a class="block px-4 py-2.5 text-ink no-underline" href={`/case/${encodeURIComponent(caseId)}`}>
                <span class="block font-semibold clamp-name" dir="auto">
                  {digest.company}, {digest.role}
                </span>
                <span class="block text-secondary text-ink-2" dir="auto">
                  {headline}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <ShowRest count={rest} onShow={showAll} />
    </Section>
  );
}

function Foot({ today }: { readonly today: Today }) {
  const { nudge, snoozed, unreadable } = today;
  // An example is nobody's application: while it is here, nothing is said of how many there are.
  const hasExample = sampleIds(useDesk().views.value?.cases ?? []).length > 0;
  return (
    <div class="grid gap-2 text-secondary text-ink-2">
      {nudge !== null && !hasExample && <p>{NUDGE_SENTENCES[nudge]}</p>}
      {snoozed > 0 && <p>{snoozed === 1 ? "One step is snoozed." : `${snoozed} steps are snoozed.`}</p>}
      {unreadable.map(({ caseId, message }) => (
        <p key={caseId} class="text-late">
          <a href={`/case/${encodeURIComponent(caseId)}`}>One case cannot be read.</a> {message}
        </p>
      ))}
    </div>
  );
}

/** The first of a list until all are asked for. */
function useFirst<T>(entries: readonly T[], most: number): readonly [readonly T[], number, () => void] {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, most);
  return [shown, entries.length - shown.length, () => setWhole(true)];
}

function ShowRest({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  if (count === 0) return null;
  return (
    <div>
      <Button kind="text" onClick={onShow}>
        Show {count} more
      </Button>
    </div>
  );
}
