import type { Brief } from "../../../engine/index.ts";

/** What a message must, may and must not hold; for what sends none, what there is to do. */
export function StepBrief({ brief: { must, may, mustNot, subject, maxWords } }: { readonly brief: Brief }) {
  const length = maxWords === undefined ? [] : [`At most ${maxWords} words`];
  return (
    <>
      <Points title="Subject" points={subject === undefined ? [] : [subject]} />
      <Points title="Must" points={must} />
      <Points title="May" points={may} />
      <Points title="Leaves out" points={mustNot} />
      <Points title="Length" points={length} />
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h3 class="text-secondary font-semibold">{title}</h3>
      <ul class="text-secondary text-ink-2">
        {points.map((point) => (
          <li key={point} class="break-words" dir="auto">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
