import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Person } from "../../../app/index.ts";
import { type BusinessCalendar, type Instant, readerDays } from "../../../engine/index.ts";
import { usePeople } from "../../all-cases/index.ts";
import { Avatar, Button, EmptyState, Loading, Segmented, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { useInSight } from "../../in-sight/index.ts";
import { may } from "../../own-desk/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { DuplicatesPart } from "./duplicates-part.tsx";
import { partWords } from "./part-words.ts";
import {
  companiesOf,
  filterPeople,
  groupPeople,
  lastWords,
  type PeopleGroup,
  type PeopleOrder,
  peopleSentence,
  personAddress,
} from "./people-words.ts";

// Kept while other pages are looked at.
const query = signal("");
const order = signal<PeopleOrder>("name");

/** Everybody whom one met or wrote to, over all applications. */
export function PeoplePage() {
  const people = usePeople();
  if (people === undefined) return <Loading what="people" />;
  return (
    <>
      <Sentence
        aside={
          may("write") && (
            <Button icon="plus" href="/people/cards">
              Bring in people
            </Button>
          )
        }
      >
        {peopleSentence(people)}
      </Sentence>
      {may("write") && <DuplicatesPart />}
      {people.length === 0 ? <Nobody /> : <Lists people={people} />}
    </>
  );
}

function Nobody() {
  return (
    <EmptyState
      actions={
        may("write") && (
          <Button kind="primary" href="/debrief">
            Debrief an interview
          </Button>
        )
      }
    >
      Whom you meet in an interview is kept here, with what was said.
    </EmptyState>
  );
}

const ORDERS = [
  { value: "name", label: "By name" },
  { value: "last", label: "By last word" },
] as const;

function Lists({ people }: { readonly people: readonly Person[] }) {
  const { now, ownTimeZone } = useDesk();
  const own = readerDays(ownTimeZone.value);
  const found = useMemo(() => filterPeople(people, query.value), [people, query.value]);
  const groups = groupPeople(found, order.value, { now: now.value, own });
  return (
    <>
      <div class="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField
          class="w-full tablet:w-72"
          label="Search people"
          placeholder="Name or company"
          value={query.value}
          onValue={(value) => {
            query.value = value;
          }}
        />
        <Segmented
          label="Order"
          class="max-tablet:grow"
          options={ORDERS}
          value={order.value}
          onValue={(value) => {
            order.value = value;
          }}
        />
      </div>
      {found.length === 0 && <NotFound />}
      <div class="grid max-w-[56rem] gap-5">
        {groups.map((group, index) => (
          <Group key={group.title} group={group} isEarly={index < EARLY_GROUPS} now={now.value} own={own} />
        ))}
      </div>
    </>
  );
}

/** Groups that are drawn before it is known what is in sight. */
const EARLY_GROUPS = 3;

/** As many lines as are drawn or left out together, and the height of one of them in pixels. */
const LINES_A_PART = 40;
const LINE_HEIGHT = 57;

interface GroupProps {
  readonly group: PeopleGroup;
  readonly isEarly: boolean;
  readonly now: Instant;
  readonly own: BusinessCalendar;
}

function Group({ group: { title, people }, isEarly, now, own }: GroupProps) {
  const parts = [];
  for (let at = 0; at < people.length; at += LINES_A_PART) parts.push(people.slice(at, at + LINES_A_PART));
  return (
    <section aria-label={title}>
      <h2 class="mb-1 border-b border-line-2 pb-1.5 text-[0.9375rem] leading-5 font-[640]">
        {title} <span class="ms-1 font-normal text-ink-3">{people.length}</span>
      </h2>
      {parts.map((part, index) => (
        <Part key={part[0]?.key} people={part} isEarly={isEarly && index === 0} now={now} own={own} />
      ))}
    </section>
  );
}

interface PartProps extends Omit<GroupProps, "group"> {
  readonly people: readonly Person[];
}

/** Some lines of a group; those far from sight keep their place and are not drawn. */
function Part({ people, isEarly, now, own }: PartProps) {
  const { place, isNear, itemHeight = LINE_HEIGHT } = useInSight<HTMLUListElement>(people.length, isEarly);
  return (
    <ul ref={place} style={isNear ? undefined : { blockSize: `${people.length * itemHeight}px` }}>
      {isNear && people.map((person) => <PersonLine key={person.key} person={person} now={now} own={own} />)}
    </ul>
  );
}

interface PersonLineProps {
  readonly person: Person;
  readonly now: Instant;
  readonly own: BusinessCalendar;
}

function PersonLine({ person, now, own }: PersonLineProps) {
  const last = lastWords(person, now, own);
  return (
    <li class="border-t border-line first:border-t-0">
      <a
        class="group grid min-h-14 grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-x-3 py-2 text-ink no-underline tablet:grid-cols-[1.75rem_minmax(0,1fr)_12rem]"
        href={personAddress(person)}
      >
        <Avatar name={person.name} />
        <span class="min-w-0">
          <span class="clamp-name leading-5">
            <bdi class="font-semibold group-hover:underline">{person.name}</bdi>{" "}
            <span class="text-secondary text-ink-2">{partWords(person)}</span>
          </span>
          <span class="clamp-name text-secondary text-ink-2">
            {companiesOf(person).map((company, index) => (
              <span key={company}>
                {index > 0 && " · "}
                <bdi>{company}</bdi>
              </span>
            ))}
          </span>
        </span>
        <span class="text-secondary text-ink-2 max-tablet:col-start-2">
          {last ?? <span class="text-ink-3">no word yet</span>}
        </span>
      </a>
    </li>
  );
}

function NotFound() {
  return (
    <EmptyState
      below="Looked through names, titles, addresses and companies."
      actions={
        <>
          <Button
            onClick={() => {
              query.value = "";
            }}
          >
            Show everybody
          </Button>
          <Button kind="text" href={`/search?q=${encodeURIComponent(query.value.trim())}`}>
            Search everything
          </Button>
        </>
      }
    >
      {`Nobody fits “${query.value.trim()}”.`}
    </EmptyState>
  );
}
