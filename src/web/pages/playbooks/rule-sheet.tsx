import { Sheet } from "../../design/index.ts";
import type { AskedRule } from "./rule-table.tsx";

interface RuleSheetProps {
  readonly asked: AskedRule | undefined;
  readonly onClose: () => void;
}

/** What a playbook says to a rule, point by point, and where that is taken from. */
export function RuleSheet({ asked, onClose }: RuleSheetProps) {
  return (
    <Sheet open={asked !== undefined} onClose={onClose} title={asked?.rule.name ?? ""}>
      {asked !== undefined && <RuleText {...asked} />}
    </Sheet>
  );
}

function RuleText({ rule, playbook }: AskedRule) {
  const { words, inheritedFrom, points, source } = rule.cellOf(playbook);
  const isOwnWord = source === `the playbook ${playbook.title}`;
  return (
    <div class="grid gap-4">
      <p class="text-question" dir="auto">
        {playbook.title}: {words}
      </p>
      {points.length > 0 && (
        <dl class="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-1">
          {points.map(([name, when]) => (
            <div key={name} class="contents">
              <dt class="text-ink-3">{name}</dt>
              <dd>{when}</dd>
            </div>
          ))}
        </dl>
      )}
      {inheritedFrom !== undefined && (
        <p dir="auto">
          {playbook.title} says nothing to this: the rule of {inheritedFrom} stands in.
        </p>
      )}
      <div class="border-s-2 border-line-2 ps-3.5 text-secondary">
        <p class="text-ink-2">Source</p>
        <p>{isOwnWord ? "Your own rule" : source}</p>
      </div>
    </div>
  );
}
