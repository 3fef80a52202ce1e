import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ProposalJson } from "../../contract/http/index.ts";
import { Button, Section } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { useMail } from "../mail/index.ts";
import { EvidenceSheet } from "./evidence-sheet.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { acceptProposal, dismissProposal, stillOpen } from "./settle-proposal.ts";
import { useReadings } from "./use-readings.ts";

/** As many as are taken in at a glance. */
const MOST_SHOWN = 3;

export interface ProposalListProps {
  /** Of one application alone. */
  readonly caseId?: string | undefined;
}

/** What was noticed in mail and waits for a word: what would be recorded, and why. Nothing, where nothing waits. */
export function ProposalList({ caseId }: ProposalListProps) {
  const mail = useMail();
  const desk = useDesk();
  const [isWhole, setWhole] = useState(false);
  const [asked, setAsked] = useState<string>();
  const own = stillOpen(mail.proposals.value ?? []).filter((each) => caseId === undefined || each.case === caseId);
  const all = own.toSorted((a, b) => Number(hasDecision(b)) - Number(hasDecision(a)));
  const readings = useReadings(isWhole ? all : all.slice(0, MOST_SHOWN));
  const list = useFocusKept(readings.map(({ proposal }) => proposal.id).join(" "));
  if (readings.length === 0) return null;
  const rest = isWhole ? 0 : all.length - MOST_SHOWN;
  return (
    <Section title="Noticed in your mail" count={all.length}>
      <ul ref={list} class="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {readings.map(({ proposal, reading }) => (
          <li key={proposal.id}>
            <ProposalCard
              proposal={proposal}
              reading={reading}
              withCase={caseId === undefined}
              onAccept={(caseId) => acceptProposal(proposal, caseId, { mail, desk })}
              onDismiss={() => dismissProposal(proposal, mail)}
              onWhy={() => setAsked(proposal.id)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button kind="text" onClick={() => setWhole(true)}>
            {rest} more
          </Button>
        </div>
      )}
      <EvidenceSheet proposal={all.find(({ id }) => id === asked)} onClose={() => setAsked(undefined)} />
    </Section>
  );
}

/** A yes or a no comes before whatever else was noticed: it must not lie behind "1 more". */
function hasDecision({ facts }: ProposalJson): boolean {
  return facts.some(({ kind }) => kind === "decision");
}

/**
 * Where the card with the focus goes, the next one has it, so that a keyboard goes on from there: before anything is drawn, or
 * a key that is pressed meanwhile would go nowhere.
 */
function useFocusKept(shown: string) {
  const list = useRef<HTMLUListElement>(null);
  const place = useRef(-1);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && place.current >= 0;
    const cards = [...(list.current?.children ?? [])];
    if (isLost) cards[Math.min(place.current, cards.length - 1)]?.querySelector("button")?.focus();
    const follow = () => {
      place.current = [...(list.current?.children ?? [])].findIndex((card) => card.contains(document.activeElement));
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [shown]);
  return list;
}
