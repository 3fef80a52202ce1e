import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { StoreError } from "../../../app/index.ts";
import { saveEverything } from "../../case-files/index.ts";
import { Button, Dialog, ErrorNote, Field } from "../../design/index.ts";
import { type Desk, useDesk } from "../../desk/index.ts";
import { ownShelf } from "../../own-desk/index.ts";
import { eraseEverything } from "./erase-everything.ts";
import { eraseServer } from "./erase-server.ts";

const WORD = "delete";

interface DeleteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for the word before everything goes, and offers a copy of it first. */
export function DeleteDialog({ open, onClose }: DeleteDialogProps) {
  const desk = useDesk();
  const { route } = useLocation();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<string>();
  const isMeant = typed.trim().toLowerCase() === WORD;
  const close = () => {
    setTyped("");
    setFailure(undefined);
    onClose();
  };
  const erase = async () => {
    if (!isMeant) return;
    const refused = (await eraseDevice(desk)) ?? (await eraseServer());
    if (refused !== undefined) return setFailure(refused);
    close();
    route("/");
  };
  const foot = (
    <>
      <Button kind="quiet" icon="download" onClick={() => void saveEverything(desk)}>
        Export first
      </Button>
      <Button type="submit" form="delete-everything" kind="primary" disabled={!isMeant}>
        Delete everything
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={close} title="Delete everything?" foot={foot}>
      <form
        id="delete-everything"
        class="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <WhatGoes count={desk.views.value?.cases.length ?? 0} />
        <Field
          label={`Type the word ${WORD}`}
          value={typed}
          onValue={setTyped}
          autocomplete="off"
          autoFocus
          maxLength={20}
        />
        {failure !== undefined && <ErrorNote title="Not everything could be deleted.">{failure}</ErrorNote>}
      </form>
    </Dialog>
  );
}

/** Erases what is in this browser, and says in a sentence why it was not possible; undefined where it was. */
async function eraseDevice(desk: Desk): Promise<string | undefined> {
  try {
    await eraseEverything(desk, ownShelf());
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.message;
  }
}

function WhatGoes({ count }: { readonly count: number }) {
  return (
    <>
      <p>
        {count === 1 ? "Your application goes" : `Your ${count} applications go`} with everything that was recorded, and
        so do your settings, your playbooks and your drafts: in this browser, and on the machine that Fineline runs on.
      </p>
      <p>
        Mailboxes are disconnected and letters that wait are not sent. Openings, calendars, reminders and every password
        go as well. What is in your mailboxes and on other servers stays there.
      </p>
      <p>This cannot be undone. Copies in other browsers go when they are next opened.</p>
    </>
  );
}
