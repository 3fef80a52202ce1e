import type { Desk } from "../desk/index.ts";

type Undo = () => Promise<void>;

/** Announces what was done to several cases as one thing, with one way back; taking it back can be taken back again. */
export function announceTogether(desk: Desk, said: string, undos: readonly Undo[]): void {
  const undo = async () => {
    const back: Undo[] = [];
    for (const one of undos) {
      await one();
      const announced = desk.announced.peek();
      if (announced !== undefined) back.push(announced.undo);
    }
    announceTogether(desk, "Taken back.", back);
  };
  desk.announced.value = { said, undo };
}
