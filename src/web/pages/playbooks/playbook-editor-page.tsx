import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { Button, Dock, EmptyState, Loading, PhoneHeader, Section, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { type PageProps, usePageTitle } from "../../shell/index.ts";
import { DraftPicture } from "./draft-picture.tsx";
import { EffectsList } from "./effects-list.tsx";
import { findDefinition, keepPlaybook, playbookIdFor, removePlaybook } from "./own-playbooks.ts";
import { copyOf } from "./playbook-draft.ts";
import { playbookEffects } from "./playbook-effects.ts";
import { PlaybookForm } from "./playbook-form.tsx";
import { UseItPart } from "./use-it-part.tsx";
import { useLiveCases } from "./use-live-cases.ts";
import { usePlaybookEditor } from "./use-playbook-editor.ts";

/** The editor of a playbook of one's own; `/playbooks/new?from=…` begins with a copy. */
export function PlaybookEditorPage({ params = {}, query = {} }: PageProps) {
  const desk = useDesk();
  const { playbooks } = desk.settings.value;
  const [copy] = useState(() => copyFor(findDefinition(query.from ?? "fineline", playbooks)));
  if (desk.views.value === undefined) return <Loading what="the playbook" />;
  const isNew = params.id === "new" && query.from !== undefined;
  const kept =
    params.id === undefined || !Object.hasOwn(playbooks ?? {}, params.id) ? undefined : playbooks?.[params.id];
  const base = isNew ? (copy ?? copyFor(findDefinition(query.from, playbooks))) : kept;
  if (base === undefined) return <Missing />;
  return <Editor key={base.id} base={base} isNew={isNew} triedId={query.case} />;
}

function copyFor(original: PlaybookDefinition | undefined): PlaybookDefinition | undefined {
  if (original === undefined || original.employer !== undefined) return undefined;
  const title = `${original.title}, my way`;
  return copyOf(original, playbookIdFor(title), title);
}

function Missing() {
  usePageTitle("No such playbook");
  return (
    <>
      <h1 class="hidden-visually">No such playbook</h1>
      <EmptyState actions={<Button href="/playbooks">Open the playbooks</Button>}>
        There is no such playbook of your own. It may have been deleted.
      </EmptyState>
    </>
  );
}

interface EditorProps {
  readonly base: PlaybookDefinition;
  readonly isNew: boolean;
  readonly triedId: string | undefined;
}

function Editor({ base, isNew, triedId }: EditorProps) {
  const desk = useDesk();
  const { route } = useLocation();
  usePageTitle(base.title);
  const editor = usePlaybookEditor(base);
  const cases = useLiveCases();
  const ownTimeZone = desk.ownTimeZone.value;
  const effects = useMemo(
    () => (cases === undefined ? undefined : playbookEffects(cases, editor.latest, ownTimeZone)),
    [cases, editor.latest, ownTimeZone],
  );
  const save = async () => {
    const { playbook } = editor;
    if (playbook === undefined) return;
    await keepPlaybook(desk, playbook, `${playbook.title} is saved.`);
    if (isNew) route(`/playbooks/${encodeURIComponent(playbook.id)}`, true);
  };
  const remove = async () => {
    await removePlaybook(desk, base);
    route("/playbooks");
  };
  const canSave = editor.playbook !== undefined && (isNew || editor.isChanged);
  return (
    <>
      <PhoneHeader title={isNew ? "Copy and change" : base.title} back="/playbooks" backLabel="Playbooks" always />
      <Sentence above="A playbook of your own">Change the days that do not fit you.</Sentence>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-8 desktop:grid-cols-[minmax(0,1fr)_26rem]">
        <div>
          <PlaybookForm
            draft={editor.draft}
            onDraft={editor.setDraft}
            faults={editor.faults}
            parentId={base.extends ?? "fineline"}
          />
          <Dock class="flex flex-wrap items-center gap-3">
            <Button kind="primary" disabled={!canSave} onClick={() => void save()} class="max-tablet:grow">
              Save the playbook
            </Button>
            {!isNew && (
              <Button kind="quiet" icon="trash" onClick={() => void remove()}>
                Delete
              </Button>
            )}
            {editor.faults.length > 0 && (
              <span class="text-secondary text-late">A figure above is missing or too great.</span>
            )}
          </Dock>
        </div>
        <div class="grid content-start gap-8">
          <DraftPicture playbook={editor.latest} triedId={triedId} />
          <Section title="What would change">
            <EffectsList effects={effects} />
          </Section>
          {!isNew && <UseItPart playbook={base} isChanged={editor.isChanged} cases={cases} />}
        </div>
      </div>
    </>
  );
}
