import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button, Icon, Sentence } from "../../design/index.ts";
import { type Desk, newId, useDesk } from "../../desk/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { sampleCase, sampleIds } from "../../sample/index.ts";
import { ApplicationsInput } from "./applications-input.tsx";

/** The first question, in the place of an empty page: each answer leads on. */
export function WelcomePage() {
  const desk = useDesk();
  const { route } = useLocation();
  const [isApplying, setApplying] = useState(false);
  const samples = sampleIds(desk.views.value?.cases ?? []);
  const showExample = async () => {
    if (samples.length === 0 && !(await addSample(desk))) return;
    route("/");
  };
  return (
    <div class="mx-auto max-w-[36rem] pt-4">
      <Sentence above="Fineline keeps you between forgotten and pestering.">Have you had an interview?</Sentence>
      <ul class="grid gap-2.5">
        <Answer title="Yes, just now" below="Under a minute: who was there, what was said" href="/debrief?when=now" />
        <Answer
          title="Yes, some days ago"
          below="What is still in time, and what comes next"
          href="/debrief?when=earlier"
        />
        <Answer
          title="Not yet, I have applied"
          below="Keep your applications in one place"
          expanded={isApplying}
          onClick={() => setApplying(!isApplying)}
        />
        {isApplying && (
          <li>
            <ApplicationsInput />
          </li>
        )}
        <Answer
          title="Show me an example"
          below="An application to look around in, removed with one touch"
          onClick={() => void showExample()}
        />
      </ul>
      {samples.length > 0 && (
        <Button kind="text" class="mt-3" onClick={() => void desk.removeCases(samples, "The example is removed.")}>
          Remove the example
        </Button>
      )}
      <p class="mt-6 text-secondary text-ink-3">
        {heldDesk() === undefined
          ? "What you enter stays on your own machine. Nothing is sent anywhere without you."
          : "What you enter is kept on the server of this service, with a copy in this browser. Nobody is written to without you."}
      </p>
    </div>
  );
}

async function addSample(desk: Desk): Promise<boolean> {
  const sample = sampleCase({ now: desk.now.peek(), timeZone: desk.ownTimeZone.peek(), newId });
  return (await desk.addCases([sample], "This is an example.")).ok;
}

interface AnswerProps {
  readonly title: string;
  readonly below: string;
  readonly href?: string;
  readonly expanded?: boolean;
  readonly onClick?: () => void;
}

const LOOK =
  "flex min-h-16 w-full items-center justify-between gap-3 rounded-button border border-edge bg-surface px-4 py-2.5 text-start text-ink no-underline hover:bg-accent-tint";

function Answer({ title, below, href, expanded, onClick }: AnswerProps) {
  const inside = (
    <>
      <span class="min-w-0">
        <span class="block text-card-title">{title}</span>
        <span class="block text-secondary text-ink-2">{below}</span>
      </span>
      <Icon name={expanded === undefined ? "forward" : "down"} />
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <button type="button" class={LOOK} aria-expanded={expanded} onClick={onClick}>
          {inside}
        </button>
      ) : (
        <a class={LOOK} href={href}>
          {inside}
        </a>
      )}
    </li>
  );
}
