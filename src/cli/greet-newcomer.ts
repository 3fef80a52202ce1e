import type { Services } from "./command.ts";

const GREETING = `Fineline: after an interview, whom to contact, when, how, with what, and when to stop.
Everything stays on this machine, in one file. Nobody signs in.

  fineline        asks about an interview, and ends with a plan
  fineline today  what to do now, over all your applications
  fineline serve  the same in your browser

With npx each begins with npx. "fineline help" names everything else, and
"fineline doctor" says whether all is set up well.

`;

/** Says what this is to who has nothing in it yet; false where there is something. */
export async function greetNewcomer({ openStore, terminal }: Services): Promise<boolean> {
  const store = await openStore();
  if ((await store.listCaseIds()).length > 0) return false;
  await terminal.out(GREETING);
  return true;
}
