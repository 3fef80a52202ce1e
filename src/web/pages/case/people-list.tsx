import { listPeople, type Person } from "../../../app/index.ts";
import { type Contact, clockOfCase, describeDayShort, type ReaderClock } from "../../../engine/index.ts";
import { Avatar, Button, Section } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import { roleWords } from "../../people-input/index.ts";
import { cameBackFrom } from "./came-back.ts";
import { PersonSheet } from "./person-sheet.tsx";
import { usePersonAddress } from "./use-case-address.ts";

/** Who is there: what was said with each, when last, and where to write. Touched, a person can be edited. */
export function PeopleList({ open }: { readonly open: OpenCase }) {
  const { ownTimeZone } = useDesk();
  const clock = clockOfCase(open.parsed.case, ownTimeZone.value);
  const [asked, setAsked] = usePersonAddress();
  const people = listPeople([open.stored], open.plan.asOf);
  const inOrder = open.stored.header.contacts.flatMap(
    ({ id }) => people.find(({ cases }) => cases.some(({ contact }) => contact.id === id)) ?? [],
  );
  return (
    <Section title="People" class="content-start">
      <ul>
        {[...new Set(inOrder)].map((person) => (
          <li key={person.key}>
            <PersonLine person={person} open={open} clock={clock} onEdit={setAsked} />
          </li>
        ))}
      </ul>
      {may("write") && (
        <div class="no-print">
          <Button kind="text" size="small" icon="plus" onClick={() => setAsked("")}>
            Add a person
          </Button>
        </div>
      )}
      <PersonSheet open={open} contactId={asked} onClose={() => setAsked(undefined)} />
    </Section>
  );
}

interface PersonLineProps {
  readonly person: Person;
  readonly open: OpenCase;
  readonly clock: ReaderClock;
  readonly onEdit: (contactId: string) => void;
}

function PersonLine({ person, open, clock, onEdit }: PersonLineProps) {
  const { contact } = person.cases[0]!;
  const below = [
    person.talks.flatMap(({ topics }) => topics).join("; "),
    lastWords(person, open, clock),
    hereWords(open, contact),
  ];
  const look =
    "-mx-2 grid w-[calc(100%+1rem)] grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 rounded-small px-2 py-2 text-start";
  const inside = (
    <>
      <Avatar name={person.name} />
      <span class="min-w-0">
        <span class="clamp-name">
          <bdi class="font-semibold">{person.name}</bdi>{" "}
          <span class="text-secondary text-ink-2" dir="auto">
            {contact.title ?? roleWords(contact.role)}
          </span>
        </span>
        <span class="block text-secondary text-ink-2 break-words" dir="auto">
          {below.filter((part) => part !== "").join(" · ")}
        </span>
      </span>
    </>
  );
  if (!may("write")) return <div class={look}>{inside}</div>;
  return (
    <button
      type="button"
      class={`${look} hover:bg-[color-mix(in_oklab,transparent,var(--ink)_4%)]`}
      aria-label={`${person.name}, ${contact.title ?? roleWords(contact.role)}: edit`}
      onClick={() => onEdit(contact.id)}
    >
      {inside}
    </button>
  );
}

/** "wrote last, Mon 9 Nov"; where only the talk was, nothing: its words stand there already. */
function lastWords({ last, talks }: Person, { plan }: OpenCase, { own }: ReaderClock): string {
  if (last === null || (last.by === "both" && talks.length > 0)) return "";
  const day = describeDayShort(own.dateOf(last.at), own.dateOf(plan.asOf));
  if (last.by === "both") return `met ${day}`;
  return last.by === "them" ? `wrote last, ${day}` : `you wrote last, ${day}`;
}

const BY = {
  email: "by email",
  phone: "by phone",
  post: "by post",
  message: "by message",
  "in-person": "in person",
} as const;

/** "write here, by email": whom the plan asks for news; where mail came back, that first. */
function hereWords({ plan }: OpenCase, contact: Pick<Contact, "id" | "email">): string {
  const dead = cameBackFrom(contact, plan);
  if (dead !== undefined) return `a letter to ${dead} came back`;
  const checkIn = plan.steps.find(
    ({ action, state }) => action === "check-in" && state !== "done" && state !== "expired",
  );
  if (checkIn?.to !== contact.id) return "";
  return checkIn.channel === "phone"
    ? "call here"
    : `write here${checkIn.channel === null ? "" : `, ${BY[checkIn.channel]}`}`;
}
