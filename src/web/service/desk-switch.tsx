import { Field } from "../design/index.ts";
import { account } from "../own-account/index.ts";
import { chooseTabDesk, heldDesk, keepsCopy } from "../own-desk/index.ts";
import { guestLinks } from "./guest-links.ts";

/** Whose desk this is, with the others that one may go to. A tab keeps its desk. */
export function DeskSwitch() {
  const own = account.value;
  const held = heldDesk();
  if (own === undefined || held === undefined) return null;
  const desks = own.desks.filter(keepsCopy);
  const go = (deskId: string) => {
    chooseTabDesk(own, deskId);
    location.assign("/");
  };
  return (
    <div class="grid gap-1 pt-3 max-desktop:-mx-1">
      {guestLinks(own).map(({ href, label }) => (
        <a
          key={href}
          class="inline-flex min-h-11 items-center text-secondary text-accent max-desktop:justify-center desktop:px-2.5"
          href={href}
        >
          {label}
        </a>
      ))}
      {desks.length > 1 && (
        <Field
          label="Desk"
          kind="select"
          value={held.id}
          onValue={go}
          options={desks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  );
}
