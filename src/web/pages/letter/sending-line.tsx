import { describeFault } from "../../../contract/index.ts";
import { ErrorNote, Field } from "../../design/index.ts";
import { LetterLine } from "../../mail/index.ts";
import type { LetterModel } from "./use-letter-model.ts";

interface PartProps {
  readonly model: LetterModel;
}

/** In the foot of the paper: when the letter goes and why then, why it cannot, or what was said against it. */
export function SendingLine({ model }: PartProps) {
  const { letter, offer, refusal, drafted, lacks } = model.sending;
  const isShown = [letter, refusal, offer?.obstacle, drafted, lacks].some((part) => part !== undefined);
  if (!isShown && !isPaused(model)) return null;
  // What did not go before is over once it lies among the drafts.
  const isOver = drafted !== undefined && letter?.needsPerson === true && letter.state.kind !== "uncertain";
  return (
    <div class="grid gap-2 border-t border-line px-4 py-3 tablet:px-8">
      {drafted !== undefined && (letter === undefined || isOver) && (
        <p class="text-secondary text-ink-2 wrap-anywhere">
          It lies among the drafts of <bdi>{drafted}</bdi>: send it from your mail program. Fineline notices when you
          did.
        </p>
      )}
      {lacks !== undefined && <p class="text-secondary text-ink-2">{lacks}</p>}
      {letter !== undefined && !isOver && <OnItsWay model={model} letter={letter} />}
      {offer?.obstacle !== undefined && (
        <p id={model.obstacleId} class="text-secondary text-ink-2">
          {offer.obstacle}
        </p>
      )}
      {isPaused(model) && (
        <p class="text-secondary text-late">
          Nothing goes from this mailbox now: the letter waits.{" "}
          <a class="text-late underline" href="/outbox">
            See why
          </a>
        </p>
      )}
      {refusal !== undefined && (
        <ErrorNote title={refusal.title}>
          {refusal.faults.length === 0 ? (
            refusal.detail
          ) : (
            <ul class="grid gap-1">
              {refusal.faults.map((fault) => (
                <li key={describeFault(fault)} class="break-words" dir="auto">
                  {describeFault(fault)}
                </li>
              ))}
            </ul>
          )}
        </ErrorNote>
      )}
    </div>
  );
}

/** Whether nothing goes from the letter's mailbox, or from the one it would go from. */
function isPaused({ sending }: LetterModel): boolean {
  const { offer, letter, mailboxes } = sending;
  const id = offer?.mailbox.id ?? (letter?.needsPerson ? undefined : letter?.mailbox);
  return mailboxes.some((mailbox) => mailbox.id === id && mailbox.pause !== null);
}

type OnItsWayProps = PartProps & { readonly letter: NonNullable<LetterModel["sending"]["letter"]> };

function OnItsWay({ model, letter }: OnItsWayProps) {
  const { isOtherText, forget } = model.sending;
  return (
    <>
      <LetterLine letter={letter} isOnItsPage onTakenBack={forget} />
      {isOtherText && !letter.needsPerson && (
        <p class="text-secondary text-ink-3">
          What goes is the text that you approved. It stands in the{" "}
          <a class="text-accent underline" href="/outbox">
            outbox
          </a>
          .
        </p>
      )}
    </>
  );
}

/** From which mailbox the letter goes: to be chosen where there are several. */
export function Sender({ model }: PartProps) {
  const { offer, letter, choose } = model.sending;
  if (offer === undefined) return letter === undefined ? null : <bdi>{letter.from.address}</bdi>;
  const { mailboxes, mailbox } = offer;
  if (mailboxes.length === 1) return <bdi>{mailbox.address}</bdi>;
  return (
    <Field
      kind="select"
      label="From"
      labelHidden
      class="max-w-[26rem]"
      value={mailbox.id}
      options={mailboxes.map(({ id, address }) => ({ value: id, label: address }))}
      onValue={choose}
    />
  );
}
