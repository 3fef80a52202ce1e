import { useEffect, useState } from "preact/hooks";
import type { CaseSummaryJson } from "../../../contract/http/index.ts";
import type { PlanJson } from "../../../contract/index.ts";
import { Loading, Section, Sentence } from "../../design/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { account, Fault, useAsking } from "../../own-account/index.ts";
import { atDesk, clientApi, loadCases } from "./client-api.ts";
import { PlanSteps } from "./plan-steps.tsx";
import { StepWords } from "./step-words.tsx";

interface SeenPlan {
  readonly summary: CaseSummaryJson;
  readonly plan: PlanJson;
  /** The picture as the address of an image. */
  readonly picture: string;
}

/** A client's plan, to look at and nothing else. */
export function ClientPlanPage({ params }: PageProps) {
  const { desk: deskId = "", case: caseId = "" } = params ?? {};
  const [seen, setSeen] = useState<SeenPlan>();
  const asking = useAsking();
  const client = account.value?.desks.find(({ id }) => id === deskId)?.name ?? "somebody";
  usePageTitle(seen === undefined ? "A client's plan" : `${seen.summary.company}, ${client}`);
  useEffect(() => {
    void asking.ask(async () => setSeen(await loadPlan(deskId, caseId)));
  }, [deskId, caseId]);
  if (seen === undefined) return asking.fault === undefined ? <Loading what="the plan" /> : <NoPlan asking={asking} />;
  const { summary, plan, picture } = seen;
  return (
    <>
      <p class="mb-4 rounded-card bg-accent-tint px-4 py-3 text-secondary" role="note">
        You are looking at {client}'s desk; {client} sees that you looked.{" "}
        <a class="inline-flex min-h-11 items-center text-accent" href="/clients">
          Back to all clients
        </a>
      </p>
      <Sentence above={`${summary.company}, ${summary.role}`}>{plan.headline}</Sentence>
      <div class="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
        <img class="w-full rounded-card border border-line" src={picture} alt={`The fine line of ${summary.company}`} />
        {summary.nextStep !== null && (
          <Section title="Next">
            <StepWords step={summary.nextStep} company={summary.company} />
            <p class="text-secondary text-ink-2">{summary.nextStep.why}</p>
          </Section>
        )}
        <Section title="May they write now?">
          <p>{plan.guard.because}</p>
        </Section>
        <Section title="All steps" count={plan.steps.length}>
          <PlanSteps steps={plan.steps} />
        </Section>
      </div>
    </>
  );
}

function NoPlan({ asking }: { readonly asking: ReturnType<typeof useAsking> }) {
  return (
    <>
      <Sentence above="Clients">This plan is not open to you.</Sentence>
      <Fault of={asking} />
      <a class="inline-flex min-h-11 items-center text-accent" href="/clients">
        Back to all clients
      </a>
    </>
  );
}

async function loadPlan(deskId: string, id: string): Promise<SeenPlan> {
  const options = atDesk(deskId);
  const [cases, plan, svg] = await Promise.all([
    loadCases(deskId),
    clientApi.call("GET /api/cases/{id}/plan", { params: { id } }, options),
    clientApi.call(
      "GET /api/cases/{id}/picture.svg",
      { params: { id }, query: { size: innerWidth < 720 ? "phone" : "desktop", theme: "both" } },
      options,
    ),
  ]);
  const summary = cases.find((each) => each.id === id);
  if (summary === undefined) throw new Error(`the list of the desk has no case "${id}", and its plan is there`);
  return { summary, plan, picture: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}
