import { useEffect, useState } from "preact/hooks";
import { editHeader, newPerson } from "../../../app/index.ts";
import type { CaseHeader, ContactJson } from "../../../contract/index.ts";
import type { ContactRole } from "../../../engine/index.ts";
import { Button, Field, Sheet, SheetFault } from "../../design/index.ts";
import { type OpenCase, ownEnding } from "../../desk/index.ts";
import { ROLE_WORDS } from "../../people-input/index.ts";
import { isNamed } from "./is-named.ts";
import { useHeaderEditing } from "./use-header-editing.ts";

interface PersonSheetProps {
  readonly open: OpenCase;
  /** Who is edited; empty for somebody new, undefined while the sheet is closed. */
  readonly contactId: string | undefined;
  readonly onClose: () => void;
}

type Typed = Readonly<Record<"name" | "title" | "email" | "phone" | "address" | "timeZone" | "pronounce", string>> & {
  readonly role: ContactRole;
};

/** A person of the case: name, part, and where to reach them. */
export function PersonSheet({ open, contactId, onClose }: PersonSheetProps) {
  const { header } = open.stored;
  const known = header.contacts.find(({ id }) => id === contactId);
  const [typed, setTyped] = useState<Typed>(typedOf(known));
  const { fault, setFault, save } = useHeaderEditing(open, onClose);
  useEffect(() => {
    setTyped(typedOf(known));
    setFault(undefined);
  }, [contactId]);
  const saveTyped = () => {
    if (typed.name.trim() === "") return setFault("A name is expected.");
    const next =
      known === undefined
        ? withNew(header, typed)
        : editHeader(header, { contact: { id: known.id, changes: trimmed(typed) } });
    return save(next, known === undefined ? "Added." : "Saved.");
  };
  return (
    <Sheet
      open={contactId !== undefined}
      onClose={onClose}
      title={known?.name ?? "Somebody new"}
      foot={
        <PersonFoot
          isKnown={known !== undefined}
          canGo={known !== undefined && !isNamed(known.id, open.stored.facts)}
          onTakeOut={() => void save(editHeader(header, { removeContacts: [known!.id] }), "Taken out.")}
          onSave={() => void saveTyped()}
        />
      }
    >
      <PersonFields typed={typed} onTyped={setTyped} />
      <SheetFault fault={fault} />
    </Sheet>
  );
}

interface PersonFootProps {
  readonly isKnown: boolean;
  /** Nobody who is part of what happened can be taken out. */
  readonly canGo: boolean;
  readonly onTakeOut: () => void;
  readonly onSave: () => void;
}

function PersonFoot({ isKnown, canGo, onTakeOut, onSave }: PersonFootProps) {
  return (
    <>
      {canGo && (
        <Button kind="quiet" icon="trash" onClick={onTakeOut}>
          Take out
        </Button>
      )}
      <Button kind="primary" onClick={onSave}>
        {isKnown ? "Save" : "Add the person"}
      </Button>
    </>
  );
}

interface PersonFieldsProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

function PersonFields({ typed, onTyped }: PersonFieldsProps) {
  const set = (key: keyof Typed) => (value: string) => onTyped({ ...typed, [key]: value });
  return (
    <div class="grid gap-4">
      <Field label="Name" value={typed.name} onValue={set("name")} autocomplete="off" />
      <Field
        kind="select"
        label="Part"
        value={typed.role}
        options={ROLE_WORDS}
        onValue={(role) => onTyped({ ...typed, role: role as ContactRole })}
      />
      <Field label="Title" optional value={typed.title} onValue={set("title")} autocomplete="off" />
      <Field kind="email" label="Email" optional value={typed.email} onValue={set("email")} autocomplete="off" />
      <Field kind="tel" label="Phone" optional value={typed.phone} onValue={set("phone")} autocomplete="off" />
      <Field kind="textarea" label="Postal address" optional rows={3} value={typed.address} onValue={set("address")} />
      <Field
        label="Said as"
        optional
        value={typed.pronounce}
        onValue={set("pronounce")}
        hint="How the name is said aloud, for a call."
      />
    </div>
  );
}

function typedOf(contact: ContactJson | undefined): Typed {
  const { name = "", role = "interviewer", title = "", email = "", phone = "" } = contact ?? {};
  const { address = "", timeZone = "", pronounce = "" } = contact ?? {};
  return { name, role, title, email, phone, address, timeZone, pronounce };
}

function trimmed(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value.trim()])) as Typed;
}

function withNew(header: CaseHeader, typed: Typed): CaseHeader {
  const { name, role, email, ...rest } = trimmed(typed);
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ""));
  const person = { ...newPerson({ name, role, email }, ownEnding(4)), ...said };
  return { ...header, contacts: [...header.contacts, person] };
}
