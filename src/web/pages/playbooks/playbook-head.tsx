import { type CandidatePlaybook, findBuiltInPlaybook } from "../../../engine/index.ts";
import { Menu, type MenuItem } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { findDefinition, givePlaybook, useForNew } from "./own-playbooks.ts";
import { characterOf, shortTitle } from "./playbook-character.ts";

interface PlaybookHeadProps {
  readonly playbook: CandidatePlaybook;
  readonly open: OpenCase;
  readonly isExample: boolean;
}

/** The head of a playbook's column: its name, what it is like, who follows it, and what can be done with it. */
export function PlaybookHead(props: PlaybookHeadProps) {
  const { playbook, open, isExample } = props;
  const { playbook: forNew = "fineline" } = useDesk().settings.value;
  const { id, title } = playbook;
  return (
    <>
      <div class="flex flex-wrap items-start justify-between gap-x-1 gap-y-2">
        <span class="line-clamp-2 min-w-16 grow basis-16 font-semibold break-words" dir="auto" title={title}>
          {shortTitle(playbook)}
        </span>
        <PlaybookMenu {...props} />
      </div>
      <span class="block text-caption text-ink-3">{characterOf(id)}</span>
      {!isExample && open.playbook.id === id && (
        <span class="block text-caption text-accent">followed by this application</span>
      )}
      {forNew === id && <span class="block text-caption text-accent">for new applications</span>}
    </>
  );
}

function PlaybookMenu({ playbook: { id, title }, open, isExample }: PlaybookHeadProps) {
  const desk = useDesk();
  const { playbook: forNew = "fineline", playbooks = {} } = desk.settings.value;
  const { playbook: ofCase } = open.stored.header;
  const definition = findDefinition(id, playbooks) ?? (typeof ofCase === "object" ? ofCase : undefined);
  const isOwn = findBuiltInPlaybook(id) === undefined && Object.hasOwn(playbooks, id);
  const tried = isExample ? "" : `&case=${encodeURIComponent(open.id)}`;
  const items: MenuItem[] = [];
  if (isOwn) items.push({ label: "Change it", icon: "pencil", href: `/playbooks/${encodeURIComponent(id)}` });
  if (definition !== undefined) {
    const from = encodeURIComponent(id);
    items.push({ label: "Copy and change", icon: "copy", href: `/playbooks/new?from=${from}${tried}` });
    if (!isExample && open.playbook.id !== id) {
      const give = () => void givePlaybook(desk, [open.id], definition);
      items.push({ label: "Use it for this application", icon: "check", onPick: give });
    }
    if (forNew !== id) {
      items.push({
        label: "Use it for new applications",
        icon: "plus",
        onPick: () => void useForNew(desk, definition),
      });
    }
  }
  return <Menu label={`More for ${title}`} class="-mt-2.5 -me-2.5 -mb-2.5" items={items} />;
}
