import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Person, type SearchedText, search } from "../../../app/index.ts";
import { describeDayShort, readerDays } from "../../../engine/index.ts";
import { useAllCases, usePeople, useSearchIndex } from "../../all-cases/index.ts";
import { Button, Loading, Section, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { takeTyped } from "../../frame/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { personAddress } from "../people/index.ts";
import { groupHits, type HitGroup, KIND_WORDS, markHits, searchSentence } from "./search-words.ts";

/** How many hits are shown before somebody asks for more. */
const FIRST_HITS = 60;

/** Finds people, companies, roles, and the words of notes, topics and promises. */
export function SearchPage() {
  const { query: address } = useLocation();
  const [query, setQuery] = useState(address.q ?? "");
  const [limit, setLimit] = useState(FIRST_HITS);
  const field = useRef<HTMLInputElement>(null);
  const index = useSearchIndex();
  const result = useMemo(() => (index === undefined ? undefined : search(index, query, limit)), [index, query, limit]);
  useLayoutEffect(() => {
    field.current?.focus();
    const typed = takeTyped();
    if (typed !== "") setQuery((before) => before + typed);
  }, []);
  // Another search, by a link to here.
  const asked = useRef(address.q);
  useEffect(() => {
    // What is typed before the first effect runs stays.
    if (asked.current === address.q) return;
    asked.current = address.q;
    setQuery(address.q ?? "");
  }, [address.q]);
  useKeptInAddress(query);
  return (
    <>
      <Sentence>{searchSentence(query, result)}</Sentence>
      <SearchField
        class="mb-5 max-w-[36rem]"
        field={field}
        label="Search everything"
        placeholder="Person, company, word"
        value={query}
        onValue={(value) => {
          setQuery(value);
          setLimit(FIRST_HITS);
        }}
      />
      <section class="grid max-w-[46rem] gap-6" aria-label="What was found">
        {result === undefined && <Loading what="what can be found" />}
        {result !== undefined &&
          groupHits(result.hits).map((group) => <Group key={group.name} group={group} query={query} />)}
        {result !== undefined && result.total > limit && (
          <div>
            <Button kind="text" onClick={() => setLimit(limit * 4)}>
              Show more
            </Button>
          </div>
        )}
        <Searched />
      </section>
    </>
  );
}

const PAUSE_MS = 400;

/** The address keeps what was asked, so that one comes back to it; without a step back for each letter. */
function useKeptInAddress(query: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = query.trim() === "" ? "/search" : `/search?q=${encodeURIComponent(query)}`;
      if (location.pathname === "/search") history.replaceState(history.state, "", address);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);
}

/** What was searched, and where. */
function Searched() {
  const cases = useAllCases();
  const people = usePeople();
  if (cases === undefined || people === undefined) return null;
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return (
    <p class="text-secondary text-ink-3">
      Looked through {count(cases.length, "application", "applications")} and {count(people.length, "person", "people")}
      : names, companies, roles, and the words of notes, topics, promises and news. All of it is on this device.
    </p>
  );
}

interface GroupProps {
  readonly group: HitGroup;
  readonly query: string;
}

function Group({ group: { title, hits }, query }: GroupProps) {
  const people = usePeople() ?? [];
  const shown = onePersonOnce(hits.map((hit) => ({ hit, person: personOf(hit, people) })));
  return (
    <Section title={title} count={shown.length}>
      <ul>
        {shown.map(({ hit, person }) => (
          <li
            key={`${hit.caseId} ${hit.kind} ${hit.factId} ${hit.contact?.id} ${hit.text}`}
            class="border-t border-line first:border-t-0"
          >
            <Hit hit={hit} query={query} person={person} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FoundPerson {
  readonly hit: SearchedText;
  readonly person: Person | undefined;
}

/** Somebody whom two cases know is one line. */
function onePersonOnce(found: readonly FoundPerson[]): readonly FoundPerson[] {
  const seen = new Set<string>();
  return found.filter(({ hit, person }) => {
    if (hit.kind !== "person" || person === undefined) return true;
    const isNew = !seen.has(person.key);
    seen.add(person.key);
    return isNew;
  });
}

function personOf({ caseId, contact }: SearchedText, people: readonly Person[]): Person | undefined {
  if (contact === undefined) return undefined;
  return people.find(({ cases }) => cases.some((one) => one.caseId === caseId && one.contact.id === contact.id));
}

interface HitProps {
  readonly hit: SearchedText;
  readonly query: string;
  readonly person: Person | undefined;
}

function Hit({ hit, query, person }: HitProps) {
  const { caseId, kind, company, role } = hit;
  const address = `/case/${encodeURIComponent(caseId)}`;
  if (kind === "company" || kind === "role") {
    return (
      <HitLine
        href={address}
        title={<Marked text={company} query={query} />}
        below={<Marked text={role} query={query} />}
      />
    );
  }
  if (kind === "person") {
    return (
      <HitLine
        href={person === undefined ? address : personAddress(person)}
        title={<Marked text={hit.text} query={query} />}
        below={
          <bdi>
            {person === undefined || person.cases.length === 1
              ? `${company}, ${role}`
              : person.cases.map((one) => `${one.company}, ${one.role}`).join(" · ")}
          </bdi>
        }
      />
    );
  }
  return (
    <HitLine href={address} isQuoted title={<Marked text={hit.text} query={query} />} below={<Where hit={hit} />} />
  );
}

/** "Promised Marta Ruiz · Hooli · Mon 9 Nov" */
function Where({ hit: { kind, contact, company, at } }: { readonly hit: SearchedText }) {
  const { now, ownTimeZone } = useDesk();
  const own = readerDays(ownTimeZone.value);
  return (
    <>
      {KIND_WORDS[kind]}
      {contact !== undefined && (
        <>
          {" · "}
          <bdi>{contact.name}</bdi>
        </>
      )}
      {" · "}
      <bdi>{company}</bdi>
      {" · "}
      <time dateTime={new Date(at).toISOString()}>{describeDayShort(own.dateOf(at), own.dateOf(now.value))}</time>
    </>
  );
}

interface HitLineProps {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly below: ComponentChildren;
  /** Somebody's words. */
  readonly isQuoted?: boolean;
}

function HitLine({ href, title, below, isQuoted = false }: HitLineProps) {
  return (
    <a class="group block py-2.5 text-ink no-underline" href={href}>
      <span
        class={`block break-words group-hover:underline ${isQuoted ? "font-serif text-[1.0625rem] leading-6" : "font-semibold"}`}
        dir="auto"
      >
        {title}
      </span>
      <span class="block text-secondary text-ink-2 break-words">{below}</span>
    </a>
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <bdi>
      {markHits(text, query).map(({ text: part, isHit }, index) =>
        isHit ? (
          <mark key={index} class="rounded-[3px] bg-gate text-ink">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
