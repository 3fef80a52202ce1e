import type { CandidatePlaybook } from "../../../engine/index.ts";
import { findBuiltInPlaybook } from "../../../engine/index.ts";
import { Menu } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { findDefinition, givePlaybook, useForNew } from "./own-playbooks.ts";

interface PlaybookHeadProps {
  readonly playbook: CandidatePlaybook;
  readonly open: OpenCase;
  readonly isExample: boolean;
}

/** What each article is like in a few words. */
const CHARACTERS: Readonly<Record<string, string>> = {
  fineline: "the five, reconciled",
  "the-nest": "by telephone, once",
  "hannah-morgan": "two weeks’ patience",
  "reach-out": "three, each shorter",
  "three-calls": "by telephone, thrice",
  "business-news-daily": "as soon as it is due",
};

/** Below a playbook's name: what it is like, who follows it, and what can be done with it. */
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
    <>
      <span class="block text-caption text-ink-3">{CHARACTERS[id] ?? "your own"}</span>
      {isFollowed && (
        <span class="block text-caption text-accent">
          <bdi>{company}</bdi> follows it
        </span>
      )}
      {isForNew && <span class="block text-caption text-accent">for new applications</span>}
      <Menu
        label={`More for ${title}`}
        class="-ms-2.5"
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
    </>
  );
}
