import {
  Button,
  EmptyState,
  ErrorNote,
  Loading,
  Reason,
  type Saving,
  SavingState,
  Section,
} from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const SAVINGS: readonly Saving[] = [
  { kind: "saved", at: "09:58" },
  { kind: "saved-here" },
  { kind: "signed-out" },
  { kind: "refused", count: 2 },
  { kind: "not-saved", because: "the disk is full" },
];

const FAULTS = [
  { place: "The day they named", text: "It lies before the interview." },
  { place: "Email", text: "An address such as lee@globex.example is expected." },
];

/** What the pages say of themselves. */
export function NotesPart() {
  return (
    <Part title="Notes">
      <Specimens title="SavingState">
        {SAVINGS.map((saving) => (
          <div key={saving.kind} class="min-h-11 content-center">
            <SavingState saving={saving} onAct={() => undefined} />
          </div>
        ))}
      </Specimens>
      <EmptyState below="Waiting is what helps now." actions={<Button href="/design">See that case</Button>}>
        Nothing today. Your next date is Tuesday 24 November.
      </EmptyState>
      <div class="grid max-w-[40rem] gap-4">
        <ErrorNote
          title="Two places need another look. Nothing is lost."
          faults={FAULTS}
          actions={<Button size="small">Look again</Button>}
        />
        <Reason
          title="Why not yet"
          lines={["Five business days after Noor’s answer on Mon 9 Nov. Veterans Day is skipped."]}
          source="Fineline, after Reach out"
          rule="check-in.again"
        />
        <Reason
          title="Why this date"
          lines={["Two business days after the date Dana gave."]}
          source="Fineline"
          folded
        />
        <Section title="Open now" count="2, and 3 optional">
          <Loading what="the list" />
        </Section>
      </div>
    </Part>
  );
}
