import { useEffect, useState } from "preact/hooks";
import type { CaseRecordJson } from "../../../contract/http/index.ts";
import type { PlanJson } from "../../../contract/index.ts";
import { Loading, Section, Sentence } from "../../design/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { Fault, useAsking } from "../../own-account/index.ts";
import { roleWords } from "../../people-input/index.ts";
import { PlanSteps } from "../clients/index.ts";
import { atDesk, interviewApi } from "./interview-api.ts";

interface SeenCase {
  readonly header: CaseRecordJson["case"];
  readonly plan: PlanJson;
}

/** One whom an interviewer meets: who is there, how things stand, and what comes when. */
export function InterviewPage({ params }: PageProps) {
  const { desk: deskId = "", case: caseId = "" } = params ?? {};
  const [seen, setSeen] = useState<SeenCase>();
  const asking = useAsking();
  usePageTitle(seen === undefined ? "An interview" : `${seen.header.company}, ${seen.header.role}`);
  useEffect(() => {
    void asking.ask(async () => setSeen(await loadCase(deskId, caseId)));
  }, [deskId, caseId]);
  return (
    <>
      <p>
        <a class="inline-flex min-h-11 items-center text-accent" href="/interviews">
          Back to all interviews
        </a>
      </p>
      {seen !== undefined ? (
        <Seen {...seen} />
      ) : asking.fault === undefined ? (
        <Loading what="the interview" />
      ) : (
        <Closed />
      )}
      <Fault of={asking} />
    </>
  );
}

function Closed() {
  return <Sentence above="Interviews">This one is not open to you.</Sentence>;
}

function Seen({ header, plan }: SeenCase) {
  return (
    <>
      <Sentence above={`${header.company}, ${header.role}`}>{plan.headline}</Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-8">
        <Section title="People" count={header.contacts.length}>
          <ul class="grid">
            {header.contacts.map(({ id, name, title, role }) => (
              <li key={id} class="border-t border-line py-2 wrap-anywhere">
                <bdi class="font-semibold">{name}</bdi>{" "}
                <span class="text-secondary text-ink-2">{title ?? roleWords(role)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title="All steps" count={plan.steps.length}>
          <PlanSteps steps={plan.steps} />
        </Section>
      </div>
    </>
  );
}

async function loadCase(deskId: string, id: string): Promise<SeenCase> {
  const [{ case: header }, plan] = await Promise.all([
    interviewApi.call("GET /api/cases/{id}", { params: { id } }, atDesk(deskId)),
    interviewApi.call("GET /api/cases/{id}/plan", { params: { id } }, atDesk(deskId)),
  ]);
  return { header, plan };
}
