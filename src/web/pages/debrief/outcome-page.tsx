import { useEffect, useState } from "preact/hooks";
import { editHeader, type StoredCase } from "../../../app/index.ts";
import { type Case, readerClock, type Step, stepTitle, withNearDates } from "../../../engine/index.ts";
import { Button, Card, EmptyState, Field, Loading, Section, Sentence, StepCard } from "../../design/index.ts";
import { type OpenCase, useCase, useDesk } from "../../desk/index.ts";
import { StepMenu, stepDeed, windowShares, windowWords } from "../../steps/index.ts";

const LIVE: ReadonlySet<Step["state"]> = new Set(["late", "open", "upcoming"]);

/** What came of a debrief: the plan in a sentence, and the letters to write now, one a person. */
export function OutcomePage({ caseId }: { readonly caseId: string }) {
  const loading = useCase(caseId);
  useTop(loading.kind);
  if (loading.kind === "loading") return <Loading what="the plan" />;
  if (loading.kind !== "open") {
    return (
      <EmptyState actions={<Button href="/">See today</Button>}>
        {loading.kind === "unreadable" ? loading.message : "This application is not here any more."}
      </EmptyState>
    );
  }
  return <Outcome open={loading.open} />;
}

/** It stands at the address of the questions: nobody else leads to its beginning. */
function useTop(kind: string): void {
  useEffect(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [kind]);
}

function Outcome({ open }: { readonly open: OpenCase }) {
  const { plan, parsed, id } = open;
  const { company, role } = parsed.case;
  const { own } = readerClock(open.calendar, useDesk().ownTimeZone.value);
  const live = plan.steps.filter(({ state }) => LIVE.has(state));
  const thanks = live.filter(({ action }) => action === "thank-you");
  const telling = live.filter(({ action }) => action === "debrief");
  const answers = live.filter(({ action }) => action === "answer");
  const preparing = live.filter(({ action }) => action === "prepare");
  return (
    <div class="mx-auto max-w-[45rem]">
      <Sentence above={<bdi>{[company, role].join(" · ")}</bdi>}>
        {withNearDates(plan.headline, own.dateOf(plan.asOf))}
      </Sentence>
      <div class="grid gap-6">
        <Steps title="Still to tell" steps={telling} open={open} firstIsMain={thanks.length === 0} />
        <Steps title="Thank-yous, one a person" steps={thanks} open={open} firstIsMain />
        {thanks.length > 0 && <OwnName open={open} />}
        <Steps title="What you promised" steps={answers} open={open} />
        <Steps title="Before the interview" steps={preparing} open={open} firstIsMain={thanks.length === 0} />
        {preparing[0] !== undefined && <Brief step={preparing[0]} />}
        <div class="flex flex-wrap gap-3">
          <Button href={`/case/${encodeURIComponent(id)}`}>See the whole plan</Button>
          <Button kind="text" href="/">
            See today
          </Button>
        </div>
      </div>
    </div>
  );
}

interface StepsProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly open: OpenCase;
  readonly firstIsMain?: boolean;
}

function Steps({ title, steps, open, firstIsMain = false }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <Section title={title} count={steps.length > 1 ? `${steps.length}` : undefined}>
      <ul class="grid gap-2.5">
        {steps.map((step, place) => (
          <li key={step.id}>
            <OutcomeStep step={step} open={open} isMain={firstIsMain && place === 0} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OutcomeStep({
  step,
  open,
  isMain,
}: {
  readonly step: Step;
  readonly open: OpenCase;
  readonly isMain: boolean;
}) {
  const desk = useDesk();
  const now = desk.now.value;
  const { id, calendar, parsed, plan } = open;
  const clock = readerClock(calendar, desk.ownTimeZone.value);
  const title = stepTitle(step, parsed.case, plan.attempts.limit);
  const { left, right } = windowWords(step, now, clock);
  const { label, href } = stepDeed(id, step);
  return (
    <StepCard
      state={step.state}
      title={title}
      href={href}
      below={belowOf(step, parsed.case)}
      stateWords={left}
      bar={{ ...windowShares(step, now, clock), leftWords: left, rightWords: right }}
      action={
        <>
          <Button kind={isMain ? "primary" : "secondary"} size="small" href={href} aria-label={`${label}: ${title}`}>
            {label}
          </Button>
          <StepMenu caseId={id} step={{ ...step, title }} calendar={calendar} />
        </>
      }
    />
  );
}

const NEEDS = {
  email: "No email address yet",
  phone: "No number yet",
  address: "No address yet",
  contact: "Nobody known yet",
} as const;

/** What they talked about, and what is missing to write. */
function belowOf({ action, to, needs, optional }: Step, { facts }: Case): string | undefined {
  const topics = facts.flatMap((fact) =>
    fact.kind === "interview" && action === "thank-you" && to !== null ? (fact.topics?.get(to) ?? []) : [],
  );
  const parts = [topics.join(", "), ...needs.map((need) => NEEDS[need]), optional ? "Optional" : ""];
  const told = parts.filter((part) => part !== "");
  return told.length === 0 ? undefined : told.join(" · ");
}

/** What to have in mind before an interview. */
function Brief({ step }: { readonly step: Step }) {
  return (
    <ul class="grid list-disc gap-1 ps-5 text-secondary text-ink-2">
      {[...step.brief.must, ...step.brief.may].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A letter needs a name below it: asked for once, and only where it is missing. */
function OwnName({ open }: { readonly open: OpenCase }) {
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const { header } = open.stored;
  if (header.me?.name !== undefined || desk.settings.value.name !== undefined) return null;
  const keep = (name: string) => {
    if (name.trim() !== "") void keepName(name.trim(), open.stored);
  };
  const keepName = async (name: string, stored: StoredCase) => {
    await desk.changeSettings({ name });
    const { id, header: base } = stored;
    const header = editHeader(base, { me: { name } });
    await desk.reviseHeader(id, { base, header, note: `my name: ${name}`, said: "Name kept." });
  };
  return (
    <Card padded>
      <form
        class="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <Field
          class="min-w-52 grow"
          label="Your name, as you sign"
          value={typed}
          onValue={setTyped}
          autocomplete="name"
          maxLength={200}
        />
        <Button type="submit" disabled={typed.trim() === ""}>
          Sign with it
        </Button>
      </form>
    </Card>
  );
}
