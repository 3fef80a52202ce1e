import type { Channel } from "../../../engine/index.ts";
import { Button, Menu, type MenuItem, PhoneHeader, Sentence } from "../../design/index.ts";
import { isItsTurn, letterLine, sentLabel, settleWords } from "./letter-words.ts";
import { PrintMenu, printItems } from "./print-menu.tsx";
import type { LetterModel } from "./use-letter-model.ts";

interface PartProps {
  readonly model: LetterModel;
}

/** Whom the letter goes to and until when, with what can be done about it. */
export function LetterHeader({ model }: PartProps) {
  const { chosen, caseHref, heading } = model;
  const { theCase, kind } = chosen.context;
  const line = letterLine(theCase, kind, chosen.channel);
  return (
    <>
      <PhoneHeader
        title={theCase.company}
        below={line.slice(theCase.company.length + 3)}
        back={caseHref}
        backLabel={`Back to ${theCase.company}`}
        action={<Menu label="More for this letter" items={moreItems(model)} />}
      />
      <Sentence
        above={
          <a class="hidden text-ink-2 no-underline hover:underline tablet:inline" href={caseHref} dir="auto">
            {line}
          </a>
        }
        aside={<Actions model={model} />}
      >
        {heading}
      </Sentence>
    </>
  );
}

function Actions({ model }: PartProps) {
  const { acts, blocking, settleId, chosen } = model;
  return (
    <div class="hidden flex-wrap items-center justify-end gap-2.5 tablet:flex">
      <span id={settleId} class="me-1 text-secondary text-ink-2">
        {settleWords(blocking, chosen.context.step)}
      </span>
      <Button size="small" onClick={() => void acts.copy()}>
        Copy
      </Button>
      <PrintMenu {...printing(model)} />
      <SendButtons model={model} />
    </div>
  );
}

function moreItems(model: LetterModel): readonly MenuItem[] {
  const { acts, state, send, chosen, open } = model;
  return [
    { label: "May I contact them?", icon: "message", href: `/may-i/${encodeURIComponent(open.id)}` },
    { label: "Copy the text", icon: "copy", onPick: () => void acts.copy() },
    ...printItems(printing(model)),
    ...(send === undefined ? [] : [{ label: sentLabel(chosen.channel), icon: "check" as const, onPick: send }]),
    ...(state.keeping === "composed"
      ? []
      : [{ label: "Throw away what I wrote", icon: "trash" as const, onPick: () => void acts.throwAway() }]),
  ];
}

function printing({ open, chosen, contact, state, blocking, server }: LetterModel) {
  return { open, context: chosen.context, contact, body: state.letter.body, isBlocked: blocking > 0, server };
}

const WRITTEN: readonly Channel[] = ["email", "message"];

/**
 * Hands the letter on, and says that it went: on a phone the one that comes next alone, which is copying where no
 * address is known.
 */
export function SendButtons({ model, isAlone = false }: PartProps & { readonly isAlone?: boolean }) {
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
  return (
    <>
      {link !== undefined && !(isAlone && isSentNext) && (
        <Button
          kind={isMain && !isSentNext ? "primary" : "secondary"}
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
        <Button kind={isMain ? "primary" : "secondary"} size={size} onClick={() => void copy()}>
          Copy the text
        </Button>
      )}
      {send !== undefined && (isSentNext || !isAlone) && (
        <Button kind={isMain && isSentNext ? "primary" : "secondary"} size={size} onClick={send}>
          {sentLabel(chosen.channel)}
        </Button>
      )}
    </>
  );
}
