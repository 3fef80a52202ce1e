import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { Button, Dock, EmptyState, Loading, PhoneHeader, Section, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { DraftPicture } from "./draft-picture.tsx";
import { EffectsList, effectsSummary } from "./effects-list.tsx";
import { findDefinition, keepPlaybook, playbookIdFor, removePlaybook } from "./own-playbooks.ts";
import { copyOf } from "./playbook-draft.ts";
import { type PlaybookEffect, playbookEffects } from "./playbook-effects.ts";
import { PlaybookForm } from "./playbook-form.tsx";
import { UseItPart } from "./use-it-part.tsx";
import { useLiveCases } from "./use-live-cases.ts";
import { type PlaybookEditor, usePlaybookEditor } from "./use-playbook-editor.ts";

/** The editor of a playbook of one's own; `/playbooks/new?from=…` begins with a copy. */
export function PlaybookEditorPage({ params = {}, query = {} }: PageProps) {
  const desk = useDesk();
  const { playbooks } = desk.settings.value;
  const [copy] = useState(() => copyFor(findDefinition(query.from ?? "fineline", playbooks)));
  if (desk.views.value === undefined) return <Loading what="the playbook" />;
  const isNew = params.id === UNSAVED && query.from !== undefined;
  const kept =
    params.id === undefined || !Object.hasOwn(playbooks ?? {}, params.id) ? undefined : playbooks?.[params.id];
  const base = isNew ? (copy ?? copyFor(findDefinition(query.from, playbooks))) : kept;
  if (base === undefined) return <Missing />;
  return <Editor key={base.id} base={base} isNew={isNew} triedId={query.case} />;
}

const UNSAVED = "new";

function copyFor(original: PlaybookDefinition | undefined): PlaybookDefinition | undefined {
  if (original === undefined || original.employer !== undefined) return undefined;
  // The id comes with the name that it is saved under.
  return copyOf(original, UNSAVED, `${original.title}, my way`);
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
    if (editor.playbook === undefined) return;
    const playbook = isNew ? { ...editor.playbook, id: playbookIdFor(editor.playbook.title) } : editor.playbook;
    await keepPlaybook(desk, playbook, `${playbook.title} is saved.`);
    if (isNew) route(`/playbooks/${encodeURIComponent(playbook.id)}`, true);
  };
  const remove = async () => {
    await removePlaybook(desk, base);
    route("/playbooks");
  };
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
          <SaveDock
            editor={editor}
            isNew={isNew}
            effects={effects}
            onSave={() => void save()}
            onRemove={() => void remove()}
          />
        </div>
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8 wrap-anywhere desktop:sticky desktop:top-6 desktop:self-start">
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

interface SaveDockProps {
  readonly editor: PlaybookEditor;
  readonly isNew: boolean;
  readonly effects: readonly PlaybookEffect[] | undefined;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

function SaveDock({ editor, isNew, effects = [], onSave, onRemove }: SaveDockProps) {
  const { playbook, isChanged, faults } = editor;
  const canSave = playbook !== undefined && (isNew || isChanged);
  return (
    <Dock class="grid gap-2 tablet:flex tablet:flex-wrap tablet:items-center tablet:gap-3">
      {faults.length > 0 && (
        <p class="text-secondary font-medium text-late">Something above is missing or too great. It is marked there.</p>
      )}
      {faults.length === 0 && effects.length > 0 && (
        <p class="text-secondary text-ink-2 desktop:hidden">{effectsSummary(effects)}</p>
      )}
      <div class="flex gap-3 tablet:order-first">
        <Button kind="primary" disabled={!canSave} onClick={onSave} class="max-tablet:grow">
          Save the playbook
        </Button>
        {!isNew && (
          <Button kind="quiet" icon="trash" onClick={onRemove}>
            Delete
          </Button>
        )}
      </div>
    </Dock>
  );
}
