import type { Proofreader } from "../../app/index.ts";
import type { Services } from "../command.ts";

/** Does some work with spelling and grammar at hand where they are wanted; they are let go of afterwards. */
export async function withProofreader<T>(
  isWanted: boolean,
  { openLetterTools }: Services,
  work: (proofreader: Proofreader | undefined) => Promise<T>,
): Promise<T> {
  if (!isWanted) return work(undefined);
  const proofreader = await (await openLetterTools()).openProofreader();
  try {
    return await work(proofreader);
  } finally {
    await proofreader.close();
  }
}
