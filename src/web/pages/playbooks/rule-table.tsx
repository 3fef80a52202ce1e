import type { ComponentChildren } from "preact";
import type { CandidatePlaybook } from "../../../engine/index.ts";
import { classNames } from "../../design/index.ts";
import { PLAYBOOK_RULES, type PlaybookRule } from "./playbook-rules.ts";

/** A cell that is to be explained. */
export interface AskedRule {
  readonly rule: PlaybookRule;
  readonly playbook: CandidatePlaybook;
}

interface RuleTableProps {
  /** Fineline's first. */
  readonly playbooks: readonly CandidatePlaybook[];
  /** The one that a narrow page shows beside Fineline's. */
  readonly beside: string;
  /** The one that the tried case follows. */
  readonly followed: string;
  /** What stands at the top of a column. */
  readonly head: (playbook: CandidatePlaybook) => ComponentChildren;
  readonly onAsk: (asked: AskedRule) => void;
}

/** Playbooks rule by rule; every cell opens its source. A narrow page shows Fineline and one other. */
export function RuleTable({ playbooks, beside, followed, head, onAsk }: RuleTableProps) {
  const shown = (id: string) => id !== "fineline" && id !== beside && "max-desktop:hidden";
  const tint = (id: string) => id === followed && "bg-accent-tint";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
    <section class="overflow-x-auto" aria-label="The playbooks rule by rule" tabIndex={0}>
      <table
        class="w-full table-fixed border-collapse text-secondary desktop:min-w-[calc(9rem+6.75rem*var(--columns))]"
        style={{ "--columns": `${playbooks.length}` }}
      >
        <caption class="hidden-visually">The playbooks rule by rule</caption>
        <colgroup>
          <col class="w-[28%] desktop:w-36" />
        </colgroup>
        <thead>
          <tr>
            <td />
            {playbooks.map((playbook) => (
              <th
                key={playbook.id}
                scope="col"
                class={classNames(
                  "rounded-t-button px-3 pt-2 pb-2 text-start align-top font-normal",
                  shown(playbook.id),
                  tint(playbook.id),
                )}
              >
                {head(playbook)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PLAYBOOK_RULES.map((rule) => (
            <tr key={rule.id} class="border-t border-line align-top">
              <th scope="row" class="py-2 pe-2 text-start font-normal text-ink-2">
                {rule.name}
              </th>
              {playbooks.map((playbook) => (
                <td key={playbook.id} class={classNames("p-0", shown(playbook.id), tint(playbook.id))}>
                  <RuleButton rule={rule} playbook={playbook} onAsk={onAsk} isBold={playbook.id === followed} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RuleButtonProps extends AskedRule {
  readonly isBold: boolean;
  readonly onAsk: (asked: AskedRule) => void;
}

function RuleButton({ rule, playbook, isBold, onAsk }: RuleButtonProps) {
  const { words, inheritedFrom } = rule.cellOf(playbook);
  return (
    <button
      type="button"
      class={classNames(
        "block min-h-9 w-full px-3 py-2 text-start hover:underline max-desktop:min-h-11",
        inheritedFrom === undefined ? isBold && "font-medium" : "text-ink-3",
      )}
      onClick={() => onAsk({ rule, playbook })}
    >
      <bdi>{inheritedFrom === undefined ? words : `as ${inheritedFrom}`}</bdi>
    </button>
  );
}
