import type { TakenInvitation } from "../../app/index.ts";
import type { ContactJson } from "../../contract/index.ts";
import { findRole, ROLE_NAMES } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import type { Prompter } from "../prompts/index.ts";

/** What a call said beforehand. */
export interface Answers {
  readonly caseId: string | undefined;
  readonly company: string | undefined;
  readonly role: string | undefined;
  readonly yes: boolean;
  readonly json: boolean;
  /** The file holds further events. */
  readonly isOneOfMany: boolean;
}

/** Whether there is a person to be asked. */
export function asks({ yes, json }: Answers): boolean {
  return !yes && !json;
}

const STOPPED = "invite: stopped. Nothing was recorded.";

/** What a new case is called. What nobody says and nobody can be asked is undefined for a look, and refused for a recording. */
export async function askNames(
  { guess, title }: { readonly guess: string | undefined; readonly title: string },
  answers: Answers,
  prompter: Prompter,
): Promise<{ readonly company: string; readonly role: string }> {
  if (!asks(answers)) return saidNames(guess, answers, title);
  const company =
    answers.company ??
    (await askText("Which company is it with?", guess === undefined ? undefined : `empty for ${guess}`, prompter)) ??
    guess;
  const role = answers.role ?? (await askText("Which role is it about?", undefined, prompter));
  return { company: company ?? misuse(STOPPED), role: role ?? misuse(STOPPED) };
}

function saidNames(guess: string | undefined, { company = guess, role, yes }: Answers, title: string) {
  if (yes && (company === undefined || role === undefined)) {
    return misuse(
      'invite: it belongs to no case that is there. Say which: --case CASE, or of a new one: --company "Globex" --role "Senior Analyst"',
    );
  }
  // Only shown: who records says them.
  return { company: company ?? "?", role: role ?? (title === "" ? "?" : title) };
}

/** A line that was typed; undefined for an empty one, where there is something to take instead. */
async function askText(text: string, hint: string | undefined, prompter: Prompter): Promise<string | undefined> {
  const question = { text, canSkip: false, ...(hint === undefined ? {} : { hint }) };
  const isFit = (typed: string) => (typed.trim() === "" && hint === undefined ? "A name is expected here." : undefined);
  const typed = (await prompter.ask(question, isFit)) ?? misuse(STOPPED);
  return typed.trim() === "" ? undefined : typed.trim();
}

type Recordable = Exclude<TakenInvitation, { kind: "nothing" }>;

/** The same with what new people are, as a person says it. */
export async function askRoles(taken: Recordable, prompter: Prompter): Promise<Recordable> {
  const roles = new Map<string, ContactJson["role"]>();
  for (const { id, name, role } of taken.added) {
    const question = {
      text: `What is ${name} there?`,
      hint: `${ROLE_NAMES.join(", ")}; empty for ${role}`,
      canSkip: false,
    };
    const typed = await prompter.ask(question, (text) =>
      text.trim() === "" || findRole(text) !== undefined ? undefined : `One of ${ROLE_NAMES.join(", ")} is expected.`,
    );
    roles.set(id, findRole(typed ?? "") ?? role);
  }
  const withRole = (contact: ContactJson): ContactJson => ({ ...contact, role: roles.get(contact.id) ?? contact.role });
  const { header } = taken;
  return { ...taken, header: { ...header, contacts: header.contacts.map(withRole) }, added: taken.added.map(withRole) };
}

/** Whether a person says yes. */
export async function askYes(text: string, prompter: Prompter): Promise<boolean> {
  const typed = await prompter.ask({ text, hint: "yes or no", canSkip: false }, (each) =>
    /^\s*(?:y|yes|n|no)\s*$/i.test(each) ? undefined : "Yes or no is expected.",
  );
  return /^\s*y/i.test(typed ?? "");
}
