import { useEffect, useState } from "preact/hooks";
import type { MirrorFigureJson, MirrorJson, MirrorShareJson } from "../../../contract/http/index.ts";
import { Button, Card, EmptyState, ErrorNote, Loading, Sentence, Sheet } from "../../design/index.ts";
import { type HiringDesk, useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";
import { HiringPage } from "./hiring-page.tsx";
import { amountWords, mirrorSentence } from "./mirror-words.ts";
import { OpeningLine } from "./opening-line.tsx";

/** How those who applied were treated, so that it can be seen at a glance; behind each bar are the names. */
export function MirrorPage() {
  return <HiringPage title="Mirror">{(hiring) => <Mirror hiring={hiring} />}</HiringPage>;
}

/** Some of those who applied, under what they have in common. */
interface Names {
  readonly title: string;
  readonly people: readonly { readonly case: string; readonly name: string }[];
  readonly count: number;
}

function Mirror({ hiring }: { readonly hiring: HiringDesk }) {
  const id = hiring.opening.value?.opening.id;
  const asked = useMirror(id);
  const [names, setNames] = useState<Names>();
  const csv = `/api/mirror.csv${id === undefined ? "" : `?opening=${encodeURIComponent(id)}`}`;
  const mirror = asked !== undefined && "mirror" in asked ? asked.mirror : undefined;
  return (
    <>
      <Sentence
        above={<OpeningLine hiring={hiring} after="how everybody was treated" />}
        aside={
          <Button href={csv} download="mirror.csv" icon="download">
            As a table
          </Button>
        }
      >
        {mirror === undefined ? "The mirror" : mirrorSentence(mirror)}
      </Sentence>
      {asked === undefined && <Loading what="the mirror" />}
      {asked !== undefined && "refusal" in asked && <ErrorNote title={asked.refusal} />}
      {mirror !== undefined && <Figures mirror={mirror} onNames={setNames} />}
      <NamesSheet names={names} onClose={() => setNames(undefined)} />
    </>
  );
}

type Asked = { readonly mirror: MirrorJson } | { readonly refusal: string } | undefined;

function useMirror(opening: string | undefined): Asked {
  const { api, waiting } = useHiring();
  const [asked, setAsked] = useState<Asked>(undefined);
  const change = waiting.value;
  useEffect(() => {
    let isWanted = change !== null;
    const query = opening === undefined ? {} : { opening };
    void asResult(api.call("GET /api/mirror", { query })).then((found) => {
      if (isWanted) setAsked(found.ok ? { mirror: found.value } : { refusal: found.error.detail });
    });
    return () => {
      isWanted = false;
    };
  }, [api, opening, change]);
  return asked;
}

interface FiguresProps {
  readonly mirror: MirrorJson;
  readonly onNames: (names: Names) => void;
}

function Figures({ mirror: { figures, shares, forgotten }, onNames }: FiguresProps) {
  if (shares.every(({ of }) => of === 0)) {
    return (
      <EmptyState actions={<Button href="/hiring/import">Import candidates</Button>}>
        Nobody has applied yet. The mirror begins with the first.
      </EmptyState>
    );
  }
  return (
    <div class="grid max-w-[72rem] grid-cols-[minmax(0,1fr)] items-start gap-4 desktop:grid-cols-2">
      {shares.map((share) => (
        <Share key={share.id} share={share} onNames={onNames} />
      ))}
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} onNames={onNames} />
      ))}
      {forgotten > 0 && (
        <p class="text-secondary text-ink-3 desktop:col-span-2">
          {forgotten === 1 ? "One person was" : `${forgotten.toLocaleString("en-GB")} people were`} forgotten as they
          wished or as the time was over. They still count here, without a name.
        </p>
      )}
    </div>
  );
}

function Share({ share, onNames }: { readonly share: MirrorShareJson; readonly onNames: FiguresProps["onNames"] }) {
  const { title, of, count, missing } = share;
  const width = of === 0 ? 0 : (count / of) * 100;
  return (
    <Card as="section" padded class="grid gap-2 !py-4" aria-label={title}>
      <h2 class="text-secondary text-ink-2">{title}</h2>
      <p class="font-serif text-[1.75rem] leading-9">
        {of === 0 ? "none yet" : `${count.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`}
      </p>
      <div class="h-3 overflow-hidden rounded-full bg-lane" aria-hidden="true">
        <div class="h-full rounded-full bg-accent" style={{ inlineSize: `${width}%` }} />
      </div>
      {missing.length > 0 && (
        <div class="-mx-2.5">
          <Button
            size="small"
            kind="text"
            onClick={() => onNames({ title: `${title}: who is missing`, people: missing, count: of - count })}
          >
            See who is missing
          </Button>
        </div>
      )}
    </Card>
  );
}

function Figure({ figure, onNames }: { readonly figure: MirrorFigureJson; readonly onNames: FiguresProps["onNames"] }) {
  const { title, unit, median, worst, bars } = figure;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Card as="section" padded class="grid gap-3 !py-4" aria-label={title}>
      <h2 class="text-secondary text-ink-2">{title}</h2>
      <dl class="flex flex-wrap gap-x-8 gap-y-1">
        {(
          [
            ["half of them within", median],
            ["the longest", worst],
          ] as const
        ).map(([words, value]) => (
          <div key={words} class="flex flex-col-reverse">
            <dt class="text-caption text-ink-3">{words}</dt>
            <dd class="font-serif text-[1.75rem] leading-9">{amountWords(value, unit)}</dd>
          </div>
        ))}
      </dl>
      {bars.length > 0 && (
        <ul class="grid gap-0.5">
          {bars.map(({ label, count, cases }, index) => (
            <li key={label}>
              <button
                type="button"
                class="-mx-2 grid min-h-11 w-[calc(100%+1rem)] grid-cols-[8.5rem_minmax(0,1fr)_3rem] items-center gap-3 rounded-small px-2 text-start text-secondary enabled:hover:bg-accent-tint disabled:cursor-default"
                disabled={count === 0}
                onClick={() => onNames({ title: `${title}: ${label}`, people: cases, count })}
              >
                <span class="wrap-anywhere">{label}</span>
                <span class="block h-4" aria-hidden="true">
                  <span
                    class={`block h-full rounded-[4px] ${index === bars.length - 1 ? "bg-late-line" : "bg-accent"}`}
                    style={{ inlineSize: count === 0 ? "0" : `max(3px, ${(count / most) * 100}%)` }}
                  />
                </span>
                <span class="text-end font-semibold tabular-nums">{count.toLocaleString("en-GB")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const MOST_NAMES = 200;

function NamesSheet({ names, onClose }: { readonly names: Names | undefined; readonly onClose: () => void }) {
  const people = names?.people ?? [];
  const nameless = Math.max(0, (names?.count ?? 0) - people.length);
  return (
    <Sheet open={names !== undefined} onClose={onClose} title={names?.title ?? ""}>
      <ul>
        {people.slice(0, MOST_NAMES).map((person, index) => (
          <li key={`${person.case} ${index}`} class="border-t border-line first:border-t-0">
            <a
              class="flex min-h-11 items-center py-1 text-ink wrap-anywhere hover:underline"
              href={`/case/${encodeURIComponent(person.case)}`}
            >
              <bdi>{person.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {people.length > MOST_NAMES && <p class="text-secondary text-ink-2">and {people.length - MOST_NAMES} more</p>}
      {nameless > 0 && (
        <p class="mt-2 text-secondary text-ink-3">
          {nameless === 1 ? "One more is" : `${nameless} more are`} counted without a name, or more than once.
        </p>
      )}
    </Sheet>
  );
}
