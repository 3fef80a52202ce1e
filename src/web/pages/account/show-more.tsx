import { Button } from "../../design/index.ts";
import type { Listed } from "./use-listed.ts";

/** As many as the server gives at a time where nobody says. */
const PAGE_ROWS = 50;

/** Reads on in a list; nothing where all of it is there. */
export function ShowMore<Item>({ of: { left, isBusy, readOn } }: { readonly of: Listed<Item> }) {
  if (left === 0) return null;
  return (
    <div>
      <Button disabled={isBusy} onClick={() => void readOn()}>
        Show {Math.min(PAGE_ROWS, left)} more
      </Button>
    </div>
  );
}
