/** What is told of moves. No password of a database and nothing of its content stands in any of them. */
export const MOVE_SENTENCES = {
  noStore: (home: string) => `There is nothing to move in ${home}.`,
  noDesk: (place: string) => `${place} is not there: make it first, in the settings of an account, and open it once.`,
  full: (place: string) => `${place} holds something already: a move goes only into an empty place.`,
  elsewhere: (place: string, to: string) =>
    `${place} has moved already, to ${to}: nothing of it is kept up to date here.`,
  away: (place: string) => `${place} has moved elsewhere: a move goes only into an empty place.`,
  otherColumns: (table: string) =>
    `The table ${table} is another one on the two sides: bring both to the same version of Fineline, then move.`,
  differs: (what: string) => `What came into ${what} is not what was there before: nothing was kept of the move.`,
  unknown: (from: string, to: string) =>
    `The connection was lost at the very end. Look into ${to}: if everything is there, it has moved; if it is empty, move once more. ${from} is closed meanwhile.`,
  stillClosed: (from: string, to: string) =>
    `The connection was lost on the way: nothing came into ${to}, and ${from} is closed still. Move once more to the same place, and it goes on from there.`,
} as const;

/** A move that cannot be made. Unless it says otherwise, nothing was changed on either side. */
export class MoveError extends Error {
  override readonly name = "MoveError";
}
