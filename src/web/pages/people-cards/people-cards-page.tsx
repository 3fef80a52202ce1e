import { useId, useState } from "preact/hooks";
import type { ContactCard } from "../../../app/index.ts";
import { describeFault } from "../../../contract/index.ts";
import { readCards } from "../../../vcard/index.ts";
import { Button, EmptyState, ErrorNote, Icon, Loading, PhoneHeader, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { FileDrop } from "../../files/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { CardList } from "./card-list.tsx";
import { PhotoForm } from "./photo-form.tsx";

/** What was brought. */
type Brought =
  | { readonly kind: "cards"; readonly cards: readonly ContactCard[]; readonly faults: readonly string[] }
  | { readonly kind: "photo"; readonly photo: File }
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

async function readBrought(file: File): Promise<Brought> {
  if (file.type.startsWith("image/") || /\.(?:jpe?g|png|webp|heic|heif|gif|avif)$/i.test(file.name)) {
    return { kind: "photo", photo: file };
  }
  const read = readCards(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { kind: "refused", sentences: read.error.map((fault) => describeFault(fault, file.name)) };
  const faults = read.value.faults.map((fault) => describeFault(fault));
  return read.value.cards.length === 0
    ? { kind: "refused", sentences: faults }
    : { kind: "cards", cards: read.value.cards, faults };
}

/** Brings people in from a file of cards, or from a business card that is held before the camera. */
export function PeopleCardsPage() {
  usePageTitle("Bring in people");
  const { views } = useDesk();
  return (
    <>
      <PhoneHeader title="Bring in people" back="/people" backLabel="Back to people" />
      {views.value === undefined ? (
        <Loading what="your applications" />
      ) : (
        <>
          <Sentence above={<PeopleLink />}>Whom do you bring?</Sentence>
          {views.value.cases.length === 0 ? <NoCases /> : <Bringing />}
        </>
      )}
    </>
  );
}

function PeopleLink() {
  return (
    <a class="-my-3 inline-block min-w-11 py-3 text-ink-2" href="/people">
      People
    </a>
  );
}

function NoCases() {
  return (
    <EmptyState actions={<Button href="/add">Add applications</Button>}>
      People belong to applications, and there is none yet.
    </EmptyState>
  );
}

function Bringing() {
  const [brought, setBrought] = useState<Brought>();
  const [count, setCount] = useState(0);
  const [done, setDone] = useState<string>();
  const bring = async (file: File) => {
    setDone(undefined);
    setBrought(await readBrought(file));
    // The next one begins anew, whatever was typed beside the last.
    setCount(count + 1);
  };
  const finish = (sentence: string) => {
    setBrought(undefined);
    setDone(sentence);
  };
  return (
    <div class="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-6">
      <div class="grid gap-3 tablet:grid-cols-2">
        <FileDrop
          label="A file of cards (.vcf): choose it, or drop it here"
          accept=".vcf,text/vcard,text/x-vcard"
          onFiles={([file]) => void bring(file!)}
        />
        <PhotoInput onPhoto={(photo) => void bring(photo)} />
      </div>
      {done !== undefined && (
        <p class="font-semibold" role="status">
          {done}
        </p>
      )}
      {brought?.kind === "refused" && <ErrorNote title="Nobody came in.">{brought.sentences.join(" ")}</ErrorNote>}
      {brought?.kind === "cards" && <CardList key={count} {...brought} onDone={finish} />}
      {brought?.kind === "photo" && <PhotoForm key={count} photo={brought.photo} onDone={finish} />}
    </div>
  );
}

/** Opens the camera of a phone; elsewhere a picture is chosen. */
function PhotoInput({ onPhoto }: { readonly onPhoto: (photo: File) => void }) {
  const id = useId();
  return (
    <label
      for={id}
      class="relative flex min-h-16 cursor-pointer items-center gap-3 rounded-button border border-edge bg-surface px-4 py-3 hover:bg-accent-tint has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
    >
      <Icon name="people" />A business card: take a photo of it
      <input
        id={id}
        type="file"
        class="hidden-visually"
        accept="image/*"
        capture="environment"
        onChange={({ currentTarget }) => {
          const photo = currentTarget.files?.[0];
          // The same card can be taken again.
          currentTarget.value = "";
          if (photo !== undefined) onPhoto(photo);
        }}
      />
    </label>
  );
}
