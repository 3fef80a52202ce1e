import { useState } from "preact/hooks";
import { describeFault, type Fault } from "../../../contract/index.ts";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { Button, Card, ErrorNote, Menu, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { FileDrop, saveText } from "../../files/index.ts";
import {
  findDefinition,
  keepPlaybook,
  readPlaybookFile,
  removePlaybook,
  useForNew,
  withOwnId,
} from "./own-playbooks.ts";

/** The playbooks of one's own: to change, to use, to hand out and to take in. */
export function OwnPart({ playbooks }: { readonly playbooks: readonly PlaybookDefinition[] }) {
  return (
    <Section title="Your own" count={playbooks.length === 0 ? undefined : playbooks.length}>
      {playbooks.length === 0 ? (
        <p class="text-secondary text-ink-2">None yet. Copy one above, and change the days that do not fit you.</p>
      ) : (
        <Card>
          <ul>
            {playbooks.map((playbook) => (
              <OwnRow key={playbook.id} playbook={playbook} />
            ))}
          </ul>
        </Card>
      )}
      <ImportPlaybook />
    </Section>
  );
}

function OwnRow({ playbook }: { readonly playbook: PlaybookDefinition }) {
  const desk = useDesk();
  const { id, title } = playbook;
  const parent = findDefinition(playbook.extends ?? "fineline")?.title;
  const isForNew = desk.settings.value.playbook === id;
  const href = `/playbooks/${encodeURIComponent(id)}`;
  return (
    <li class="flex items-center gap-3 border-t border-line px-4 py-2 first:border-t-0">
      <div class="min-w-0 grow">
        <a class="clamp-name font-semibold text-ink" href={href} dir="auto">
          {title}
        </a>
        <p class="text-secondary text-ink-2">
          Based on {parent}
          {isForNew && " · for new applications"}
        </p>
      </div>
      <Button size="small" href={href}>
        Change
      </Button>
      <Menu
        label={`More for ${title}`}
        items={[
          isForNew
            ? {
                label: "Fineline for new applications",
                onPick: () => void useForNew(desk, { id: "fineline", title: "Fineline" }),
              }
            : { label: "Use it for new applications", onPick: () => void useForNew(desk, playbook) },
          { label: "Export", icon: "download", onPick: () => exportPlaybook(playbook) },
          { label: "Delete", icon: "trash", onPick: () => void removePlaybook(desk, playbook) },
        ]}
      />
    </li>
  );
}

/** Hands a playbook out as a file that can be imported again, here and by the terminal. */
export function exportPlaybook(playbook: PlaybookDefinition): void {
  saveText(`${playbook.id}.json`, [`${JSON.stringify(playbook, null, 2)}\n`]);
}

function ImportPlaybook() {
  const desk = useDesk();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const take = async (file: File) => {
    const read = readPlaybookFile(await file.bytes());
    setFaults(read.ok ? [] : read.error);
    if (!read.ok) return;
    const playbook = withOwnId(read.value);
    await keepPlaybook(desk, playbook, `${playbook.title} is imported.`);
  };
  return (
    <div class="grid max-w-[36rem] gap-3">
      <FileDrop
        label="Import a playbook: choose its file, or drop it here"
        accept="application/json,.json"
        onFiles={([file]) => void take(file!)}
      />
      {faults.length > 0 && (
        <ErrorNote
          title="This file is no playbook yet. Nothing was changed."
          faults={faults
            .slice(0, 20)
            .map((fault) => ({ place: fault.place || "The file", text: describeFault({ ...fault, place: "" }) }))}
        />
      )}
    </div>
  );
}
