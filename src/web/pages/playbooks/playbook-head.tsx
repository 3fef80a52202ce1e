import type { CandidatePlaybook } from "../../../engine/index.ts";
import { findBuiltInPlaybook } from "../../../engine/index.ts";
import { Menu } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { findDefinition, givePlaybook, useForNew } from "./own-playbooks.ts";
import { characterOf, shortTitle } from "./playbook-character.ts";

interface PlaybookHeadProps {
  readonly playbook: CandidatePlaybook;
  readonly open: OpenCase;
  readonly isExample: boolean;
}

/** The head of a playbook's column: its name, what it is like, who follows it, and what can be done with it. */
export function PlaybookHead({ playbook, open, isExample }: PlaybookHeadProps) {
  const desk = useDesk();
  const { id, title } = playbook;
  const settings = desk.settings.value;
  const isFollowed = !isExample && open.playbook.id === id;
  const isForNew = (settings.playbook ?? "fineline") === id;
  const { company } = open.parsed.case;
  const { playbook: ofCase } = open.stored.header;
  const definition = findDefinition(id, settings.playbooks) ?? (typeof ofCase === "object" ? ofCase : undefined);
  const isOwn = findBuiltInPlaybook(id) === undefined;
  const tried = isExample ? "" : `&case=${encodeURIComponent(open.id)}`;
  return (
    <div class="flex items-start justify-between gap-1">
      <div class="min-w-0">
        <span class="line-clamp-2 font-semibold break-words" dir="auto" title={title}>
          {shortTitle(playbook)}
        </span>
        <span class="block text-caption text-ink-3">{characterOf(id)}</span>
        {isFollowed && (
          <span class="block text-caption text-accent">
            <bdi>{company}</bdi> follows it
          </span>
        )}
        {isForNew && <span class="block text-caption text-accent">for new applications</span>}
      </div>
      <Menu
        label={`More for ${title}`}
        class="-mt-2.5 -me-2.5"
        items={[
          ...(isOwn && Object.hasOwn(settings.playbooks ?? {}, id)
            ? [{ label: "Change it", icon: "pencil", href: `/playbooks/${encodeURIComponent(id)}` } as const]
            : []),
          { label: "Copy and change", icon: "copy", href: `/playbooks/new?from=${encodeURIComponent(id)}${tried}` },
          ...(isFollowed || isExample || definition === undefined
            ? []
            : [
                {
                  label: `Use it for ${company}`,
                  icon: "check",
                  onPick: () => void givePlaybook(desk, [open.id], definition),
                } as const,
              ]),
          ...(isForNew || definition === undefined
            ? []
            : [{ label: "Use it for new applications", onPick: () => void useForNew(desk, definition) }]),
        ]}
      />
    </div>
  );
}
