import { useLocation } from "preact-iso";
import { ErrorNote, Filters, Loading, Section } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { type ChosenLetter, letterPath } from "./letter-choice.ts";
import { LetterHeader } from "./letter-header.tsx";
import { openLetterServer } from "./letter-server.ts";
import type { LetterSession } from "./letter-session.ts";
import { BelowPaper, BriefSide, FindingsSide, PhoneDock } from "./letter-sides.tsx";
import type { LetterState } from "./letter-state.ts";
import { kindLabel } from "./letter-words.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { PanelLinks } from "./panel-links.tsx";
import { Paper } from "./paper.tsx";
import { Sender, SendingLine } from "./sending-line.tsx";
import { type LetterModel, useLetterModel } from "./use-letter-model.ts";
import { useLetterSession } from "./use-letter-session.ts";

export interface LetterDeskProps {
  readonly open: OpenCase;
  readonly chosen: ChosenLetter;
}

const server = openLetterServer();

/** One letter: its brief, the paper and what was found, side by side; on a phone the paper, with two sheets. */
export function LetterDesk({ open, chosen }: LetterDeskProps) {
  const session = useLetterSession(open, chosen.context, server);
  const state = session.state.value;
  const failure = session.failure.value;
  if (failure !== undefined) return <ErrorNote title="The letter could not be composed.">{failure}</ErrorNote>;
  if (state === undefined) return <Loading what="the letter" />;
  return <OpenLetter open={open} chosen={chosen} session={session} state={state} />;
}

type OpenLetterProps = LetterDeskProps & { readonly session: LetterSession; readonly state: LetterState };

function OpenLetter(props: OpenLetterProps) {
  const model = useLetterModel({ ...props, server });
  const { chosen, heading, state } = model;
  usePageTitle(`${heading} · ${chosen.context.theCase.company}`);
  return (
    <>
      <div class="print:hidden">
        <LetterHeader model={model} />
        <Choices model={model} />
        <Withheld model={model} />
        <div class="grid gap-x-8 gap-y-8 desktop:grid-cols-[14.5rem_minmax(0,1fr)_17.5rem]">
          <div class="min-w-0 tablet:max-desktop:col-span-2 desktop:order-2">
            <LetterPaper model={model} />
            <BelowPaper model={model} />
          </div>
          <Section title="The brief" class="hidden content-start tablet:grid desktop:order-1">
            <BriefSide model={model} />
          </Section>
          <Section title="Before it goes" class="hidden content-start tablet:grid desktop:order-3">
            <FindingsSide model={model} idPrefix="finding-" />
          </Section>
        </div>
        <PhoneDock model={model} />
      </div>
      <div class="letter-print hidden print:block" dir="auto" aria-hidden="true">
        {state.letter.body}
      </div>
    </>
  );
}

/** Which of a panel's letters it is, and which of a step's. */
function Choices({ model }: { readonly model: LetterModel }) {
  const { panel, chosen, open } = model;
  const { route } = useLocation();
  const { kinds, context } = chosen;
  const stepId = context.step?.id ?? "withdraw";
  if (panel === undefined && kinds.length < 2) return null;
  return (
    <div class="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      {kinds.length > 1 && (
        <Filters
          label="Which letter"
          options={kinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
          value={context.kind}
          onValue={(kind) => route(letterPath(open.id, stepId, kind), true)}
        />
      )}
      {panel !== undefined && <PanelLinks panel={panel} caseId={open.id} theCase={context.theCase} />}
    </div>
  );
}

/** Why nothing is to be sent now, in the words of the step's first reason. */
function Withheld({ model }: { readonly model: LetterModel }) {
  const { step } = model.chosen.context;
  if (step?.state !== "withheld") return null;
  return <p class="mb-4 border-s-2 border-line-2 ps-3.5 text-secondary text-ink-2">{step.reasons[0]?.text}</p>;
}

function LetterPaper({ model }: { readonly model: LetterModel }) {
  const { state, contact, caseHref, findings, fields, length, settleId, acts, sending } = model;
  const goesFromHere = sending.offer !== undefined || sending.letter !== undefined;
  const toList = (finding: NumberedFinding) => {
    const entry = document.getElementById(`finding-${finding.number}`);
    // On a phone the list is in a sheet.
    if (entry === null || entry.offsetParent === null) model.showSheet("findings");
    else entry.focus();
  };
  return (
    <Paper
      letter={state.letter}
      contact={contact}
      caseHref={caseHref}
      findings={findings}
      fields={fields}
      options={state.options}
      words={state.words}
      length={length}
      describedBy={settleId}
      onWrite={model.write}
      onOptions={(options) => void acts.compose(options)}
      onNumber={toList}
      onCaret={model.cameTo}
      sender={goesFromHere ? <Sender model={model} /> : undefined}
      foot={<SendingLine model={model} />}
    />
  );
}
