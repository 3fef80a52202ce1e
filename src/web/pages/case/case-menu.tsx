import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button, Dialog, Menu, type MenuItem } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { ForgetDialog } from "../../hiring/index.ts";
import { type Doing, may } from "../../own-desk/index.ts";
import { caseNames } from "./case-names.ts";
import { EditSheet } from "./edit-sheet.tsx";
import { saveCalendar } from "./save-calendar.ts";
import { saveCase, saveReport } from "./save-case.ts";

/** What else can be done with a case: edit, debrief, print, export, remove. */
export function CaseMenu({ open }: { readonly open: OpenCase }) {
  return open.stored.header.opening === undefined ? <OwnMenu open={open} /> : <CandidateMenu open={open} />;
}

/** Of somebody who applied to us: a person is forgotten, where an application is removed. */
function CandidateMenu({ open }: { readonly open: OpenCase }) {
  const [isForgetting, setForgetting] = useState(false);
  const { name } = caseNames(open);
  return (
    <>
      <Menu
        label={`More for ${name}`}
        items={[
          { label: "Print", icon: "print", onPick: () => window.print() },
          { label: "Export", icon: "download", onPick: () => saveCase(open) },
          ...itemsFor("erase", { label: "Forget this person", icon: "trash", onPick: () => setForgetting(true) }),
        ]}
      />
      <ForgetDialog caseId={open.id} name={name} open={isForgetting} onClose={() => setForgetting(false)} />
    </>
  );
}

function OwnMenu({ open }: { readonly open: OpenCase }) {
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const desk = useDesk();
  const { company } = open.parsed.case;
  return (
    <>
      <Menu
        label={`More for ${company}`}
        items={[
          ...itemsFor(
            "write",
            { label: "Edit the application", icon: "pencil", onPick: () => setEditing(true) },
            { label: "Debrief an interview", icon: "people", href: `/debrief/${encodeURIComponent(open.id)}` },
          ),
          { label: "Their year", icon: "clock", href: `/year?case=${encodeURIComponent(open.id)}` },
          { label: "Add to calendar (.ics)", icon: "clock", onPick: () => void saveCalendar(open) },
          { label: "Print", icon: "print", onPick: () => window.print() },
          { label: "Export", icon: "download", onPick: () => saveCase(open) },
          { label: "Export as a page", icon: "download", onPick: () => void saveReport(open, desk) },
          ...itemsFor("erase", { label: "Remove", icon: "trash", onPick: () => setRemoving(true) }),
        ]}
      />
      <EditSheet open={open} isOpen={isEditing} onClose={() => setEditing(false)} />
      <RemoveDialog open={open} isOpen={isRemoving} onClose={() => setRemoving(false)} />
    </>
  );
}

/** Nothing of it for whoever may not do it here. */
function itemsFor(doing: Doing, ...items: readonly MenuItem[]): readonly MenuItem[] {
  return may(doing) ? items : [];
}

interface RemoveDialogProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RemoveDialog({ open, isOpen, onClose }: RemoveDialogProps) {
  const desk = useDesk();
  const { route } = useLocation();
  const { company, role } = open.parsed.case;
  const remove = async () => {
    onClose();
    await desk.removeCases([open.id], `${company} is removed.`);
    route("/board");
  };
  const foot = (
    <>
      <Button kind="quiet" onClick={() => saveCase(open)}>
        Export first
      </Button>
      <Button kind="primary" onClick={() => void remove()}>
        Remove it
      </Button>
    </>
  );
  return (
    <Dialog open={isOpen} onClose={onClose} title={`Remove ${company}?`} foot={foot}>
      <p>
        <bdi>{company}</bdi>, <bdi>{role}</bdi>, goes with everything that was recorded of it. Undo is there for a
        moment.
      </p>
    </Dialog>
  );
}
