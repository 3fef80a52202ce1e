import { type DeskSideOptions, openDeskSide } from "./desk-side.ts";
import { type HomeSideOptions, openHomeSide } from "./home-side.ts";
import { type MoveSummary, moveContent } from "./move-content.ts";

export interface MoveOptions extends DeskSideOptions, Omit<HomeSideOptions, "isSource"> {
  /** `to-desk`: the home's content goes into the desk. `to-home`: the desk's goes into the home. */
  readonly direction: "to-desk" | "to-home";
}

/**
 * Moves everything of a person between a file of their own and a desk of a shared service, without loss and with secrets sealed anew;
 * the side that it came from can be read afterwards, and refuses to send, to remind and to record. Rejects with a `MoveError`, a
 * `StoreError`, or a `SealError` where a secret cannot be opened; both sides are as before then, unless its sentence says otherwise.
 */
export async function moveBetween({ direction, home, mailKey, ...desk }: MoveOptions): Promise<MoveSummary> {
  try {
    return await move({ direction, home, mailKey, ...desk });
  } catch (error) {
    throw desk.place.explain(error);
  }
}

async function move({ direction, home, mailKey, ...desk }: MoveOptions): Promise<MoveSummary> {
  const homeSide = await openHomeSide({ home, mailKey, isSource: direction === "to-desk" });
  try {
    const deskSide = await openDeskSide(desk);
    try {
      return await (direction === "to-desk" ? moveContent(homeSide, deskSide) : moveContent(deskSide, homeSide));
    } finally {
      await deskSide.release();
    }
  } finally {
    await homeSide.release();
  }
}
