import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CaseSuggestion, MailImport, PassedOver, Proposal } from "../../../app/index.ts";
import { type BusinessCalendar, describeDayShort, type Instant, readerDays } from "../../../engine/index.ts";
import { Button, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { signWords } from "../../proposals/index.ts";
import { counted } from "./table-words.ts";

/** What was found in files of messages: what would be taken in, what is a person's to judge, what may be missing here, what was unreadable. */
export function MailFindings({ planned }: { readonly planned: MailImport }) {
  const { read, taken, left, suggestions, passedOver, morePassedOver } = planned;
  return (
    <>
      <p class="text-question" role="status">
        {counted(read, "message")}, {taken.length === 0 ? "none" : taken.length} of them new for your applications.
      </p>
      <Part
        title="To be taken in"
        rows={taken}
        draw={(proposal) => <ProposalLine key={proposal.id} proposal={proposal} />}
      />
      <Part
        title="Left to you"
        below="They say something of a day or a decision, or it is not sure enough whose they are. Enter yourself what is true."
        rows={left}
        draw={(proposal) => <ProposalLine key={proposal.id} proposal={proposal} />}
      />
      <Part
        title="Applications that are not here"
        below="Somebody confirmed that they got them."
        aside={
          <a class="-my-3 inline-flex min-h-11 items-center text-accent" href="/add">
            Add applications
          </a>
        }
        rows={suggestions}
        draw={(suggestion) => <SuggestionLine key={`${suggestion.company} ${suggestion.at}`} suggestion={suggestion} />}
      />
      <Part
        title="Could not be read"
        {...(morePassedOver > 0
          ? { below: `The first of them; ${morePassedOver} more could not be read either.` }
          : {})}
        rows={passedOver}
        draw={(passed) => <PassedLine key={`${passed.path} ${passed.number}`} passed={passed} />}
      />
    </>
  );
}

interface PartProps<Row> {
  readonly title: string;
  readonly below?: string;
  readonly aside?: ComponentChildren;
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ComponentChildren;
}

const PAGE_ROWS = 25;

function Part<Row>({ title, below, aside, rows, draw }: PartProps<Row>) {
  const [shown, setShown] = useState(PAGE_ROWS);
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={rows.length} aside={aside}>
      {below !== undefined && <p class="text-secondary text-ink-2">{below}</p>}
      <ul class="card">{rows.slice(0, shown).map(draw)}</ul>
      {rows.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE_ROWS)}>
            Show {Math.min(PAGE_ROWS, rows.length - shown)} more
          </Button>
        </div>
      )}
    </Section>
  );
}

const LINE = "grid gap-0.5 border-t border-line px-4 py-2.5 wrap-anywhere first:border-t-0";

const CERTAINTY = { certain: "certain", likely: "likely", possible: "possible" } as const;

function ProposalLine({ proposal: { caseId, message, certainty, evidence } }: { readonly proposal: Proposal }) {
  const { views } = useDesk();
  const digest = views.value?.cases.find((view) => view.caseId === caseId)?.digest;
  const signs = signWords(evidence).map(({ words }) => words);
  return (
    <li class={LINE}>
      <span>
        <bdi class="font-semibold">{digest?.company ?? caseId}</bdi>{" "}
        <span class="text-secondary text-ink-2">
          {message.direction === "sent" ? "you wrote" : "they wrote"}, <Day at={message.at} /> · {CERTAINTY[certainty]}
        </span>
      </span>
      <bdi>“{message.subject}”</bdi>
      {signs.length > 0 && <span class="text-secondary text-ink-2">{[...new Set(signs)].join(" ")}</span>}
    </li>
  );
}

function SuggestionLine({ suggestion: { company, role, at, subject } }: { readonly suggestion: CaseSuggestion }) {
  return (
    <li class={LINE}>
      <span>
        <bdi class="font-semibold">{company}</bdi>
        {role !== undefined && (
          <>
            , <bdi>{role}</bdi>
          </>
        )}{" "}
        <span class="text-secondary text-ink-2">
          <Day at={at} />
        </span>
      </span>
      <bdi class="text-secondary text-ink-2">“{subject}”</bdi>
    </li>
  );
}

function PassedLine({ passed: { path, number, reason } }: { readonly passed: PassedOver }) {
  return (
    <li class={LINE}>
      <span>
        <bdi>{path}</bdi>, message {number}: {reason}.
      </span>
    </li>
  );
}

function Day({ at }: { readonly at: Instant }) {
  const { now, ownTimeZone } = useDesk();
  const own: BusinessCalendar = readerDays(ownTimeZone.value);
  return <time dateTime={new Date(at).toISOString()}>{describeDayShort(own.dateOf(at), own.dateOf(now.value))}</time>;
}
