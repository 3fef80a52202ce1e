import { findPlaybook } from "../../../app/index.ts";
import type { Fault } from "../../../contract/index.ts";
import { Field } from "../../design/index.ts";
import { faultWords, type PlaybookDraft, WINDOW_PLACES, type WindowRuleName } from "./playbook-draft.ts";
import { PLAYBOOK_RULES } from "./playbook-rules.ts";
import { ChannelsEditor, ChoiceEditor, NumberEditor, WindowEditor } from "./rule-editors.tsx";
import { windowBriefly } from "./rule-words.ts";

interface PlaybookFormProps {
  readonly draft: PlaybookDraft;
  readonly onDraft: (draft: PlaybookDraft) => void;
  readonly faults: readonly Fault[];
  /** The id of the playbook below. */
  readonly parentId: string;
}

const YES_NO = [
  [true, "yes"],
  [false, "no"],
] as const;

const OFFERS = [
  ["yes", "yes"],
  ["optional", "if you like"],
  ["no", "no"],
] as const;

/** Every rule of a playbook as fields, each with its fault below it. */
export function PlaybookForm({ draft, onDraft, faults, parentId }: PlaybookFormProps) {
  const below = parentOf(parentId);
  const rule = <Name extends Exclude<keyof PlaybookDraft, "title">>(name: Name, ruleId: string) => ({
    parent: below.title,
    inherited: below.words(ruleId),
    rule: draft[name],
    onRule: (changed: PlaybookDraft[Name]) => onDraft({ ...draft, [name]: changed }),
  });
  const window = (name: WindowRuleName, ruleId: string) => ({
    ...rule(name, ruleId),
    faults,
    place: WINDOW_PLACES[name],
  });
  return (
    <div class="grid">
      <Field
        label="Name"
        value={draft.title}
        onValue={(title) => onDraft({ ...draft, title })}
        error={faultWords(faults, "title")}
        maxLength={120}
        autocomplete="off"
        class="mb-4"
      />
      <WindowEditor name="Thank-you" countedFrom={AFTER_INTERVIEW} isFilled {...window("thankYou", "thank-you")} />
      <ChoiceEditor name="Thank staff too" options={YES_NO} {...rule("staff", "staff")} />
      <ChoiceEditor name="Card by post" options={OFFERS} {...rule("offer", "card")} />
      <WindowEditor name="When the card goes" countedFrom={AFTER_INTERVIEW} isFilled {...window("card", CARD_WINDOW)} />
      <WindowEditor
        name="After their date"
        countedFrom="Counted from the date they gave."
        {...window("afterDecisionDate", "after-date")}
      />
      <WindowEditor
        name="No date given"
        countedFrom="Counted from the thank-you or from the interview."
        hasFrom
        {...window("withoutDecisionDate", "no-date")}
      />
      <WindowEditor name="Then again after" countedFrom="Counted from your last word." {...window("again", "again")} />
      <NumberEditor
        name="At most"
        label="Check-ins without an answer"
        hint="After these it says to let go."
        error={faultWords(faults, "checkIn.attempts")}
        {...rule("attempts", "attempts")}
      />
      <ChannelsEditor name="By" {...rule("channels", "channels")} />
      <ChoiceEditor name="Something new in each" options={YES_NO} {...rule("somethingNew", "something-new")} />
      <ChoiceEditor name="Shorter each time" options={YES_NO} {...rule("shorterEachTime", "shorter")} />
    </div>
  );
}

/** The card's window has no row of its own in the comparison. */
const CARD_WINDOW = "card-window";

const AFTER_INTERVIEW = "Counted from the end of the interview.";

/** The playbook below, and what it says to a rule. */
function parentOf(id: string): { readonly title: string; readonly words: (ruleId: string) => string } {
  const found = findPlaybook(id, "candidate");
  if (!found.ok || found.value.side !== "candidate") return { title: id, words: () => "" };
  const playbook = found.value;
  const words = (ruleId: string) =>
    ruleId === CARD_WINDOW
      ? windowBriefly(playbook.card.window.value)
      : (PLAYBOOK_RULES.find(({ id: known }) => known === ruleId)?.cellOf(playbook).words ?? "");
  return { title: playbook.title, words };
}
