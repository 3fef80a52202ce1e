import { useLocation, useRoute } from "preact-iso";
import { type CaseView, type ContactAnswer, mayContact } from "../../../app/index.ts";
import {
  clockOfCase,
  describeSourceId,
  explainRule,
  guardAnswer,
  presentByClock,
  withNearDates,
} from "../../../engine/index.ts";
import { Button, Dock, EmptyState, ErrorNote, Field, Loading, PhoneHeader, Reason } from "../../design/index.ts";
import { type OpenCase, useCase, useDesk } from "../../desk/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { isOfOpening } from "../../hiring/index.ts";
import { stepDeed } from "../../steps/index.ts";
import { CaseSpark } from "../../timeline/index.ts";

/** May I contact them? A case is picked, and the answer is one word with its reason. */
export function MayIPage() {
  const { params } = useRoute();
  const { route } = useLocation();
  // Of candidates only the one that was asked for: they are no applications of one's own.
  const cases = useDesk().views.value?.cases.filter((view) => !isOfOpening(view) || view.caseId === params.case);
  const asked = cases && caseIdOf(params.case, cases);
  const company = cases?.find(({ caseId }) => caseId === asked)?.digest.company;
  usePageTitle(company === undefined ? "May I?" : `May I? ${company}`);
  if (cases === undefined) return <Loading what="your applications" />;
  if (cases.length === 0) return <NoCase />;
  return (
    <div class="mx-auto grid max-w-[26rem] grid-cols-[minmax(0,1fr)] gap-5 tablet:mx-0">
      <Head />
      <Field
        kind="select"
        label="Application"
        labelHidden
        value={asked ?? ""}
        options={[
          ...(asked === undefined ? [{ value: "", label: "Pick one" }] : []),
          ...byActivity(cases).map(({ caseId, digest }) => ({
            value: caseId,
            label: `${digest.company}, ${digest.role}`,
          })),
        ]}
        onValue={(caseId) => route(`/may-i/${encodeURIComponent(caseId)}`, true)}
      />
      {asked === undefined ? <Choices cases={cases} /> : <Answered caseId={asked} />}
    </div>
  );
}

function Head() {
  return (
    <>
      <PhoneHeader title="May I contact them?" back="/" />
      <h1 class="text-card-title max-tablet:hidden-visually" tabIndex={-1}>
        May I contact them?
      </h1>
    </>
  );
}

function NoCase() {
  return (
    <>
      <Head />
      <EmptyState
        actions={
          <Button kind="primary" href="/welcome">
            Begin
          </Button>
        }
      >
        No application is here yet.
      </EmptyState>
    </>
  );
}

/** The case of the address; of one application alone that one, so that one tap is enough. */
function caseIdOf(param: string | undefined, cases: readonly CaseView[]): string | undefined {
  if (param !== undefined && param !== "") return param;
  const alive = cases.filter(({ stance }) => stance !== "closed");
  return alive.length === 1 ? alive[0]!.caseId : undefined;
}

/** Those that something happened in last come first; what is closed comes last. */
function byActivity(cases: readonly CaseView[]): readonly CaseView[] {
  const rank = ({ stance, digest }: CaseView) => (stance === "closed" ? 0 : (digest.lastActivityAt ?? digest.openedAt));
  return cases.toSorted((a, b) => rank(b) - rank(a));
}

const MOST_CHOICES = 8;

function Choices({ cases }: { readonly cases: readonly CaseView[] }) {
  return (
    <ul class="grid gap-2.5">
      {byActivity(cases)
        .slice(0, MOST_CHOICES)
        .map(({ caseId, digest }) => (
          <li key={caseId}>
            <a class="card block px-4 py-3 text-ink no-underline" href={`/may-i/${encodeURIComponent(caseId)}`}>
              <span class="block font-semibold clamp-name" dir="auto">
                {digest.company}
              </span>
              <span class="block text-secondary text-ink-2 clamp-name" dir="auto">
                {digest.role}
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
}

function Answered({ caseId }: { readonly caseId: string }) {
  const loading = useCase(caseId);
  if (loading.kind === "loading") return <Loading what="the answer" />;
  if (loading.kind === "missing") return <ErrorNote title="There is no such application." />;
  if (loading.kind === "unreadable") return <ErrorNote title={loading.message} />;
  const { open } = loading;
  return <Answer open={open} answer={mayContact(open.plan, open.parsed.case)} />;
}

function Answer({ open, answer }: { readonly open: OpenCase; readonly answer: ContactAnswer }) {
  const { ownTimeZone } = useDesk();
  const clock = clockOfCase(open.parsed.case, ownTimeZone.value);
  const word = guardAnswer(answer);
  const [first = "", rest] = splitSentence(
    withNearDates(answer.because ?? open.plan.guard.because, clock.own.dateOf(open.plan.asOf)),
  );
  return (
    <>
      <div role="status">
        <p class={`text-answer ${word === "Yes" ? "text-accent" : ""}`}>{word}</p>
        <p class="text-question mt-2" dir="auto">
          {first}
        </p>
        {rest !== undefined && (
          <p class="mt-2 text-ink-2" dir="auto">
            {rest}
          </p>
        )}
      </div>
      <CaseSpark open={open} size="wide" />
      <Why open={open} answer={answer} word={word} />
      <p class="text-secondary text-ink-3">{presentByClock(open.plan.asOf, clock)}</p>
      <Acts open={open} answer={answer} word={word} />
    </>
  );
}

/** The first sentence, which a person can act on, and the rest. */
function splitSentence(text: string): readonly [string, string | undefined] {
  const end = text.indexOf(". ");
  return end === -1 ? [text, undefined] : [text.slice(0, end + 1), text.slice(end + 2)];
}

interface WhyProps {
  readonly open: OpenCase;
  readonly answer: ContactAnswer;
  readonly word: string;
}

function Why({ open, answer, word }: WhyProps) {
  const reasons = answer.step?.reasons ?? [];
  // After a no the step is what may be done instead: why it is then does not say why not now.
  const reason = reasons.find(({ rule }) => rule === answer.rule) ?? (word === "No" ? undefined : reasons[0]);
  const isTheirWord = answer.rule.startsWith("ground-rule.");
  const lines = isTheirWord
    ? ["What they ask comes before any playbook."]
    : [reason?.text ?? explainRule(answer.rule)].filter((line) => line !== undefined);
  const source = isTheirWord ? "What they said" : reason && describeSourceId(reason.source, open.playbook);
  return <Reason title={`Why ${word.toLowerCase()}`} lines={lines} source={source} rule={answer.rule} />;
}

/** One action that helps, within the thumb's reach; and the case. */
function Acts({ open, answer, word }: WhyProps) {
  const { step } = answer;
  const caseAddress = `/case/${encodeURIComponent(open.id)}`;
  const deed = step === null ? undefined : stepDeed(open.id, step);
  const isWrittenHere = deed !== undefined && deed.label !== "Open";
  return (
    <Dock class="grid gap-2">
      {isWrittenHere && word !== "No" ? (
        <Button kind="primary" size="large" href={deed.href}>
          {word === "Yes" ? deed.label : "Prepare it now"}
        </Button>
      ) : (
        <Button kind="primary" size="large" href={`${caseAddress}?happened`}>
          They have said otherwise
        </Button>
      )}
      <Button kind="text" size="large" href={caseAddress}>
        See the case
      </Button>
    </Dock>
  );
}
