import { Button, Dock, PersonChip, Sheet, StateGlyph, thisDevice } from "../../design/index.ts";
import { Brief } from "./brief.tsx";
import { Findings } from "./findings.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { ticksFor } from "./ticks.ts";
import type { LetterModel } from "./use-letter-model.ts";

interface PartProps {
  readonly model: LetterModel;
}

const ROLES = {
  recruiter: "Recruiter",
  "hiring-manager": "Hiring manager",
  hr: "HR",
  interviewer: "Interviewer",
  staff: "Staff",
  referrer: "Referrer",
  candidate: "Candidate",
} as const;

/** Who reads the letter, and what it is for. */
export function BriefSide({ model }: PartProps) {
  const { chosen, contact, state, length, acts } = model;
  const { step, playbook } = chosen.context;
  return (
    <div class="grid gap-4">
      {contact !== undefined && <PersonChip name={contact.name} below={contact.title ?? ROLES[contact.role]} />}
      <Brief
        step={step}
        playbook={playbook}
        length={length}
        options={state.options}
        onOptions={(options) => void acts.compose(options)}
      />
    </div>
  );
}

/** What was found in the letter. */
export function FindingsSide({ model, idPrefix }: PartProps & { readonly idPrefix: string }) {
  const { findings, state, chosen, current, fix, goTo } = model;
  const { subject, body } = state.letter;
  return (
    <Findings
      findings={findings}
      texts={{ subject: subject ?? "", body }}
      playbook={chosen.context.playbook}
      current={current}
      onFix={fix}
      onShow={goTo}
      idPrefix={idPrefix}
    />
  );
}

/** What is right in the letter, and where it is kept. */
export function BelowPaper({ model }: PartProps) {
  const { state, findings, chosen, acts } = model;
  const ticks = ticksFor(state.letter, findings, chosen.context);
  return (
    <div class="mt-4 grid gap-2 px-4 tablet:px-8">
      {ticks.length > 0 && (
        <ul class="grid gap-1.5">
          {ticks.map((words) => (
            <li key={words} class="flex items-center gap-2.5 text-secondary text-ink-2">
              <StateGlyph state="done" class="!size-4" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
      {state.keeping === "kept" && (
        <p class="flex flex-wrap items-center gap-x-2 text-caption text-ink-3">
          <span>Saved on {thisDevice()}</span>
          <Button kind="text" size="small" onClick={() => void acts.throwAway()}>
            Throw it away
          </Button>
        </p>
      )}
      {state.keeping === "not-kept" && (
        <p class="text-secondary font-medium text-late" role="alert">
          Not saved: {thisDevice()} has no room left. Copy the text to keep it.
        </p>
      )}
    </div>
  );
}

/** On a phone: brief and findings rise from below, and the letter goes out from the thumb's reach. */
export function PhoneDock({ model }: PartProps) {
  const { sheet, showSheet, findings, blocking, settle } = model;
  const close = () => showSheet(undefined);
  return (
    <div class="tablet:hidden">
      <Dock class="!pt-2">
        <div class="flex items-center gap-1 enlarged:flex-wrap">
          <Button kind="quiet" class="!px-2" aria-haspopup="dialog" onClick={() => showSheet("brief")}>
            Brief
          </Button>
          <Button kind="quiet" class="!px-2" aria-haspopup="dialog" onClick={() => showSheet("findings")}>
            {findings.length > 0 && (
              <span class={`finding-number finding-number-${blocking > 0 ? "blocks" : "warns"}`}>
                {blocking > 0 ? blocking : findings.length}
              </span>
            )}
            <span>{blocking > 0 ? "To settle" : findings.length > 0 ? "Findings" : "All well"}</span>
          </Button>
          <div class="ms-auto flex items-center gap-2">
            <SendButtons model={model} isAlone />
          </div>
        </div>
      </Dock>
      <Sheet open={sheet === "brief"} onClose={close} title="The brief">
        <BriefSide model={model} />
      </Sheet>
      <Sheet open={sheet === "findings"} onClose={close} title="Before it goes">
        <p class="mb-4 text-secondary text-ink-2">{settle}</p>
        <FindingsSide model={model} idPrefix="found-" />
      </Sheet>
    </div>
  );
}
