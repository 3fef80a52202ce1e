import { useEffect, useMemo, useState } from "preact/hooks";
import { Button, Field, Loading } from "../../design/index.ts";
import { type CardDraft, cardOfDraft, draftFaults, draftOfCard, EMPTY_DRAFT } from "./card-draft.ts";
import { PlaceFields } from "./place-fields.tsx";
import { type PhotoReading, readPhoto } from "./read-photo.ts";
import { useAddingPeople } from "./use-adding-people.ts";

export interface PhotoFormProps {
  readonly photo: File;
  readonly onDone: (sentence: string) => void;
}

/** A photo of a business card: its code is read where it has one, and whatever it says can be typed beside it. */
export function PhotoForm({ photo, onDone }: PhotoFormProps) {
  const [reading, setReading] = useState<PhotoReading>();
  useEffect(() => void readPhoto(photo).then(setReading), [photo]);
  if (reading === undefined) return <Loading what="the photo" />;
  return (
    <div class="grid items-start gap-6 tablet:grid-cols-2">
      <div class="grid gap-2">
        {reading.kind !== "unreadable" && <Photo photo={photo} />}
        <p class="text-secondary text-ink-2" role="status">
          {READINGS[reading.kind]} The photo stays in this page, and is gone once you leave it.
        </p>
        {reading.kind === "text" && (
          <p class="text-secondary wrap-anywhere" dir="auto">
            The code says: {reading.text}
          </p>
        )}
      </div>
      <CardForm first={reading.kind === "contact" ? draftOfCard(reading.card) : EMPTY_DRAFT} onDone={onDone} />
    </div>
  );
}

const READINGS: Readonly<Record<PhotoReading["kind"], string>> = {
  contact: "The code on the card was read. Look whether it is right.",
  text: "The code on the card names nobody: type what the card says.",
  "no-code": "There is no code on it that can be read: type what the card says.",
  unreadable: "This browser cannot show the photo: type what the card says.",
};

function Photo({ photo }: { readonly photo: File }) {
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img class="max-h-[24rem] w-full rounded-card object-contain" src={address} alt="The business card" />;
}

interface CardFormProps {
  readonly first: CardDraft;
  readonly onDone: (sentence: string) => void;
}

function CardForm({ first, onDone }: CardFormProps) {
  const [draft, setDraft] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const adding = useAddingPeople([cardOfDraft(draft)]);
  const faults = isAsked ? draftFaults(draft) : {};
  const run = async () => {
    setAsked(true);
    if (Object.keys(draftFaults(draft)).length > 0) return;
    const said = await adding.add([cardOfDraft(draft)]);
    if (said !== undefined) onDone(said);
  };
  return (
    <div class="grid gap-4">
      {FIELDS.map(({ field, ...props }) => (
        <Field
          key={field}
          {...props}
          value={draft[field]}
          onValue={(text) => setDraft({ ...draft, [field]: text })}
          error={faults[field]}
          autocomplete="off"
        />
      ))}
      <PlaceFields adding={adding} />
      <div>
        <Button kind="primary" onClick={() => void run()}>
          Add this person
        </Button>
      </div>
    </div>
  );
}

const FIELDS = [
  { field: "name", label: "Name" },
  { field: "title", label: "Title", optional: true },
  { field: "company", label: "Company", optional: true },
  { field: "email", label: "Email", optional: true, kind: "email" },
  { field: "phone", label: "Phone", optional: true, kind: "tel" },
  { field: "address", label: "Postal address", optional: true, kind: "textarea", rows: 3 },
] as const;
