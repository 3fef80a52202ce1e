import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { cardOf, type Person } from "../../../app/index.ts";
import { describeTime, findTimeZone, type Instant, placeOfZone, readerDays } from "../../../engine/index.ts";
import { usePeople } from "../../all-cases/index.ts";
import {
  Button,
  EmptyState,
  Icon,
  type IconName,
  Loading,
  PhoneHeader,
  Section,
  Sentence,
} from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { saveText } from "../../files/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { roleWords } from "../../people-input/index.ts";
import { stepDeed } from "../../steps/index.ts";
import { lastWords, partWords, personAddress } from "../people/index.ts";
import { PersonRecord } from "./person-record.tsx";
import { PersonSheet } from "./person-sheet.tsx";

/** One person over all applications: where, how to reach them, what was said and promised. */
export function PersonPage() {
  const { params } = useRoute();
  const people = usePeople();
  const person = people?.find(({ key }) => key === params.key);
  useMovedPerson(person, people);
  usePageTitle(person?.name);
  if (people === undefined) return <Loading what="this person" />;
  return (
    <>
      <PhoneHeader title="People" back="/people" />
      {person === undefined ? <Missing /> : <Known person={person} />}
    </>
  );
}

/** A person who got another address got another key: the page goes with them. */
function useMovedPerson(person: Person | undefined, people: readonly Person[] | undefined): void {
  const { route } = useLocation();
  const last = useRef<Person>(undefined);
  if (person !== undefined) last.current = person;
  const known = last.current?.cases[0];
  const moved =
    person === undefined && known !== undefined
      ? people?.find(({ cases }) =>
          cases.some(({ caseId, contact }) => caseId === known.caseId && contact.id === known.contact.id),
        )
      : undefined;
  useEffect(() => {
    if (moved !== undefined) route(personAddress(moved), true);
  }, [moved, route]);
}

function Missing() {
  usePageTitle("Nobody");
  return (
    <>
      <h1 class="hidden-visually" tabIndex={-1}>
        Nobody
      </h1>
      <EmptyState actions={<Button href="/people">See everybody</Button>}>Nobody is known by this address.</EmptyState>
    </>
  );
}

function Known({ person }: { readonly person: Person }) {
  const { now, ownTimeZone } = useDesk();
  const [isEditing, setEditing] = useState(false);
  const last = lastWords(person, now.value, readerDays(ownTimeZone.value));
  return (
    <>
      <Sentence
        above={
          <>
            <bdi>{person.title ?? partWords(person)}</bdi> ·{" "}
            {last === undefined ? "no word yet" : person.last?.by === "both" ? last : `last word ${last}`}
          </>
        }
        aside={
          <>
            <Button onClick={() => void saveCard(person)} icon="download">
              Save as a card
            </Button>
            {may("write") && (
              <>
                <Button onClick={() => setEditing(true)} icon="pencil">
                  Edit
                </Button>
                <WriteButton person={person} />
              </>
            )}
          </>
        }
      >
        {person.name}
      </Sentence>
      <div class="grid items-start gap-x-10 gap-y-7 desktop:grid-cols-[minmax(0,1fr)_20.5rem]">
        <div class="grid gap-7 desktop:order-2">
          <Reach person={person} />
          <Where person={person} />
        </div>
        <PersonRecord person={person} />
      </div>
      {isEditing && <PersonSheet person={person} onClose={() => setEditing(false)} />}
    </>
  );
}

/** Hands the person out as a vCard, as address books take it. */
async function saveCard(person: Person): Promise<void> {
  const { writeCards } = await import("../../../vcard/index.ts");
  const name = person.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-") || "card";
  saveText(`${name}.vcf`, [writeCards([cardOf(person)], { version: "4.0" })], "text/vcard");
}

/** Leads to the letter of a step that is open for them; else to whether they may be written to at all. */
function WriteButton({ person }: { readonly person: Person }) {
  const views = useDesk().views.value?.cases ?? [];
  const open = person.cases.flatMap(({ caseId, contact }) => {
    const steps = views.find((view) => view.caseId === caseId)?.digest.steps ?? [];
    return steps
      .filter(({ to, state }) => to?.id === contact.id && (state === "open" || state === "late"))
      .map((step) => ({ step, deed: stepDeed(caseId, step) }));
  });
  const written = open
    .filter(({ deed }) => deed.label !== "Open")
    .toSorted((a, b) => Number(a.step.optional) - Number(b.step.optional) || a.step.window.due - b.step.window.due)[0];
  const latest = person.last?.caseId ?? person.cases.at(-1)!.caseId;
  return written === undefined ? (
    <Button kind="primary" href={`/may-i/${encodeURIComponent(latest)}`}>
      May I write to them?
    </Button>
  ) : (
    <Button kind="primary" href={written.deed.href}>
      {written.step.title}
    </Button>
  );
}

interface Way {
  readonly icon: IconName;
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}

function Reach({ person }: { readonly person: Person }) {
  const { now } = useDesk();
  const ways = waysOf(person, now.value);
  return (
    <Section title="To reach them">
      {ways.length === 0 ? (
        <p class="text-ink-2">No address is known yet.</p>
      ) : (
        <ul class="grid">
          {ways.map(({ icon, label, text, href }) => (
            <li key={`${label} ${text}`} class="flex min-h-11 items-start gap-3 py-2">
              <span class="mt-0.5 text-ink-3">
                <Icon name={icon} />
              </span>
              <span class="hidden-visually">{label}: </span>
              {href === undefined ? (
                <span class="min-w-0 break-words whitespace-pre-line" dir="auto">
                  {text}
                </span>
              ) : (
                <a class="-my-2.5 min-w-0 py-2.5 break-all text-accent" href={href}>
                  <bdi>{text}</bdi>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function waysOf({ cases }: Person, now: Instant): readonly Way[] {
  const each = (field: "email" | "phone" | "address" | "pronounce" | "timeZone") => [
    ...new Set(cases.toReversed().flatMap(({ contact }) => contact[field] || [])),
  ];
  return [
    ...each("email").map((text) => ({
      icon: "mail" as const,
      label: "Email",
      text,
      href: `mailto:${encodeURIComponent(text).replace("%40", "@")}`,
    })),
    ...each("phone").map((text) => ({
      icon: "phone" as const,
      label: "Phone",
      text,
      href: `tel:${text.replaceAll(/[^+\d*#]/g, "")}`,
    })),
    ...each("address").map((text) => ({ icon: "flag" as const, label: "Postal address", text })),
    ...each("timeZone").flatMap((zone) => clockWay(zone, now)),
    ...each("pronounce").map((text) => ({ icon: "message" as const, label: "Said as", text: `Said as ${text}` })),
  ];
}

/** "16:00 in Berlin now" */
function clockWay(zone: string, now: Instant): readonly Way[] {
  if (findTimeZone(zone) === undefined) return [];
  return [
    { icon: "clock", label: "Their time", text: `${describeTime(now, readerDays(zone))} ${placeOfZone(zone)} now` },
  ];
}

function Where({ person }: { readonly person: Person }) {
  return (
    <Section title="Where">
      <ul>
        {person.cases.map(({ caseId, company, role, contact }) => (
          <li key={caseId} class="border-t border-line first:border-t-0">
            <a class="group block py-2 text-ink no-underline" href={`/case/${encodeURIComponent(caseId)}`}>
              <span class="clamp-name font-semibold group-hover:underline" dir="auto">
                {company}
              </span>
              <span class="clamp-name text-secondary text-ink-2">
                <bdi>{role}</bdi> · {contact.title === undefined ? roleWords(contact.role) : <bdi>{contact.title}</bdi>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
