import { beginConversation, type Conversation, nextQuestion, takeAnswer, type World } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import type { Prompter } from "./prompter.ts";

/** Leads one conversation to its end through a face; undefined where the person stopped it. */
export async function holdConversation(prompter: Prompter, world: World): Promise<Draft | undefined> {
  let conversation: Conversation = beginConversation(world.ownTimeZone);
  for (;;) {
    const current = conversation;
    const question = nextQuestion(current, world);
    if (question === undefined) return current.draft;
    const typed = await prompter.ask(question, (text) => {
      const taken = takeAnswer(current, text, world);
      return taken.kind === "again" ? taken.reason : undefined;
    });
    if (typed === undefined) return undefined;
    const taken = takeAnswer(current, typed, world);
    if (taken.kind === "again") continue;
    const { understood } = taken;
    // What goes without saying, or was typed in the same words, is not said again.
    if (understood !== undefined && typed.trim() !== "" && typed.trim() !== understood) await prompter.tell(understood);
    conversation = taken.conversation;
  }
}
