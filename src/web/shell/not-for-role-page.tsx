import { Button, EmptyState, Sentence } from "../design/index.ts";
import { usePageTitle } from "../frame/index.ts";
import { heldDesk, may } from "../own-desk/index.ts";

/** In place of a page on which somebody could do nothing at this desk. */
export function NotForRolePage() {
  usePageTitle("Not for you to change");
  return (
    <>
      <Sentence>
        {may("write") ? "Owners of this desk settle this." : "You can read here, and change nothing."}
      </Sentence>
      <EmptyState actions={<Button href="/">Back to Today</Button>}>
        An owner of the desk “{heldDesk()?.name}” can do it, or let you.
      </EmptyState>
    </>
  );
}
