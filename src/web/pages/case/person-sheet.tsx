import { useEffect, useState } from "preact/hooks";
import { describeEdit, editHeader, newPerson } from "../../../app/index.ts";
import { type CaseHeader, type ContactJson, describeFault } from "../../../contract/index.ts";
import type { ContactRole } from "../../../engine/index.ts";
import { Button, ErrorNote, Field, Sheet } from "../../design/index.ts";
import { type OpenCase, ownEnding, useDesk } from "../../desk/index.ts";
import { ROLE_WORDS } from "../../people-input/index.ts";

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
  const desk = useDesk();
  const { header } = open.stored;
  const known = header.contacts.find(({ id }) => id === contactId);
  const [typed, setTyped] = useState<Typed>(typedOf(known));
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setTyped(typedOf(known));
    setFault(undefined);
  }, [contactId]);
  const save = async (next: CaseHeader, said: string) => {
    const words = describeEdit(header, next);
    if (words.length === 0) return onClose();
    const revised = await desk.reviseHeader(open.id, next, `Edited: ${words.join("; ")}`, said);
    if (revised.ok) onClose();
    else setFault(revised.error.map((one) => describeFault(one)).join(" "));
  };
  const saveTyped = () => {
    if (typed.name.trim() === "") return setFault("A name is expected.");
    const next =
      known === undefined
        ? withNew(header, typed)
        : editHeader(header, { contact: { id: known.id, changes: trimmed(typed) } });
    return save(next, known === undefined ? "Added." : "Saved.");
  };
  const foot = (
    <>
      {known !== undefined && (
        <Button
          kind="quiet"
          icon="trash"
          onClick={() => void save(editHeader(header, { removeContacts: [known.id] }), "Taken out.")}
        >
          Take out
        </Button>
      )}
      <Button kind="primary" onClick={() => void saveTyped()}>
        {known === undefined ? "Add the person" : "Save"}
      </Button>
    </>
  );
  return (
    <Sheet open={contactId !== undefined} onClose={onClose} title={known?.name ?? "Somebody new"} foot={foot}>
      <PersonFields typed={typed} onTyped={setTyped} />
      {fault !== undefined && (
        <div class="mt-4">
          <ErrorNote title={fault} />
        </div>
      )}
    </Sheet>
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
