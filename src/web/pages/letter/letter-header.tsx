import { Button, Menu, type MenuItem, PhoneHeader, Sentence } from "../../design/index.ts";
import { letterLine } from "./letter-words.ts";
import { PrintMenu, printItems } from "./print-menu.tsx";
import { SendButtons, sendItems } from "./send-buttons.tsx";
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
  const { acts, settleId, settle } = model;
  return (
    <div class="hidden flex-wrap items-center justify-end gap-2.5 tablet:flex">
      <span id={settleId} class="me-1 text-secondary text-ink-2">
        {settle}
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
  const { acts, state, open, link, sending, blocking, handOn } = model;
  const isMailNext = sending.offer !== undefined && link !== undefined && blocking === 0;
  return [
    { label: "May I contact them?", icon: "message", href: `/may-i/${encodeURIComponent(open.id)}` },
    { label: "Copy the text", icon: "copy", onPick: () => void acts.copy() },
    ...printItems(printing(model)),
    ...(isMailNext ? [{ label: "Open in mail", icon: "mail" as const, href: link, onPick: handOn }] : []),
    ...sendItems(model),
    ...(state.keeping === "composed"
      ? []
      : [{ label: "Throw away what I wrote", icon: "trash" as const, onPick: () => void acts.throwAway() }]),
  ];
}

function printing({ open, chosen, contact, state, blocking, server }: LetterModel) {
  return { open, context: chosen.context, contact, body: state.letter.body, isBlocked: blocking > 0, server };
}
