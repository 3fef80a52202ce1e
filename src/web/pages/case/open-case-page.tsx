import { useState } from "preact/hooks";
import { ErrorBoundary, lazy } from "preact-iso";
import type { PictureTarget } from "../../../picture/index.ts";
import { Button, PhoneHeader } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { ProposalList } from "../../proposals/index.ts";
import { LogSheet, type ToldKind } from "../log-sheet/index.ts";
import { CaseHead } from "./case-head.tsx";
import { CaseMenu } from "./case-menu.tsx";
import { caseNames } from "./case-names.ts";
import { GuardCard } from "./guard-card.tsx";
import { HistoryList } from "./history-list.tsx";
import { PeopleList } from "./people-list.tsx";
import { PictureOrBeginning } from "./picture-or-beginning.tsx";
import { ReasonSheet, type ReasonSubject } from "./reason-sheet.tsx";
import { SampleBanner } from "./sample-banner.tsx";
import { StepList } from "./step-list.tsx";
import { useCaseKeys, useLogAddress, useStepOfAddress } from "./use-case-address.ts";
import { type Supposing, useSupposing } from "./use-supposing.ts";
import { WarningList } from "./warning-list.tsx";

/** Loaded by those who hire. */
const CandidatePanel = lazy(async () => (await import("../../candidate-panel/index.ts")).CandidatePanel);

/** A case that was read, with its sheets. */
export function OpenCasePage({ open }: { readonly open: OpenCase }) {
  const { name, below } = caseNames(open);
  const supposing = useSupposing(open);
  const [isLogOpen, setLogOpen] = useLogAddress();
  const [begin, setBegin] = useState<ToldKind>();
  const [asked, setAsked] = useState<ReasonSubject>();
  const openLog = (kind?: ToldKind) => {
    setBegin(kind);
    setLogOpen(true);
  };
  usePageTitle(`${name}, ${below}`);
  useStepOfAddress(open, (step) => setAsked({ kind: "step", stepId: step.id }));
  useCaseKeys(open, openLog);
  return (
    <>
      <Parts open={open} supposing={supposing} onAsk={setAsked} onLog={openLog} />
      <ReasonSheet open={supposing.shown} subject={asked} onClose={() => setAsked(undefined)} />
      <LogSheet caseId={open.id} begin={begin} open={isLogOpen} onClose={() => setLogOpen(false)} />
    </>
  );
}

interface PartsProps {
  readonly open: OpenCase;
  readonly supposing: Supposing;
  readonly onAsk: (subject: ReasonSubject) => void;
  readonly onLog: (kind?: ToldKind) => void;
}

/** From the sentence down to the history. */
function Parts({ open, supposing, onAsk, onLog }: PartsProps) {
  const { shown, isSupposed } = supposing;
  const guard = <GuardCard open={shown} onWhy={() => onAsk({ kind: "guard" })} />;
  const menu = <CaseMenu open={open} />;
  const openTarget = (target: PictureTarget) => onAsk({ kind: "target", target });
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-y-3 tablet:gap-y-5">
      <CasePhoneHeader open={open} onLog={onLog} />
      {isSample(open) && <SampleBanner caseId={open.id} />}
      <CaseHead open={shown} isSupposed={isSupposed} guard={guard} menu={menu} onLog={() => onLog()} />
      <ProposalList caseId={open.id} />
      <PictureOrBeginning open={open} supposing={supposing} onOpen={openTarget} />
      <div class="-mx-1 tablet:hidden">{guard}</div>
      <WarningList warnings={shown.plan.warnings} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 desktop:grid-cols-[minmax(0,1fr)_20.5rem]">
        <StepList
          open={shown}
          isSupposed={isSupposed}
          onWhy={(step) => onAsk({ kind: "step", stepId: step.id })}
          onDecide={() => onLog("decision")}
        />
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <PeopleList open={open} />
          {open.stored.header.opening !== undefined && (
            <ErrorBoundary>
              <CandidatePanel open={open} />
            </ErrorBoundary>
          )}
        </div>
      </div>
      <HistoryList open={open} />
    </div>
  );
}

function CasePhoneHeader({ open, onLog }: Pick<PartsProps, "open" | "onLog">) {
  const { name, below, back } = caseNames(open);
  const action = (
    <>
      {may("write") && (
        <Button size="small" class="!rounded-full" onClick={() => onLog()}>
          What happened?
        </Button>
      )}
      <CaseMenu open={open} />
    </>
  );
  return <PhoneHeader title={name} below={below} back={back} action={action} />;
}

/** An example says so in its header. */
function isSample({ stored }: OpenCase): boolean {
  return (stored.header as { readonly "x-sample"?: unknown })["x-sample"] === true;
}
