import { useState } from "preact/hooks";
import type { ContactCard } from "../../../app/index.ts";
import { Button, CheckBox } from "../../design/index.ts";
import { PlaceFields } from "./place-fields.tsx";
import { useAddingPeople } from "./use-adding-people.ts";

export interface CardListProps {
  readonly cards: readonly ContactCard[];
  readonly faults: readonly string[];
  readonly onDone: (sentence: string) => void;
}

/** As many are ticked from the start: a whole address book is not meant to come in. */
const MOST_TICKED = 20;

/** The people of a file of cards, to choose from, and the application that they belong to. */
export function CardList({ cards, faults, onDone }: CardListProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () => new Set(cards.length > MOST_TICKED ? [] : cards.keys()),
  );
  const chosen = cards.filter((_, at) => ticked.has(at));
  const adding = useAddingPeople(chosen);
  const tick = (at: number, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(at);
    else next.delete(at);
    setTicked(next);
  };
  const run = async () => {
    const said = await adding.add(chosen);
    if (said !== undefined) onDone(said);
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
      <ul class="card max-h-[28rem] overflow-y-auto">
        {cards.map((card, at) => (
          <li key={at} class="border-t border-line px-4 first:border-t-0">
            <CheckBox
              checked={ticked.has(at)}
              onChecked={(isOn) => tick(at, isOn)}
              class="py-1.5"
              label={<bdi class="font-semibold wrap-anywhere">{card.name}</bdi>}
              hint={<span class="wrap-anywhere">{aboutCard(card)}</span>}
            />
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <ul class="text-secondary text-late">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <PlaceFields adding={adding} />
      <div>
        <Button kind="primary" disabled={chosen.length === 0} onClick={() => void run()}>
          {chosen.length === 1 ? "Add 1 person" : `Add ${chosen.length} people`}
        </Button>
      </div>
    </div>
  );
}

function aboutCard({ title, company, emails, phones }: ContactCard): string {
  return [title, company, emails[0], phones[0]].filter((part) => part !== undefined).join(" · ");
}
