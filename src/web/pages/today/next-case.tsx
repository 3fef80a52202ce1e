import { useEffect, useState } from "preact/hooks";
import { dueEntries, type Today } from "../../../app/index.ts";
import { Card } from "../../design/index.ts";
import type { SparkProps } from "../../timeline/index.ts";

interface NextCase {
  readonly caseId: string;
  readonly company: string;
}

/** Where nothing has to be done: the case whose date comes next, and how it stands between forgotten and pestering. */
export function NextCasePicture({ today }: { readonly today: Today }) {
  const next = dueEntries(today).length === 0 ? nextCase(today) : undefined;
  if (next === undefined) return null;
  return (
    <Card>
      <a class="block px-4 pt-2.5 pb-3 text-ink no-underline" href={`/case/${encodeURIComponent(next.caseId)}`}>
        <span class="mb-1 block text-secondary text-ink-2 clamp-name" dir="auto">
          {next.company}
        </span>
        <LateSpark key={next.caseId} caseId={next.caseId} size="wide" />
      </a>
    </Card>
  );
}

function nextCase({ upcoming, nextLook }: Today): NextCase | undefined {
  const next = upcoming.find(({ step }) => !step.optional) ?? upcoming[0];
  if (next !== undefined) return { caseId: next.caseId, company: next.case.company };
  return nextLook === null ? undefined : { caseId: nextLook.caseId, company: nextLook.digest.company };
}

/** The picture comes after the words: what draws it is no part of the first load. Its place is kept. */
function LateSpark(props: SparkProps) {
  const [Spark, setSpark] = useState<(props: SparkProps) => preact.JSX.Element>();
  useEffect(() => {
    void import("../../timeline/index.ts").then(
      (timeline) => setSpark(() => timeline.Spark),
      // Without it the words say everything.
      () => undefined,
    );
  }, []);
  if (Spark === undefined) return <div class="aspect-[342/84] w-[342px] max-w-full" />;
  return <Spark {...props} />;
}
