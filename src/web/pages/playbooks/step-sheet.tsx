import {
  describeSourceId,
  explainRule,
  momentByClock,
  type Playbook,
  type ReaderClock,
  type Step,
  stateByClock,
  stepTitle,
} from "../../../engine/index.ts";
import { Reason, Sheet, StateGlyph } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import type { AskedStep } from "./comparison-picture.tsx";
import { useReaderClock } from "./use-reader-clock.ts";

interface StepSheetProps {
  readonly open: OpenCase;
  readonly asked: AskedStep | undefined;
  readonly playbookOf: (id: string) => Playbook | undefined;
  readonly onClose: () => void;
}

/** Why a playbook has a window where it is: its dates, the arithmetic, the rule and its source. */
export function StepSheet({ open, asked, playbookOf, onClose }: StepSheetProps) {
  const clock = useReaderClock(open);
  return (
    <Sheet open={asked !== undefined} onClose={onClose} title={asked?.row.title ?? ""}>
      <div class="grid gap-6">
        {asked?.steps.map((step) => (
          <StepText
            key={step.id}
            step={step}
            title={stepTitle(step, open.parsed.case, asked.row.plan.attempts.limit)}
            asOf={asked.row.plan.asOf}
            clock={clock}
            playbook={playbookOf(asked.row.id) ?? open.playbook}
          />
        ))}
      </div>
    </Sheet>
  );
}

interface StepTextProps {
  readonly step: Step;
  readonly title: string;
  readonly asOf: number;
  readonly clock: ReaderClock;
  readonly playbook: Playbook;
}

function StepText({ step, title, asOf, clock, playbook }: StepTextProps) {
  const { opens, due } = step.window;
  return (
    <section class="grid gap-3">
      <div>
        <h3 class="text-card-title" dir="auto">
          {title}
        </h3>
        <p class="flex items-center gap-2 text-ink-2">
          <StateGlyph state={step.state} />
          {step.state}: {stateByClock(step, asOf, clock)}
        </p>
      </div>
      <dl class="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-secondary">
        {[["Opens", opens] as const, ["Due", due] as const].map(([name, at]) => (
          <div key={name} class="contents">
            <dt class="text-ink-3">{name}</dt>
            <dd>
              <time dateTime={new Date(at).toISOString()}>{momentByClock(at, clock, asOf)}</time>
            </dd>
          </div>
        ))}
      </dl>
      {step.reasons.map(({ rule, source, text }) => (
        <Reason
          key={`${rule} ${text}`}
          title={text}
          lines={[explainRule(rule) ?? ""].filter((line) => line !== "" && line !== text)}
          source={describeSourceId(source, playbook)}
          rule={rule}
        />
      ))}
    </section>
  );
}
