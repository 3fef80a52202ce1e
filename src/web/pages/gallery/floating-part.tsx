import { useState } from "preact/hooks";
import { Button, Dialog, Menu, Sheet, showToast } from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const MENU = [
  { label: "Edit the case", icon: "pencil" },
  { label: "Export it", icon: "download" },
  { label: "Remove it", icon: "trash", below: "What you remove can be brought back" },
] as const;

/** What floats above a page. */
export function FloatingPart() {
  const [open, setOpen] = useState<"sheet" | "dialog" | "wide">();
  const close = () => setOpen(undefined);
  const foot = (
    <Button kind="primary" onClick={close}>
      Keep it
    </Button>
  );
  return (
    <Part title="What floats">
      <Specimens title="Sheet, Dialog, Menu, Toast">
        <Button onClick={() => setOpen("sheet")}>Open a sheet</Button>
        <Button onClick={() => setOpen("dialog")}>Open a dialog</Button>
        <Button onClick={() => setOpen("wide")}>Open a wide one</Button>
        <Menu label="More for Globex" items={MENU} />
        <Menu label="Globex" items={MENU}>
          Change
        </Menu>
        <Button
          onClick={() => showToast({ text: "Marked done.", onAction: () => showToast({ text: "Brought back." }) })}
        >
          Mark done
        </Button>
      </Specimens>
      <Sheet open={open === "sheet"} onClose={close} title="What happened?" foot={foot}>
        <p>They answered, they gave a date, you sent something.</p>
      </Sheet>
      <Dialog
        open={open === "dialog" || open === "wide"}
        wide={open === "wide"}
        onClose={close}
        title="Remove Globex?"
        foot={foot}
      >
        <p>Its facts and letters go with it. You can bring it back.</p>
      </Dialog>
    </Part>
  );
}
