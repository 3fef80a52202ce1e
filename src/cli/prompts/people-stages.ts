import type { ContactRole } from "../../engine/index.ts";
import type { Stage, StagesOf } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import { askAgain, leadOn } from "./lead-on.ts";

const ROLES: readonly { readonly value: ContactRole; readonly label: string }[] = [
  { value: "hiring-manager", label: "Hiring manager" },
  { value: "recruiter", label: "Recruiter" },
  { value: "hr", label: "HR" },
  { value: "interviewer", label: "Interviewer" },
  { value: "staff", label: "Staff, such as the front desk" },
  { value: "referrer", label: "Referrer" },
];

/** Who was there, one after the other, and what each talked about; also whoever else is to be asked. */
export const peopleStages: StagesOf<"person-name" | "person-role" | "person-email" | "topics"> = {
  "person-name": {
    ask: ({ isPresent }, { people, when }) => ({
      text: whoText(isPresent, people.length, when),
      hint: "a name",
      canSkip: isPresent,
    }),
    take: (answer, { stage, draft }) => {
      if (answer === undefined) return leadOn(afterPeople(draft, 0), draft);
      const isKnown = draft.people.some(({ name }) => name.toLowerCase() === answer.toLowerCase());
      if (isKnown) return askAgain(`a name that was not given yet, not ${answer}`);
      return leadOn({ kind: "person-role", isPresent: stage.isPresent, name: answer }, draft);
    },
  },
  "person-role": {
    ask: ({ name }) => ({ text: `What is ${name}'s part?`, choices: ROLES, canSkip: false }),
    take: (answer, { stage: { name, isPresent }, draft }) => {
      const person = { name, role: answer as ContactRole, topics: [], isPresent };
      const people = [...draft.people, person];
      return leadOn(
        { kind: "person-email" },
        { ...draft, people, ...(isPresent ? {} : { askWhom: people.length - 1 }) },
      );
    },
  },
  "person-email": {
    ask: (_stage, { people }) => ({ text: `What is ${people.at(-1)!.name}'s email address?`, canSkip: true }),
    take: (answer, { draft }) => {
      const last = draft.people.at(-1)!;
      const next: Stage = last.isPresent ? { kind: "person-name", isPresent: true } : { kind: "ask-how" };
      if (answer === undefined) return leadOn(next, draft);
      if (!/^[^\s@]+@[^\s@]+$/.test(answer)) return askAgain("an address such as dana@globex.example");
      return leadOn(next, { ...draft, people: [...draft.people.slice(0, -1), { ...last, email: answer }] });
    },
  },
  topics: {
    ask: ({ person }, { people }) => ({
      text: `What did ${people[person]!.name} talk about?`,
      hint: "a few words; several with ; between them",
      canSkip: true,
    }),
    take: (answer, { stage: { person }, draft }) => {
      const topics = (answer ?? "")
        .split(";")
        .map((topic) => topic.trim())
        .filter((topic) => topic !== "");
      const people = draft.people.map((each, index) => (index === person ? { ...each, topics } : each));
      return leadOn(afterPeople(draft, person + 1), { ...draft, people });
    },
  },
};

function whoText(isPresent: boolean, count: number, when: Draft["when"]): string {
  if (!isPresent) return "Who is it that you are to ask?";
  if (count === 0)
    return when === "ahead" ? "Who will be there? One name at a time." : "Who was there? One name at a time.";
  return when === "ahead" ? "Who else will be there?" : "Who else was there?";
}

/** The topics of the person at that place, where there is one; of an interview ahead there is nothing more to ask. */
function afterPeople({ people, when }: Draft, person: number): Stage {
  if (when === "ahead") return { kind: "over" };
  return person < people.length ? { kind: "topics", person } : { kind: "decision-day" };
}
