import type { StepState } from "../../../engine/index.ts";
import {
  Avatars,
  Button,
  Card,
  type Column,
  Menu,
  PersonChip,
  StateGlyph,
  StepCard,
  StepRow,
  Table,
  WindowBar,
} from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const STATES: readonly (readonly [StepState, string])[] = [
  ["upcoming", "from Tue 24 Nov, 09:00"],
  ["open", "until 15:00 today"],
  ["late", "was due Friday · fine until Fri 27 Nov"],
  ["expired", "closed Fri 20 Nov"],
  ["done", "sent Fri 6 Nov"],
  ["skipped", "skipped"],
  ["withheld", "they asked you to wait"],
  ["projected", "only if no answer"],
];

const MENU = [
  { label: "Mark done", icon: "check" },
  { label: "Snooze", icon: "clock", below: "It comes back tomorrow at 09:00" },
  { label: "Skip", icon: "forward" },
] as const;

const LONG_NAME = "Wilhelmina Katharina Montgomery-Featherstonehaugh van der Wolkenstein-Trostburg the Younger";

const ROLES = { manager: "Hiring manager", recruiter: "Recruiter", staff: "Front desk" } as const;

/** Steps, windows and people. */
export function StepsPart() {
  return (
    <Part title="Steps and people">
      <Glyphs />
      <Windows />
      <div class="grid max-w-[45rem] gap-2.5">
        <Cards />
        <Rows />
      </div>
      <People />
      <Table caption="Applications" columns={COLUMNS} rows={ROWS} keyOf={({ company }) => company} />
    </Part>
  );
}

function Glyphs() {
  return (
    <Specimens title="StateGlyph">
      {STATES.map(([state, words]) => (
        <span key={state} class="flex items-center gap-2 text-secondary">
          <StateGlyph state={state} /> {words}
        </span>
      ))}
    </Specimens>
  );
}

function Windows() {
  return (
    <div class="grid gap-4 tablet:grid-cols-2">
      {STATES.map(([state, words]) => (
        <div key={state}>
          <WindowBar
            state={state}
            due={0.43}
            now={state === "upcoming" ? undefined : 0.39}
            leftWords={words}
            rightWords="closes Fri 20 Nov"
          />
        </div>
      ))}
    </div>
  );
}

function Cards() {
  return (
    <>
      <StepCard
        state="late"
        title="Answer Marta Ruiz"
        below="Hooli · your notice period"
        stateWords="late, was due Friday, fine until Fri 27 Nov"
        bar={{ due: 0.12, now: 0.2, leftWords: "was due Friday, 17:00", rightWords: "fine until Fri 27 Nov" }}
        action={<Button size="small">Reply</Button>}
      />
      <StepCard
        state="open"
        title="Thank Lee Okafor"
        href="/design"
        below="Globex · start dates"
        stateWords="open, until 15:00 today"
        bar={{ due: 0.43, now: 0.39, leftWords: "until 15:00 today", rightWords: "closes Fri 20 Nov" }}
        action={
          <>
            <Button kind="primary" size="small">
              Draft
            </Button>
            <Menu label="More for Thank Lee Okafor" items={MENU} />
          </>
        }
      />
      <StepCard
        state="open"
        chosen
        title={`Thank ${LONG_NAME}`}
        below="A company with quite a long name in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
        stateWords="open"
        bar={{ due: 0.22, now: 0.14, closes: false, leftWords: "until tomorrow, 17:00" }}
        action={<Button size="small">Draft</Button>}
      />
      <StepCard
        state="open"
        title="اشكر عبد الرحمن الفارسي"
        below="شركة المستقبل"
        stateWords="open"
        action={<Button size="small">Draft</Button>}
      />
    </>
  );
}

function Rows() {
  return (
    <Card class="px-4">
      <ol>
        <StepRow
          state="upcoming"
          title="Check in with Lee"
          below="Two business days after the date Dana gave."
          stateWords="from Tue 24 Nov, 09:00"
          when={
            <>
              <div>from Tue 24 Nov, 09:00</div>
              <div class="text-ink-3">best at once · due Wed 25</div>
            </>
          }
          action={
            <Button kind="text" size="small">
              Prepare
            </Button>
          }
        />
        <StepRow
          state="done"
          title="Thank Dana Kim"
          below="email · sent Fri 13 Nov"
          stateWords="done, sent Fri 13 Nov"
        />
      </ol>
    </Card>
  );
}

function People() {
  return (
    <div class="grid max-w-[24rem] gap-4">
      <PersonChip name="Dana Kim" role={ROLES.manager} below="revenue forecast; the Lisbon team" href="/people" />
      <PersonChip name={LONG_NAME} role={ROLES.recruiter} below="start dates · write here, by email" />
      <PersonChip name="عبد الرحمن الفارسي" role={ROLES.staff} />
      <Avatars names={["Marta Ruiz", "Tom Brandt", "Jules", "Noor Haddad"]} />
    </div>
  );
}

interface Row {
  readonly company: string;
  readonly next: string;
  readonly last: string;
}

const ROWS: readonly Row[] = [
  { company: "Hooli", next: "Answer Marta Ruiz", last: "from Marta, 12 Nov" },
  { company: "Globex", next: "Thank Lee Okafor", last: "from you, 13 Nov" },
];

const COLUMNS: readonly Column<Row>[] = [
  { key: "company", heading: "Application", cell: ({ company }) => <b dir="auto">{company}</b>, namesRow: true },
  { key: "next", heading: "Next", cell: ({ next }) => next },
  { key: "last", heading: "Last word", cardLabel: "Last word", cell: ({ last }) => last, width: "10rem" },
];
