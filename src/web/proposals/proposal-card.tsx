import { useState } from "preact/hooks";
import type { ProposalJson } from "../../contract/http/index.ts";
import { Button, Icon } from "../design/index.ts";
import { may } from "../own-desk/index.ts";
import type { ProposalReading } from "./proposal-reading.ts";
import { tellingQuote } from "./telling-quote.ts";

interface ProposalCardProps {
  readonly proposal: ProposalJson;
  readonly reading: ProposalReading | undefined;
  /** Says which application it is about: not on that application's own page. */
  readonly withCase: boolean;
  /** Told the case where it is another than the proposal's. */
  readonly onAccept: (caseId?: string) => Promise<void>;
  readonly onDismiss: () => void;
  readonly onWhy: () => void;
}

const HOW_SURE: Readonly<Record<ProposalJson["certainty"], string>> = {
  certain: "It says",
  likely: "Looks like",
  possible: "May be",
};

/** A message that says something of an application: what accepting records, who wrote, and the first words. */
export function ProposalCard({ proposal, reading, withCase, onAccept, onDismiss, onWhy }: ProposalCardProps) {
  const { certainty, message } = proposal;
  const [isBusy, setBusy] = useState(false);
  const records = reading?.records ?? [];
  const said = records.length === 0 ? `“${message.subject}”` : records.join("; ");
  const accept = async (caseId?: string) => {
    if (isBusy) return;
    setBusy(true);
    await onAccept(caseId);
    setBusy(false);
  };
  return (
    <article
      class="card grid grid-cols-[minmax(0,1fr)] gap-2 px-4 py-3 tablet:px-5"
      aria-label={`${HOW_SURE[certainty]}: ${said}`}
    >
      <div class="grid gap-0.5">
        <Origin proposal={proposal} reading={reading} withCase={withCase} />
        {records.length === 0 ? (
          <h3 class="text-card-title">This no longer fits what is recorded.</h3>
        ) : (
          <Records sure={HOW_SURE[certainty]} records={records} />
        )}
      </div>
      <Quoted proposal={proposal} />
      {proposal.others.length > 0 && may("write") && (
        <Others proposal={proposal} isBusy={isBusy} onAccept={(id) => void accept(id)} />
      )}
      <div class="flex flex-wrap items-center gap-2">
        {may("write") && (
          <>
            <Button size="small" disabled={isBusy} onClick={() => void accept()} aria-label={`Yes, record it: ${said}`}>
              {isBusy ? "Recording…" : "Yes, record it"}
            </Button>
            <Button size="small" onClick={onDismiss} aria-label={`No: ${said}`}>
              No
            </Button>
          </>
        )}
        <Button size="small" kind="text" onClick={onWhy} aria-label={`Why: ${said}`}>
          Why
        </Button>
      </div>
    </article>
  );
}

interface OthersProps extends Pick<ProposalCardProps, "proposal"> {
  readonly isBusy: boolean;
  readonly onAccept: (caseId: string) => void;
}

/** The other cases that it fits, each to be chosen in one touch. */
function Others({ proposal: { company, role, others }, isBusy, onAccept }: OthersProps) {
  return (
    <div class="grid gap-1.5">
      <p class="text-secondary text-ink-2 wrap-anywhere">
        It is taken to be about{" "}
        <bdi>
          {company}, {role}
        </bdi>
        . If it is about another:
      </p>
      <div class="flex flex-wrap gap-2">
        {others.map((other) => (
          <Button key={other.case} size="small" disabled={isBusy} onClick={() => onAccept(other.case)}>
            Record it for {other.company}, {other.role}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Origin({ proposal, reading, withCase }: Pick<ProposalCardProps, "proposal" | "reading" | "withCase">) {
  const { case: caseId, company, role, message } = proposal;
  return (
    <div class="flex items-start gap-2 text-secondary text-ink-2">
      <span class="pt-0.5 text-accent">
        <Icon name="mail" size={16} />
      </span>
      <span class="min-w-0 wrap-anywhere">
        <bdi>{reading?.who ?? message.from}</bdi> wrote{reading !== undefined && ` · ${reading.when}`}
        {withCase && (
          <>
            {" · "}
            <a class="text-ink-2" href={`/case/${encodeURIComponent(caseId)}`}>
              <bdi>
                {company}, {role}
              </bdi>
            </a>
          </>
        )}
      </span>
    </div>
  );
}

/** One fact is a heading; several are listed below it. */
function Records({ sure, records }: { readonly sure: string; readonly records: readonly string[] }) {
  const [first, ...others] = records;
  return (
    <>
      <h3 class="text-card-title wrap-anywhere">
        <span class="font-normal text-ink-2">{sure}:</span> <bdi>{first}</bdi>
      </h3>
      {others.map((record) => (
        <p key={record} class="font-semibold wrap-anywhere" dir="auto">
          {record}
        </p>
      ))}
    </>
  );
}

function Quoted({ proposal }: Pick<ProposalCardProps, "proposal">) {
  const { subject } = proposal.message;
  const quote = tellingQuote(proposal);
  return (
    <div class="grid gap-0.5 border-s-2 border-line-2 ps-3">
      <p class="text-secondary font-medium wrap-anywhere" dir="auto">
        {subject === "" ? "Without a subject" : subject}
      </p>
      {quote !== "" && (
        <p class="font-serif text-ink-2 line-clamp-3 wrap-anywhere" dir="auto">
          {quote}
        </p>
      )}
    </div>
  );
}
