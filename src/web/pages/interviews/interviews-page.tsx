import { useEffect, useState } from "preact/hooks";
import type { OwnCaseJson } from "../../../contract/http/index.ts";
import { EmptyState, Loading, Section, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { account, Fault, useAsking } from "../../own-account/index.ts";
import type { KeptDesk } from "../../own-desk/index.ts";
import { atDesk, interviewApi } from "./interview-api.ts";

interface Met {
  readonly desk: KeptDesk;
  readonly cases: readonly OwnCaseJson[];
}

/** An interviewer's first page: those whom they meet, and nobody else. */
export function InterviewsPage() {
  usePageTitle("Interviews");
  const [met, setMet] = useState<readonly Met[]>();
  const asking = useAsking();
  const desks = (account.value?.desks ?? []).filter(({ role }) => role === "interviewer");
  const ids = desks.map(({ id }) => id).join();
  useEffect(() => {
    void asking.ask(async () => setMet(await Promise.all(desks.map(loadMet))));
  }, [ids]);
  if (met === undefined) return asking.fault === undefined ? <Loading what="interviews" /> : <Fault of={asking} />;
  const count = met.reduce((sum, { cases }) => sum + cases.length, 0);
  return (
    <>
      <Sentence above="Interviews">{sentenceOf(count)}</Sentence>
      {count === 0 && (
        <EmptyState below="A desk shows you those who have your address among their people.">
          As soon as you are named, they are listed here.
        </EmptyState>
      )}
      <div class="grid max-w-[45rem] gap-8">
        {met.map(({ desk, cases }) => cases.length > 0 && <DeskPart key={desk.id} desk={desk} cases={cases} />)}
      </div>
    </>
  );
}

function sentenceOf(count: number): string {
  if (count === 0) return "Nobody is down for you to meet.";
  return count === 1 ? "You meet one of them." : `You meet ${count} of them.`;
}

async function loadMet(desk: KeptDesk): Promise<Met> {
  const { items } = await interviewApi.call("GET /api/service/own-cases", {}, atDesk(desk.id));
  return { desk, cases: items };
}

function DeskPart({ desk, cases }: Met) {
  return (
    <Section title={desk.name} count={cases.length}>
      <ul class="grid">
        {cases.map(({ id, company, role }) => (
          <li key={id} class="border-t border-line">
            <a
              class="flex min-h-11 flex-wrap items-center gap-x-2 py-2 wrap-anywhere text-accent"
              href={`/interviews/${encodeURIComponent(desk.id)}/${encodeURIComponent(id)}`}
            >
              <bdi>{company}</bdi> <bdi class="text-ink-2">{role}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
