import type { Page } from "playwright-core";
import type { Hand } from "./hand.ts";

/** Somebody who was in the interview. */
export interface ToldPerson {
  readonly name: string;
  /** As the page words it: "Hiring manager"; where it is left out, what the page takes for granted. */
  readonly part?: string;
  readonly email?: string;
  readonly topic?: string;
}

/** What is told in a debrief, in the words of its pages; what is left out is skipped. */
export interface ToldDebrief {
  readonly people: readonly ToldPerson[];
  /** "In about a week" */
  readonly decision?: string;
  /** "Yes, I may ask" */
  readonly asking?: string;
  readonly whom?: string;
  readonly promise?: string;
  /** "Another round, no day yet" */
  readonly next?: string;
}

/** The question that is open, by its heading. */
export function question(page: Page, title: string | RegExp) {
  return page.getByRole("heading", { level: 2, name: title });
}

/** Goes on to what comes next. */
export async function goOn(hand: Hand): Promise<void> {
  await hand.touch(hand.page.getByRole("button", { name: "Next", exact: true }));
}

interface NamedApplication {
  readonly company: string;
  readonly role: string;
  /** The page does not know it and has to be told. */
  readonly hasJustEnded?: boolean;
}

/** Names the application and says that the interview has just ended, where the page does not know: up to the people. */
export async function nameApplication(
  hand: Hand,
  { company, role, hasJustEnded = false }: NamedApplication,
): Promise<void> {
  const { page } = hand;
  await hand.write(page.getByLabel("Company"), company);
  await hand.write(page.getByLabel("Role"), role);
  await goOn(hand);
  await question(page, "When was it?").waitFor();
  if (hasJustEnded) await hand.touch(page.getByText("It has just ended"));
  await goOn(hand);
}

/** Says who was there. The last one needs no touch of its own. */
export async function namePeople(hand: Hand, people: readonly ToldPerson[]): Promise<void> {
  const { page } = hand;
  await question(page, "Who was there?").waitFor();
  for (const [place, { name, part, email }] of people.entries()) {
    await hand.write(page.getByLabel("Name"), name);
    if (part !== undefined)
      await hand.touch(
        page.getByRole("radiogroup", { name: `The part of ${name}` }).locator("label", { hasText: part }),
      );
    if (email !== undefined) await hand.write(page.getByLabel("Email"), email);
    if (place < people.length - 1) await hand.enter();
  }
  await goOn(hand);
}

/** Says what each talked about. */
export async function nameTopics(hand: Hand, people: readonly ToldPerson[]): Promise<void> {
  const { page } = hand;
  await question(page, "What did each talk about?").waitFor();
  for (const { name, topic } of people) {
    if (topic !== undefined) await hand.write(page.getByRole("textbox", { name: `what ${name} talked about` }), topic);
  }
  await goOn(hand);
}

/** Answers what follows the topics, up to the plan. */
export async function answerTheRest(hand: Hand, { decision, asking, whom, promise, next }: ToldDebrief): Promise<void> {
  const { page } = hand;
  await choose(hand, "When will they decide?", decision);
  await choose(hand, /^May I ask/, asking);
  await choose(hand, "Whom do I ask, and how?", whom);
  await question(page, "Did I promise anything?").waitFor();
  if (promise !== undefined) await hand.write(page.getByLabel("What I promised"), promise);
  await goOn(hand);
  await question(page, "What comes next?").waitFor();
  if (next !== undefined) await hand.touch(page.getByText(next, { exact: true }));
  await hand.touch(page.getByRole("button", { name: "See the plan" }));
}

async function choose(hand: Hand, title: string | RegExp, answer: string | undefined): Promise<void> {
  await question(hand.page, title).waitFor();
  if (answer === undefined) {
    await hand.touch(hand.page.getByRole("button", { name: "Skip", exact: true }));
    return;
  }
  await hand.touch(hand.page.getByRole("radiogroup").getByText(answer, { exact: true }).first());
  await goOn(hand);
}
