import { findPlaybook } from "../../../app/index.ts";
import { describeSource } from "../../../engine/index.ts";
import { Section } from "../../design/index.ts";

/** What a considerate employer owes a candidate, with the article it is taken from. */
export function EmployerPart() {
  const found = findPlaybook(undefined, "employer");
  if (!found.ok || found.value.side !== "employer") return null;
  const { title, figures, sources, source } = found.value;
  const cited = sources.find(({ id }) => id === source);
  const rows: readonly (readonly [what: string, when: string])[] = [
    ["A question is answered within", days(figures.replyDueBusinessDays)],
    ["An application is acknowledged within", days(figures.acknowledgeDueBusinessDays)],
    ["An interview is thanked for within", days(figures.thankDueBusinessDays)],
    ["Plans are shared within", count(figures.sharePlansDueDays, "day")],
    ["A promised update may go out", `${days(figures.promiseOpensBusinessDaysBefore)} before`],
    ["Silence is broken from", `${days(figures.silenceOpensBusinessDays)} on`],
    ["And at the latest after", days(figures.silenceDueBusinessDays)],
    ["A decision is told within", days(figures.tellDecisionDueBusinessDays)],
  ];
  return (
    <Section title={`For employers: ${title}`}>
      <p class="text-secondary text-ink-2">What somebody who hires owes to those who wait.</p>
      <dl class="grid max-w-[36rem]">
        {rows.map(([what, when]) => (
          <div key={what} class="flex justify-between gap-4 border-t border-line py-2 text-secondary">
            <dt class="text-ink-2">{what}</dt>
            <dd class="text-end">
              <bdi>{when}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {cited !== undefined && <p class="text-caption text-ink-3">After {describeSource(cited)}.</p>}
    </Section>
  );
}

function days(amount: number): string {
  return count(amount, "business day");
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
