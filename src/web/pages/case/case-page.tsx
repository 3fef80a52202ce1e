import type { ComponentProps } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Step } from "../../../engine/index.ts";
import { describeLine, type PictureTarget } from "../../../picture/index.ts";
import { Button, Card, EmptyState, ErrorNote, Loading, PhoneHeader } from "../../design/index.ts";
import { type OpenCase, useCase } from "../../desk/index.ts";
import { type PageProps, useCommand, usePageTitle } from "../../shell/index.ts";
import { stepDeed } from "../../steps/index.ts";
import { casePicture } from "../../timeline/index.ts";
import { LogSheet, type ToldKind } from "../log-sheet/index.ts";
import { CaseHead } from "./case-head.tsx";
import { CaseMenu } from "./case-menu.tsx";
import { CasePicture } from "./case-picture.tsx";
import { GuardCard } from "./guard-card.tsx";
import { HistoryList } from "./history-list.tsx";
import { PeopleList } from "./people-list.tsx";
import { ReasonSheet, type ReasonSubject } from "./reason-sheet.tsx";
import { SampleBanner } from "./sample-banner.tsx";
import { groupSteps } from "./step-groups.ts";
import { StepList } from "./step-list.tsx";
import { useSupposing } from "./use-supposing.ts";
import { WarningList } from "./warning-list.tsx";

/** One application: where it stands, what to do and when, who is there, and everything that happened. */
export function CasePage({ params = {} }: PageProps) {
  const loading = useCase(params.id);
  switch (loading.kind) {
    case "loading":
      return <Loading what="the application" />;
    case "missing":
      return <Missing />;
    case "unreadable":
      return <Unreadable message={loading.message} />;
    default:
      // Another case is another page: nothing supposed of one is carried over.
      return <OpenCasePage key={loading.open.id} open={loading.open} />;
  }
}

function Missing() {
  usePageTitle("No such application");
  return (
    <>
      <h1 class="hidden-visually">No such application</h1>
      <EmptyState actions={<Button href="/board">Open the board</Button>}>
        There is no such application here. It may have been removed.
      </EmptyState>
    </>
  );
}

function Unreadable({ message }: { readonly message: string }) {
  usePageTitle("An application that cannot be read");
  return (
    <>
      <h1 class="text-sentence mb-4">This application cannot be read.</h1>
      <ErrorNote
        title="Nothing is lost. The log does not fit the rules of today."
        actions={
          <Button href="/api/export" download>
            Export everything
          </Button>
        }
      >
        {message}
      </ErrorNote>
    </>
  );
}

function OpenCasePage({ open }: { readonly open: OpenCase }) {
  const theCase = open.parsed.case;
  const supposing = useSupposing(open);
  const [isLogOpen, setLogOpen] = useLogAddress();
  const [begin, setBegin] = useState<ToldKind>();
  const openLog = (kind?: ToldKind) => {
    setBegin(kind);
    setLogOpen(true);
  };
  const [asked, setAsked] = useState<ReasonSubject>();
  usePageTitle(`${theCase.company}, ${theCase.role}`);
  useStepOfAddress(open, (step) => setAsked({ kind: "step", stepId: step.id }));
  useKeys(open, openLog);
  const openTarget = (target: PictureTarget) => setAsked({ kind: "target", target });
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-y-3 tablet:gap-y-5">
      <PhoneHeader
        title={theCase.company}
        below={theCase.role}
        back="/board"
        action={
          <>
            <Button size="small" class="!rounded-full" onClick={() => openLog()}>
              What happened?
            </Button>
            <CaseMenu open={open} />
          </>
        }
      />
      {isSample(open) && <SampleBanner caseId={open.id} />}
      <CaseHead
        open={supposing.shown}
        isSupposed={supposing.isSupposed}
        guard={<GuardCard open={supposing.shown} onWhy={() => setAsked({ kind: "guard" })} />}
        menu={<CaseMenu open={open} />}
        onLog={() => openLog()}
      />
      <PictureOrBeginning open={open} supposing={supposing} onOpen={openTarget} />
      <div class="-mx-1 tablet:hidden">
        <GuardCard open={supposing.shown} onWhy={() => setAsked({ kind: "guard" })} />
      </div>
      <WarningList warnings={supposing.shown.plan.warnings} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 desktop:grid-cols-[minmax(0,1fr)_20.5rem]">
        <StepList
          open={supposing.shown}
          isSupposed={supposing.isSupposed}
          onWhy={(step) => setAsked({ kind: "step", stepId: step.id })}
          onDecide={() => openLog("decision")}
        />
        <PeopleList open={open} />
      </div>
      <HistoryList open={open} />
      <ReasonSheet open={supposing.shown} subject={asked} onClose={() => setAsked(undefined)} />
      <LogSheet caseId={open.id} begin={begin} open={isLogOpen} onClose={() => setLogOpen(false)} />
    </div>
  );
}

/** The picture; before there is anything to draw, how it begins. An employer's case has none. */
function PictureOrBeginning(props: ComponentProps<typeof CasePicture>) {
  const { open, supposing } = props;
  if (open.parsed.case.side === "employer") return null;
  const isEmpty = open.plan.steps.length === 0 && !open.parsed.case.facts.some(({ kind }) => kind === "interview");
  if (!isEmpty || supposing.isSupposed) return <CasePicture {...props} />;
  return (
    <Card class="grid justify-items-start gap-3 px-4 py-4">
      <p class="text-ink-2">{describeLine(casePicture({ open })).join(" ")}</p>
      <Button kind="primary" href={`/debrief/${encodeURIComponent(open.id)}`}>
        Debrief an interview
      </Button>
    </Card>
  );
}

/** An example says so in its header. */
function isSample({ stored }: OpenCase): boolean {
  return (stored.header as { readonly "x-sample"?: unknown })["x-sample"] === true;
}

/** The sheet is open where the address asks for it, too: `?log`. */
function useLogAddress() {
  const { query, path, route } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const isAsked = query.log !== undefined;
  const set = (next: boolean) => {
    setOpen(next);
    if (!next && isAsked) route(path, true);
  };
  return [isOpen || isAsked, set] as const;
}

/** An address that names a step (`#thank-you/i1/lee`) opens why it is there. */
function useStepOfAddress(open: OpenCase, onStep: (step: Step) => void): void {
  const { url } = useLocation();
  useEffect(() => {
    const id = decodeURIComponent((url.split("#")[1] ?? location.hash.slice(1)) || "");
    const step = open.plan.steps.find((one) => one.id === id);
    if (step !== undefined) onStep(step);
  }, [url]);
}

/** L: what happened. D: draft what is asked for first. */
function useKeys(open: OpenCase, onLog: () => void): void {
  const { route } = useLocation();
  const first = groupSteps(open.plan.steps).toDo.find(({ state }) => state === "open" || state === "late");
  useCommand("what-happened", onLog);
  useCommand("draft", first === undefined ? undefined : () => route(stepDeed(open.id, first).href));
}
