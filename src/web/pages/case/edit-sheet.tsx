import { useEffect, useState } from "preact/hooks";
import { editHeader } from "../../../app/index.ts";
import type { CaseHeader, SettingsJson } from "../../../contract/index.ts";
import { BUILT_IN_PLAYBOOKS } from "../../../engine/index.ts";
import { Button, Field, type FieldOption, Sheet, SheetFault } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { type EditedText, editedText, editOf } from "./edited-text.ts";
import { useHeaderEditing } from "./use-header-editing.ts";

interface EditSheetProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a case says of the role, the company and its calendar; every change can be undone. */
export function EditSheet({ open, isOpen, onClose }: EditSheetProps) {
  const desk = useDesk();
  const { header } = open.stored;
  const [text, setText] = useState(() => editedText(header, open.playbook.id));
  const { fault, setFault, save } = useHeaderEditing(open, onClose);
  useEffect(() => {
    setText(editedText(header, open.playbook.id));
    setFault(undefined);
  }, [isOpen]);
  const saveText = () => {
    const edited = editHeader(header, editOf(text));
    return save(withPlaybook(edited, text.playbook, open.playbook.id, desk.settings.peek()), "Saved.");
  };
  const foot = (
    <Button kind="primary" onClick={() => void saveText()}>
      Save
    </Button>
  );
  return (
    <Sheet open={isOpen} onClose={onClose} title="Edit the application" foot={foot}>
      <EditFields text={text} onText={setText} playbooks={playbookOptions(open, desk.settings.value)} />
      <SheetFault fault={fault} />
    </Sheet>
  );
}

interface EditFieldsProps {
  readonly text: EditedText;
  readonly onText: (text: EditedText) => void;
  readonly playbooks: readonly FieldOption[];
}

function EditFields({ text, onText, playbooks }: EditFieldsProps) {
  const set = (key: keyof EditedText) => (value: string) => onText({ ...text, [key]: value });
  return (
    <div class="grid gap-4">
      <Field label="Role" value={text.role} onValue={set("role")} />
      <Field label="Company" value={text.company} onValue={set("company")} />
      <Field
        label="Time zone"
        value={text.timeZone}
        onValue={set("timeZone")}
        list="time-zones"
        hint="The company's clock, such as America/New_York."
        autocomplete="off"
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div class="grid grid-cols-2 gap-3 enlarged:grid-cols-1">
        <Field
          label="Country"
          optional
          value={text.country}
          onValue={set("country")}
          hint="Such as US"
          autocomplete="off"
        />
        <Field
          label="Region"
          optional
          value={text.region}
          onValue={set("region")}
          hint="Such as NY"
          autocomplete="off"
        />
      </div>
      <div class="grid grid-cols-2 gap-3 enlarged:grid-cols-1">
        <Field kind="time" label="Opens" optional value={text.opens} onValue={set("opens")} />
        <Field kind="time" label="Closes" optional value={text.closes} onValue={set("closes")} />
      </div>
      <Field kind="select" label="Playbook" value={text.playbook} options={playbooks} onValue={set("playbook")} />
    </div>
  );
}

/** Those of the case's side, one's own among them, and the one that came with the case. */
function playbookOptions({ parsed, stored }: OpenCase, settings: SettingsJson): readonly FieldOption[] {
  const { side } = parsed.case;
  const builtIn = BUILT_IN_PLAYBOOKS.filter((playbook) => (playbook.employer === undefined) === (side === "candidate"));
  const own = side === "candidate" ? Object.values(settings.playbooks ?? {}) : [];
  const all = [...builtIn, ...own].map(({ id, title }) => ({ value: id, label: title }));
  const { playbook } = stored.header;
  const isOther = typeof playbook === "object" && !all.some(({ value }) => value === playbook.id);
  return isOther ? [...all, { value: playbook.id, label: playbook.title }] : all;
}

/** Another playbook than the one in use: a built-in one by its id, one's own as it is written, so that it can be read anywhere. */
function withPlaybook(header: CaseHeader, chosen: string, inUse: string, { playbooks = {} }: SettingsJson): CaseHeader {
  return chosen === inUse ? header : { ...header, playbook: playbooks[chosen] ?? chosen };
}
