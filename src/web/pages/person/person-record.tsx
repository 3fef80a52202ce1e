import type { Person } from "../../../app/index.ts";
import { clockOfCase, describeDayShort, type ReaderClock, shortMomentByClock } from "../../../engine/index.ts";
import { Icon, Loading, Section } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { momentsWith, type PersonMoment, type PersonPromise, promisesWith } from "./person-history.ts";
import { useOpenCases } from "./use-open-cases.ts";

/** What was talked about, promised and done with somebody, over all their cases. */
export function PersonRecord({ person }: { readonly person: Person }) {
  const { ownTimeZone } = useDesk();
  const cases = useOpenCases(person.cases.map(({ caseId }) => caseId));
  if (cases === undefined) return <Loading what="what was said" />;
  const clockOf = (open: OpenCase) => clockOfCase(open.parsed.case, ownTimeZone.value);
  const companies = new Set(person.cases.map(({ company }) => company));
  const known = person.cases.flatMap(({ caseId, company, role, contact }) => {
    const open = cases.get(caseId);
    const place = companies.size > 1 ? company : `${company}, ${role}`;
    return open === undefined ? [] : [{ open, place, contactId: contact.id, clock: clockOf(open) }];
  });
  const byTime = <One extends PersonMoment>(all: readonly One[]) => all.toSorted((a, b) => b.at - a.at);
  const promises = byTime(known.flatMap(({ open, contactId, clock }) => promisesWith(contactId, open, clock)));
  const moments = byTime(known.flatMap(({ open, contactId }) => momentsWith(contactId, open)));
  const placeOf = (caseId: string) => known.find(({ open }) => open.id === caseId);
  const where = (caseId: string) => (known.length > 1 ? placeOf(caseId)?.place : undefined);
  return (
    <div class="grid max-w-[46rem] gap-7">
      <Talks person={person} clockOf={(caseId) => placeOf(caseId)?.clock} />
      {promises.length > 0 && <Promises promises={promises} where={where} />}
      <Moments moments={moments} where={where} whenOf={(moment) => whenWords(moment, placeOf(moment.caseId))} />
    </div>
  );
}

function whenWords(
  { at }: PersonMoment,
  place: { readonly open: OpenCase; readonly clock: ReaderClock } | undefined,
): string {
  return place === undefined ? "" : shortMomentByClock(at, place.clock, place.open.plan.asOf);
}

interface TalksProps {
  readonly person: Person;
  readonly clockOf: (caseId: string) => ReaderClock | undefined;
}

function Talks({ person: { talks }, clockOf }: TalksProps) {
  const { now } = useDesk();
  if (talks.length === 0) return null;
  const dayOf = (at: number, clock: ReaderClock | undefined) =>
    clock === undefined ? "" : describeDayShort(clock.own.dateOf(at), clock.own.dateOf(now.value));
  return (
    <Section title="What you talked about">
      <ul>
        {talks.map(({ caseId, factId, at, topics }) => (
          <li key={`${caseId} ${factId}`} class="border-t border-line py-2.5 first:border-t-0">
            <p class="font-serif text-[1.1875rem] leading-7 break-words" dir="auto">
              {topics.length === 0 ? "Nothing was written down." : topics.join("; ")}
            </p>
            <p class="text-secondary text-ink-3">
              <time dateTime={new Date(at).toISOString()}>{dayOf(at, clockOf(caseId))}</time>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PromisesProps {
  readonly promises: readonly PersonPromise[];
  readonly where: (caseId: string) => string | undefined;
}

function Promises({ promises, where }: PromisesProps) {
  return (
    <Section title="What was promised">
      <ul>
        {promises.map(({ caseId, id, by, words, isKept, state }) => (
          <li key={`${caseId} ${id}`} class="flex gap-3 border-t border-line py-2.5 first:border-t-0">
            <span class={`mt-0.5 flex-none ${isKept ? "text-ink-3" : "text-accent"}`}>
              <Icon name={isKept ? "check" : "flag"} size={18} />
            </span>
            <div class="min-w-0">
              <p class="break-words">
                {by === "me" ? "You" : "They"}: <bdi>{words}</bdi>
              </p>
              <p class="text-secondary text-ink-2">
                {state}
                {where(caseId) !== undefined && (
                  <>
                    {" · "}
                    <bdi>{where(caseId)}</bdi>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface MomentsProps {
  readonly moments: readonly PersonMoment[];
  readonly where: (caseId: string) => string | undefined;
  readonly whenOf: (moment: PersonMoment) => string;
}

function Moments({ moments, where, whenOf }: MomentsProps) {
  return (
    <Section title="What happened between you" count={moments.length}>
      {moments.length === 0 && <p class="text-ink-2">Nothing yet.</p>}
      <ul>
        {moments.map((moment) => (
          <li key={`${moment.caseId} ${moment.id}`} class="border-t border-line py-2 first:border-t-0">
            <p class="break-words" dir="auto">
              {moment.words}
            </p>
            <p class="text-secondary text-ink-3">
              <time dateTime={new Date(moment.at).toISOString()}>{whenOf(moment)}</time>
              {where(moment.caseId) !== undefined && (
                <>
                  {" · "}
                  <bdi>{where(moment.caseId)}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
