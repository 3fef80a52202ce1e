import { useState } from "preact/hooks";
import type { BulkActionJson, BulkPreviewJson, BulkRowJson, BulkWordsJson } from "../../../contract/http/index.ts";
import { Button, CheckBox, Dialog, ErrorNote, Field, Loading, Section } from "../../design/index.ts";
import { may } from "../../own-desk/index.ts";
import { type BulkGroup, countLetters, theLetters } from "./bulk-groups.ts";
import { LetterRow } from "./letter-row.tsx";
import { mayGo, useApproving } from "./use-approving.ts";
import { type EditedLetter, type LetterWish, type Previewed, usePreviews } from "./use-previews.ts";

export interface LetterPreviewProps {
  readonly groups: readonly BulkGroup[];
  readonly open: boolean;
  readonly onClose: () => void;
  /** They are in the outbox. */
  readonly onSent: () => void;
}

/** Every letter before anything goes: its text, what was found in it, and what becomes of it. */
export function LetterPreview({ groups, open, onClose, onSent }: LetterPreviewProps) {
  if (!open) return null;
  return <OpenPreview groups={groups} onClose={onClose} onSent={onSent} />;
}

const PLAIN: LetterWish = { words: {}, variant: 0 };

function OpenPreview({ groups, onClose, onSent }: Omit<LetterPreviewProps, "open">) {
  const [wish, setWish] = useState(PLAIN);
  const [again, setAgain] = useState(0);
  const [edited, setEdited] = useState<ReadonlyMap<string, EditedLetter>>(new Map());
  const state = usePreviews(groups, wish, again);
  const approving = useApproving(onSent);
  const all = state.kind === "composed" ? state.all : [];
  const goes = all.reduce((sum, { preview }) => sum + mayGo(preview, edited), 0);
  const hasGap = all.some(({ preview }) => preview.rows.some(isGapped));
  const [isMeant, setMeant] = useState(false);
  const unequal = all.reduce((sum, { preview }) => sum + unequalIn(preview, edited), 0);
  const isHeld = unequal > 0 && !isMeant;
  const letters = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const foot = (
    <>
      <Button kind="quiet" onClick={onClose}>
        Not now
      </Button>
      <Button
        kind="primary"
        disabled={goes === 0 || isHeld || approving.isBusy}
        onClick={() => void approving.approve(all, { edited, isUnequalMeant: isMeant })}
      >
        {approving.isBusy ? "Sending…" : goes === 0 ? "None can go" : `Send ${sendWords(goes)}`}
      </Button>
    </>
  );
  return (
    <Dialog wide open onClose={onClose} title={`${countLetters(letters)}, before anything goes`} foot={foot}>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Wishes actions={groups.map(({ action }) => action)} hasGap={hasGap} wish={wish} onWish={setWish} />
        {approving.refusal !== undefined && <Refused because={approving.refusal} onAgain={() => setAgain(again + 1)} />}
        {state.kind === "composing" && <Loading what={theLetters(letters)} />}
        {state.kind === "refused" && <Refused because={state.because} onAgain={() => setAgain(again + 1)} />}
        {unequal > 0 && (
          <CheckBox
            label="They differ, and that is meant so"
            hint={`${countLetters(unequal)} ${unequal === 1 ? "says" : "say"} something else than the others of the stage.`}
            checked={isMeant}
            onChecked={setMeant}
          />
        )}
        {all.map((one) => (
          <Letters
            key={`${one.request.opening} ${one.request.action}`}
            one={one}
            isTitled={all.length > 1}
            edited={edited}
            onEdited={(letter) => setEdited(new Map(edited).set(letter.case, letter))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function sendWords(goes: number): string {
  return goes === 1 ? "one letter" : countLetters(goes).toLowerCase();
}

function Refused({ because, onAgain }: { readonly because: string; readonly onAgain: () => void }) {
  return (
    <ErrorNote
      title={because}
      actions={
        <>
          <Button size="small" onClick={onAgain}>
            Look again
          </Button>
          {may("administer") && (
            <Button size="small" kind="text" href="/settings/mail">
              Mailboxes
            </Button>
          )}
        </>
      }
    />
  );
}

/** How many say something else than the others: what one is told all of the stage are told, unless it is meant so. */
function unequalIn({ unequal, rows }: BulkPreviewJson, edited: ReadonlyMap<string, EditedLetter>): number {
  const own = rows.length < 2 ? [] : rows.filter((row) => edited.has(row.case)).map((row) => row.case);
  return new Set([...unequal.map((row) => row.case), ...own]).size;
}

/** A place in the letter that only a person can fill, such as the next date. */
function isGapped({ fate, body }: BulkRowJson): boolean {
  return fate === "blocked" && body !== null && /\[[^\]]+\]/.test(body);
}

interface WishesProps {
  readonly actions: readonly BulkActionJson[];
  /** Some letters wait for what is said here. */
  readonly hasGap: boolean;
  readonly wish: LetterWish;
  readonly onWish: (wish: LetterWish) => void;
}

/** What everybody is told, said once. */
function Wishes({ actions, hasGap, wish, onWish }: WishesProps) {
  const has = (...kinds: readonly BulkActionJson[]) => actions.some((action) => kinds.includes(action));
  const [words, setWords] = useState(wish.words);
  const settle = (name: keyof BulkWordsJson) => (value: string) => {
    const { [name]: _, ...others } = words;
    onWish({ ...wish, words: value.trim() === "" ? others : { ...others, [name]: value.trim() } });
  };
  const field = (name: keyof BulkWordsJson) => ({
    value: words[name] ?? "",
    onValue: (value: string) => setWords({ ...words, [name]: value }),
    onSettled: settle(name),
  });
  return (
    <div class="grid items-end gap-3 tablet:grid-cols-2">
      {has("acknowledge", "thank", "plans", "update") && (
        <Field
          kind="date"
          label="They hear again by"
          optional
          hint={
            hasGap && wish.words.nextWordOn === undefined
              ? "The letters wait for this day."
              : "It becomes a promise to each."
          }
          {...field("nextWordOn")}
        />
      )}
      {has("plans", "thank", "acknowledge") && (
        <Field label="What comes next" optional hint="Said to each alike." {...field("nextSteps")} />
      )}
      {has("tell-decision") && (
        <Field label="Why it is a no" optional hint="To those whose decision holds no reason." {...field("reason")} />
      )}
      {has("update") && <Field label="News" optional hint="Said to each alike." {...field("news")} />}
      <div>
        <Button size="small" kind="text" onClick={() => onWish({ ...wish, variant: wish.variant + 1 })}>
          Another wording
        </Button>
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<BulkActionJson, string>> = {
  acknowledge: "It has arrived",
  thank: "Thanks for the interview",
  plans: "What comes next",
  update: "A word",
  "tell-decision": "Our decision",
};

interface LettersProps {
  readonly one: Previewed;
  readonly isTitled: boolean;
  readonly edited: ReadonlyMap<string, EditedLetter>;
  readonly onEdited: (letter: EditedLetter) => void;
}

/** As many as are opened by themselves. */
const OPENED = 3;

/** As many as are drawn before somebody asks for more. */
const PAGE_ROWS = 50;

function Letters({ one: { preview }, isTitled, edited, onEdited }: LettersProps) {
  const { rows, action, unequal } = preview;
  const [shown, setShown] = useState(PAGE_ROWS);
  const differs = new Map(unequal.map((row) => [row.case, row.because]));
  return (
    <Section title={isTitled ? KINDS[action] : fateWords(preview)} count={isTitled ? fateWords(preview) : undefined}>
      <ul class="grid">
        {rows.slice(0, shown).map((row) => (
          <LetterRow
            key={row.case}
            row={row}
            isOpen={rows.length <= OPENED}
            differs={differs.get(row.case)}
            edited={edited.get(row.case)}
            onEdited={onEdited}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE_ROWS)}>
            Show {Math.min(PAGE_ROWS, rows.length - shown)} more
          </Button>
        </div>
      )}
    </Section>
  );
}

/** "3 go, 1 is held back, 1 needs none" */
function fateWords({ goes, blocked, nothingToSend }: Previewed["preview"]): string {
  return [
    `${goes} ${goes === 1 ? "goes" : "go"}`,
    ...(blocked === 0 ? [] : [`${blocked} ${blocked === 1 ? "is" : "are"} held back`]),
    ...(nothingToSend === 0 ? [] : [`${nothingToSend} ${nothingToSend === 1 ? "needs" : "need"} none`]),
  ].join(", ");
}
