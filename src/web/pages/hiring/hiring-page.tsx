import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Button, EmptyState, ErrorNote, Loading, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { chooseSide, type HiringDesk, useHiring } from "../../hiring/index.ts";
import { may } from "../../own-desk/index.ts";

interface HiringPageProps {
  readonly title: string;
  /** Drawn without an opening as well. */
  readonly withoutOpening?: boolean;
  readonly children: (hiring: HiringDesk) => ComponentChildren;
}

/** A page of the hiring side: what it shows once the server told, and what is said before, or where there is no opening. */
export function HiringPage({ title, withoutOpening = false, children }: HiringPageProps) {
  const hiring = useHiring();
  useEffect(() => chooseSide("hiring"), []);
  usePageTitle(title);
  const { status, openings } = hiring;
  if (status.value === "none") return <NoServer title={title} />;
  if (openings.value === undefined) {
    return status.value === "offline" ? <Unreached title={title} hiring={hiring} /> : <Loading what="your openings" />;
  }
  if (openings.value.length === 0 && !withoutOpening) return <NoOpening title={title} />;
  return (
    <>
      {status.value === "offline" && <OfflineNote hiring={hiring} />}
      {children(hiring)}
    </>
  );
}

function NoServer({ title }: { readonly title: string }) {
  return (
    <>
      <Sentence above={title}>This Fineline keeps no openings.</Sentence>
      <p class="text-ink-2">Run a newer version on your machine, and hiring is here.</p>
    </>
  );
}

function Unreached({ title, hiring }: { readonly title: string; readonly hiring: HiringDesk }) {
  return (
    <>
      <Sentence above={title}>What waits is not known here.</Sentence>
      <OfflineNote hiring={hiring} />
    </>
  );
}

function OfflineNote({ hiring }: { readonly hiring: HiringDesk }) {
  return (
    <div class="mb-5 max-w-[45rem]">
      <ErrorNote
        title="The server cannot be reached."
        actions={
          <Button size="small" onClick={() => void hiring.refresh()}>
            Ask again
          </Button>
        }
      >
        Openings and candidates are kept where Fineline runs.
      </ErrorNote>
    </div>
  );
}

function NoOpening({ title }: { readonly title: string }) {
  return (
    <>
      <Sentence above={title}>Nobody waits for a word.</Sentence>
      <EmptyState
        below="Its stages, its place and what you have promised; the candidates come after."
        actions={
          may("write") && (
            <Button kind="primary" href="/hiring/openings/new">
              New opening
            </Button>
          )
        }
      >
        Write down the job you are filling. Everybody who applies then gets an answer.
      </EmptyState>
    </>
  );
}
