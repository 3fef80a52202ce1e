import { deskHeaders, type heldDesk, storeNameOf } from "../own-desk/index.ts";
import { browserSurroundings, type PageSurroundings } from "../sync/index.ts";
import { openDeskEvents } from "./desk-events.ts";

/** What a tab at a desk has around it: of everything that tabs share, what belongs to that desk. */
export function deskSurroundings(held: NonNullable<ReturnType<typeof heldDesk>>): PageSurroundings {
  const around = browserSurroundings();
  const name = storeNameOf(held);
  const { locks } = around;
  return {
    ...around,
    locks: locks && { request: (lock, options, work) => locks.request(`${lock} ${name}`, options, work) },
    openEvents: () => openDeskEvents(deskHeaders()),
  };
}
