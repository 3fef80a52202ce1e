import type { Channel } from "../../../engine/index.ts";
import { Button, type ButtonProps, Menu, type MenuItem } from "../../design/index.ts";
import { isItsTurn, sentLabel } from "./letter-words.ts";
import type { LetterModel } from "./use-letter-model.ts";

export interface SendButtonsProps {
  readonly model: LetterModel;
  /** On a phone: the one that comes next alone. */
  readonly isAlone?: boolean;
}

/** Sends the letter from here where that can be; else hands it on, and says that it went. */
export function SendButtons({ model, isAlone = false }: SendButtonsProps) {
  const { letter, offer } = model.sending;
  if (offer !== undefined && !model.isHandedOn) return <SendFromHere model={model} isAlone={isAlone} />;
  if (letter !== undefined && offer === undefined) return <OnItsWay model={model} isAlone={isAlone} />;
  return <HandOn model={model} isAlone={isAlone} />;
}

type PartProps = Required<SendButtonsProps>;

function SendFromHere({ model, isAlone }: PartProps) {
  const { sending, blocking, settleId, obstacleId, link, handOn, chosen } = model;
  const { offer, isBusy, send, drafted } = sending;
  const isBlocked = blocking > 0;
  const isStopped = isBlocked || offer?.obstacle !== undefined || isBusy;
  const why = isBlocked ? settleId : offer?.obstacle !== undefined ? obstacleId : undefined;
  const size = isAlone ? "regular" : "small";
  return (
    <>
      {!isAlone && link !== undefined && (
        <Button
          size={size}
          href={link}
          disabled={isBlocked}
          aria-describedby={isBlocked ? settleId : undefined}
          onClick={handOn}
        >
          Open in mail
        </Button>
      )}
      <Button
        kind={!isBlocked && isItsTurn(chosen.context.step) && drafted === undefined ? "primary" : "secondary"}
        size={size}
        disabled={isStopped}
        aria-describedby={why}
        onClick={() => send()}
      >
        {drafted !== undefined && offer?.mailbox.mode === "drafts" ? "Put among drafts again" : offer?.label}
      </Button>
      {!isAlone && <Menu label="Other ways to send it" items={sendItems(model)} />}
    </>
  );
}

/** Other ways of sending it, as entries of a menu. */
export function sendItems(model: LetterModel): readonly MenuItem[] {
  const { send, chosen } = model;
  const sent: MenuItem = { label: sentLabel(chosen.channel), icon: "check", onPick: send };
  return [...waysFromHere(model), ...(send === undefined ? [] : [sent])];
}

function waysFromHere({ sending, blocking, isHandedOn }: LetterModel): readonly MenuItem[] {
  const { offer, send } = sending;
  const canSend = offer !== undefined && offer.obstacle === undefined && blocking === 0 && !isHandedOn;
  if (!canSend || offer.mailbox.mode !== "send") return [];
  return [
    {
      label: "Send at any hour",
      icon: "clock",
      below: "Without waiting for their business hours",
      onPick: () => send({ atAnyHour: true }),
    },
    {
      label: "Put among drafts",
      icon: "pencil",
      below: "To send it from your mail program",
      onPick: () => send({ asDraft: true }),
    },
  ];
}

/** The letter is with the outbox: nothing here sends it a second time. */
function OnItsWay({ model, isAlone }: PartProps) {
  const { letter, takeBack } = model.sending;
  const size = isAlone ? "regular" : "small";
  if (letter?.needsPerson) {
    return (
      <Button kind="primary" size={size} href="/outbox">
        Decide
      </Button>
    );
  }
  // On a wide page it stands in the paper's foot.
  if (letter?.canCancel !== true || !isAlone) return null;
  return (
    <Button size={size} onClick={takeBack}>
      Take it back
    </Button>
  );
}

const WRITTEN: readonly Channel[] = ["email", "message"];

/**
 * Hands the letter on, and says that it went: on a phone the one that comes next alone, which is copying where no
 * address is known.
 */
function HandOn({ model, isAlone }: PartProps) {
  const { acts, link, isHandedOn, handOn, send, blocking, settleId, chosen } = model;
  const isBlocked = blocking > 0 && chosen.channel !== "phone";
  const isMain = !isBlocked && isItsTurn(chosen.context.step);
  const isUncopied = link === undefined && !isHandedOn && WRITTEN.includes(chosen.channel);
  const isCopyNext = send !== undefined && isAlone && isUncopied;
  const isSentNext = send !== undefined && !isCopyNext && (isHandedOn || link === undefined);
  const copy = async () => {
    await acts.copy();
    handOn();
  };
  const size = isAlone ? "regular" : "small";
  const kindIf = (isNext: boolean): ButtonProps["kind"] => (isMain && isNext ? "primary" : "secondary");
  return (
    <>
      {link !== undefined && !(isAlone && isSentNext) && (
        <Button
          kind={kindIf(!isSentNext)}
          size={size}
          href={link}
          disabled={isBlocked}
          aria-describedby={isBlocked ? settleId : undefined}
          onClick={handOn}
        >
          {chosen.channel === "phone" ? "Call" : "Open in mail"}
        </Button>
      )}
      {isCopyNext && (
        <Button kind={kindIf(true)} size={size} onClick={() => void copy()}>
          Copy the text
        </Button>
      )}
      {send !== undefined && (isSentNext || !isAlone) && (
        <Button kind={kindIf(isSentNext)} size={size} onClick={send}>
          {sentLabel(chosen.channel)}
        </Button>
      )}
    </>
  );
}
