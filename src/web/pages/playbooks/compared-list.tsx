import { describeDayShort, type Instant } from "../../../engine/index.ts";
import { Table } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import type { ComparedRow } from "./compared-rows.ts";

interface ComparedListProps {
  readonly open: OpenCase;
  readonly rows: readonly ComparedRow[];
}

/** What the picture shows, as a table of dates. */
export function ComparedList({ open, rows }: ComparedListProps) {
  const { calendar, plan } = open;
  const today = calendar.dateOf(plan.asOf);
  const day = (at: Instant) => describeDayShort(calendar.dateOf(at), today);
  return (
    <details class="reason">
      <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-accent">
        As a list
      </summary>
      <Table
        caption="When each playbook has you write, and when it lets go"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: "playbook", heading: "Playbook", namesRow: true, cell: ({ title }) => <b dir="auto">{title}</b> },
          {
            key: "thanks",
            heading: "Thank-you",
            cardLabel: "Thank-you",
            cell: ({ thankYou }) => (thankYou === undefined ? "–" : `until ${day(thankYou.until)}`),
          },
          {
            key: "check-ins",
            heading: "Check-ins",
            cardLabel: "Check-ins",
            cell: ({ checkIns }) => (
              <ul>
                {checkIns.map(({ step }) => (
                  <li key={step.id}>
                    {day(step.window.opens)} to {day(step.window.due)}
                    {step.channel === "phone" && ", by phone"}
                    {step.state === "projected" && ", only if no answer"}
                  </li>
                ))}
                {checkIns.length === 0 && <li>–</li>}
              </ul>
            ),
          },
          {
            key: "let-go",
            heading: "Let it go",
            cardLabel: "Let it go",
            cell: ({ movingOnAt }) => (movingOnAt === null ? "–" : day(movingOnAt)),
          },
        ]}
      />
    </details>
  );
}
