import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { NOBODY_TYPED, personFault } from "../../../app/index.ts";
import type { Fault } from "../../../contract/index.ts";
import { type DebriefDraft, draftsOnThisDevice, type QuestionKind } from "../../debrief-drafts/index.ts";
import { Button, EmptyState, ErrorNote, Loading, thisDevice } from "../../design/index.ts";
import { ownEnding, useDesk } from "../../desk/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { type AnswerContext, answerWords, spanWords } from "./answer-words.ts";
import { ApplicationQuestion } from "./application-question.tsx";
import { AskingQuestion } from "./asking-question.tsx";
import { aboutKnown, newCaseId, openAfterWhen } from "./begin-draft.ts";
import { DecisionQuestion } from "./decision-question.tsx";
import { finishDebrief } from "./finish-debrief.ts";
import { isAnswerWhole } from "./is-answer-whole.ts";
import { NextQuestion } from "./next-question.tsx";
import { OutcomePage } from "./outcome-page.tsx";
import { PeopleQuestion } from "./people-question.tsx";
import { PromisesQuestion } from "./promises-question.tsx";
import { AnsweredQuestion, ComingQuestion, DebriefHeader, GoOn, OpenQuestion, Progress } from "./question-frame.tsx";
import type { QuestionProps } from "./question-props.ts";
import { questionsOf, questionTitle, settleOpen, withoutOpen } from "./questions.ts";
import { ThankedQuestion } from "./thanked-question.tsx";
import { isRecorded, takeTypedWords } from "./told-debrief.ts";
import { TopicsQuestion } from "./topics-question.tsx";
import { type DebriefCase, interviewsToTell, useDebriefCase } from "./use-debrief.ts";
import { type HeldDraft, useDraft } from "./use-draft.ts";
import { WhenQuestion } from "./when-question.tsx";
import { WhomQuestion } from "./whom-question.tsx";

/** Writes down what was said in an interview, in under a minute; afterwards the plan, and whom to thank. */
export function DebriefPage() {
  const { params, query } = useRoute();
  const caseId = params.case === undefined || params.case === "" ? undefined : params.case;
  const company = useDesk().views.value?.cases.find((view) => view.caseId === caseId)?.digest.company;
  usePageTitle(company === undefined ? "Debrief" : `Debrief, ${company}`);
  if (caseId !== undefined && query.noted !== undefined) return <OutcomePage caseId={caseId} />;
  return <Debriefing caseId={caseId} when={query.when} />;
}

interface DebriefingProps {
  readonly caseId: string | undefined;
  readonly when: string | undefined;
}

function Debriefing({ caseId, when }: DebriefingProps) {
  const held = useDraft(caseId, when);
  const { draft } = held;
  const found = useDebriefCase(draft);
  const views = useDesk().views.value;
  useWhatIsKnown(held, found);
  const isMissing =
    draft.application?.kind === "known" && !views?.cases.some((view) => view.caseId === draft.application?.caseId);
  if (views === undefined) return <Loading what="your applications" />;
  if (isMissing) return <NoSuchCase />;
  if (found === undefined && draft.open !== "application") return <Loading what="the application" />;
  return <Questions held={held} found={found} />;
}

function NoSuchCase() {
  return (
    <>
      <h1 class="hidden-visually" tabIndex={-1}>
        No such application
      </h1>
      <EmptyState actions={<Button href="/debrief">Choose another</Button>}>
        This application is not on this device.
      </EmptyState>
    </>
  );
}

/** An interview that is recorded, and of which nothing was told yet, is the one that is meant; what is recorded is not told twice. */
function useWhatIsKnown({ draft, replace }: HeldDraft, found: DebriefCase | undefined): void {
  const desk = useDesk();
  useEffect(() => {
    if (found === undefined) return;
    if (isRecorded(draft, found.stored)) draftsOnThisDevice().forget(draft.id);
    else if (draft.open === "when" && draft.when === undefined) {
      const [meant, ...others] = interviewsToTell(found, desk.now.peek());
      if (meant !== undefined && others.length === 0)
        replace(openAfterWhen(aboutKnown(draft, meant), found.people.length));
    }
  }, [found, draft]);
}

interface QuestionsProps {
  readonly held: HeldDraft;
  readonly found: DebriefCase | undefined;
}

function Questions({ held, found }: QuestionsProps) {
  const { draft } = held;
  const heading = useHeadingFocus(draft.open);
  const { goOn, skip, finish, choose, faults } = useSteps(held, found);
  const people = found?.people.length ?? draft.added.length;
  const questions = questionsOf(draft, people);
  const waiting = questions.filter((kind) => !draft.settled.includes(kind) && kind !== draft.open);
  const context = useAnswerContext(draft, found);
  return (
    <div class="mx-auto max-w-[40rem]">
      <div class="sticky top-0 z-10 short:static -mx-5 mb-3 bg-paper px-5 pt-2 pb-1.5">
        <DebriefHeader {...headerOf(held, found, context)} />
        <Progress done={questions.length - waiting.length - 1} of={questions.length} />
      </div>
      <ol>
        {questions.map((kind) => {
          const title = questionTitle(kind, draft);
          if (kind === draft.open) {
            return (
              <OpenQuestion key={kind} title={title} headingRef={heading}>
                <Question kind={kind} held={held} found={found} onChoose={choose} />
              </OpenQuestion>
            );
          }
          if (waiting.includes(kind)) return <ComingQuestion key={kind} title={title} />;
          const answer = context === undefined ? applicationName(draft, found) : answerWords(kind, draft, context);
          return (
            <AnsweredQuestion key={kind} title={title} answer={answer} onChange={() => held.change({ open: kind })} />
          );
        })}
      </ol>
      {isEnough(draft, found) && waiting.length > 0 && (
        <Button kind="text" class="mt-2" onClick={finish}>
          That is all for now
        </Button>
      )}
      {faults.length > 0 && (
        <ErrorNote
          title="This was not written down yet. Your answers are kept."
          faults={faults.map(({ place, expected }) => ({ place: place || "The answers", text: expected }))}
        />
      )}
      <GoOn
        onSkip={withoutOpen(draft) === undefined ? undefined : skip}
        onNext={goOn}
        nextLabel={waiting.length === 0 ? "See the plan" : "Next"}
        canGoOn={isAnswerWhole(draft, found)}
      />
    </div>
  );
}

/** What the buttons do. */
function useSteps(held: HeldDraft, found: DebriefCase | undefined) {
  const desk = useDesk();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const people = found?.people ?? [];
  const finishWith = async (draft: DebriefDraft) => {
    held.replace(draft);
    const finished = await finishDebrief(desk, draftsOnThisDevice(), draft);
    setFaults(finished.ok ? [] : finished.error);
  };
  const settle = (draft: DebriefDraft) => {
    const next = settleOpen(draft, people.length);
    if (next === undefined) void finishWith(draft);
    else held.replace(next);
  };
  const goOn = () => {
    const { person = NOBODY_TYPED, open } = held.draft;
    const fault = open === "people" && person.name.trim() !== "" ? personFault(person, people) : undefined;
    setFaults(fault === undefined ? [] : [{ place: "Name", expected: fault }]);
    if (fault === undefined) settle(takeTypedWords(withCaseId(held.draft), people, ending));
  };
  return {
    faults,
    goOn,
    skip: () => settle(withoutOpen(held.draft) ?? held.draft),
    finish: () => void finishWith(takeTypedWords(held.draft, people, ending)),
    choose: (caseId: string) => settle({ ...held.draft, application: { kind: "known", caseId } }),
  };
}

const ending = () => ownEnding(4);

/** A new application gets its id once its company is known. */
function withCaseId(draft: DebriefDraft): DebriefDraft {
  const { application } = draft;
  if (application?.kind !== "new" || application.caseId !== "") return draft;
  return { ...draft, application: { ...application, caseId: newCaseId(application.company, ownEnding()) } };
}

interface QuestionKindProps extends QuestionsProps {
  readonly kind: QuestionKind;
  readonly onChoose: (caseId: string) => void;
}

const QUESTIONS = {
  when: WhenQuestion,
  people: PeopleQuestion,
  topics: TopicsQuestion,
  decision: DecisionQuestion,
  asking: AskingQuestion,
  whom: WhomQuestion,
  promises: PromisesQuestion,
  thanked: ThankedQuestion,
  next: NextQuestion,
} as const satisfies Readonly<
  Record<Exclude<QuestionKind, "application">, (props: QuestionProps) => preact.JSX.Element>
>;

function Question({ kind, held: { draft, change }, found, onChoose }: QuestionKindProps) {
  if (kind === "application") return <ApplicationQuestion draft={draft} change={change} onChoose={onChoose} />;
  if (found === undefined) return <Loading what="the application" />;
  const Body = QUESTIONS[kind];
  return <Body draft={draft} change={change} found={found} />;
}

/** Whether what is known already would make a plan: when it was, and who was there. */
function isEnough({ settled, when }: DebriefDraft, found: DebriefCase | undefined): boolean {
  return found?.span !== undefined && when?.kind !== "ahead" && settled.includes("when") && settled.includes("people");
}

/** "Globex · Senior Analyst" */
function applicationName({ application }: DebriefDraft, found: DebriefCase | undefined): string {
  const named = found?.stored.header ?? (application?.kind === "new" ? application : undefined);
  return named === undefined ? "" : [named.company, named.role].filter((part) => part.trim() !== "").join(" · ");
}

function useAnswerContext(draft: DebriefDraft, found: DebriefCase | undefined): AnswerContext | undefined {
  const desk = useDesk();
  const [ownTimeZone, now] = [desk.ownTimeZone.value, desk.now.value];
  if (found === undefined) return undefined;
  const { people, calendar, span } = found;
  return { people, calendar, span, ownTimeZone, now, application: applicationName(draft, found) };
}

function headerOf({ draft, isKept }: HeldDraft, found: DebriefCase | undefined, context: AnswerContext | undefined) {
  return {
    title: applicationName(draft, found) || "What was said in the interview",
    below: context?.span === undefined ? undefined : spanWords(context.span, context),
    backHref: found === undefined || found.stored.sequence === 0 ? "/" : `/case/${encodeURIComponent(found.stored.id)}`,
    saved: isKept ? `Saved on ${thisDevice()}` : `Not saved: ${thisDevice()} has no room left.`,
  };
}

/** The question that has just opened gets the focus; the first one leaves it to the page's heading. */
function useHeadingFocus(open: QuestionKind) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(open);
  useLayoutEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [open]);
  return heading;
}
