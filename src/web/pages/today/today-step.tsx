import { calendarOfDigest, clockOfDigest, type TodayEntry } from "../../../app/index.ts";
import { type Channel, stateByClock } from "../../../engine/index.ts";

import { Button, Card, StateGlyph, StepCard } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import {
  StepMenu,
  settledLabel,
  shownStep,
  stepDeed,
  useStepActs,
  windowShares,
  windowWords,
} from "../../steps/index.ts";
import { AwayLine } from "./away-line.tsx";
import { cardId } from "./use-today-keys.ts";

export interface TodayStepProps {
  readonly entry: TodayEntry;
  /** Told from another case of the same company by its role. */
  readonly withRole: boolean;
  /** The first of the page has its one primary button. */
  readonly isFirst?: boolean;
}

/** A step that is late or open: what and whom, why, until when, and the one thing to do. */
export function TodayStep({ entry, withRole, isFirst = false }: TodayStepProps) {
  const { caseId, step } = entry;
  const { now, ownTimeZone } = useDesk();
  const clock = clockOfDigest(entry.case, ownTimeZone.value);
  const shown = shownStep(step);
  const words = windowWords(shown, now.value, clock);
  return (
    <StepCard
      id={cardId(entry)}
      state={step.state}
      title={step.title}
      href={`/case/${encodeURIComponent(caseId)}`}
      stateWords={stateByClock(shown, now.value, clock)}
      below={<Below entry={entry} withRole={withRole} />}
      action={<Acts entry={entry} isFirst={isFirst} />}
      bar={{ ...windowShares(shown, now.value, clock), leftWords: words.left, rightWords: words.right }}
    />
  );
}

const MISSING = {
  email: "An email address that works is missing.",
  phone: "A phone number is missing.",
  address: "A postal address is missing.",
  contact: "Nobody to contact is known.",
} as const;

function Below({ entry, withRole }: Pick<TodayStepProps, "entry" | "withRole">) {
  const { case: digest, step } = entry;
  const how = step.channel === null ? undefined : CHANNEL_WORDS[step.channel];
  return (
    <>
      <span dir="auto">{withRole ? `${digest.company}, ${digest.role}` : digest.company}</span>
      {step.about !== undefined && <span dir="auto"> · {step.about}</span>}
      {how !== undefined && ` · ${how}`}
      {step.why !== "" && (
        <span class="hidden text-caption text-ink-3 tablet:block" dir="auto">
          {step.why}
        </span>
      )}
      <AwayLine entry={entry} />
      {step.needs.map((need) => (
        <span key={need} class="block text-late">
          {MISSING[need]}
        </span>
      ))}
    </>
  );
}

const CHANNEL_WORDS: Readonly<Partial<Record<Channel, string>>> = {
  email: "by email",
  phone: "by phone",
  post: "by post",
  message: "by message",
};

function Acts({
  entry: { caseId, case: digest, step },
  isFirst,
}: {
  readonly entry: TodayEntry;
  readonly isFirst: boolean;
}) {
  const calendar = calendarOfDigest(digest);
  const settled = { id: step.id, action: step.action, to: step.to?.id ?? null, channel: step.channel };
  const act = useStepActs(caseId, settled, calendar);
  const deed = stepDeed(caseId, step);
  const kind = isFirst ? "primary" : "secondary";
  return (
    <>
      {!may("write") ? null : deed.label === "Open" ? (
        <Button kind={kind} size="small" onClick={act.settle}>
          {settledLabel(settled)}
        </Button>
      ) : (
        <Button kind={kind} size="small" href={deed.href}>
          {deed.label}
        </Button>
      )}
      <StepMenu caseId={caseId} step={{ ...settled, window: step.window, title: step.title }} calendar={calendar} />
    </>
  );
}

/** A step that comes: when it opens, in one line. */
function ComingStep({ entry: { caseId, case: digest, step }, withRole }: TodayStepProps) {
  const { now, ownTimeZone } = useDesk();
  const words = stateByClock(shownStep(step), now.value, clockOfDigest(digest, ownTimeZone.value));
  return (
    <li class="border-t border-line first:border-t-0">
      <a
        class="flex min-h-14 items-center gap-3 px-4 py-2.5 text-ink no-underline"
        href={`/case/${encodeURIComponent(caseId)}`}
      >
        <StateGlyph state="upcoming" />
        <span class="min-w-0">
          <span class="block font-semibold clamp-name" dir="auto">
            {step.title}
          </span>
          <span class="block text-secondary text-ink-2 wrap-anywhere">
            <span dir="auto">{withRole ? `${digest.company}, ${digest.role}` : digest.company}</span> · {words}
            {step.optional && " · if you like"}
          </span>
        </span>
      </a>
    </li>
  );
}

/** Steps that come, as one object. */
export function ComingList({
  entries,
  isShared,
}: {
  readonly entries: readonly TodayEntry[];
  readonly isShared: (company: string) => boolean;
}) {
  return (
    <Card>
      <ul>
        {entries.map((entry) => (
          <ComingStep key={`${entry.caseId} ${entry.step.id}`} entry={entry} withRole={isShared(entry.case.company)} />
        ))}
      </ul>
    </Card>
  );
}
