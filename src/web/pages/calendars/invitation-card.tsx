import { useEffect, useState } from "preact/hooks";
import type { Invitation, NothingNew, TimeGuess } from "../../../app/index.ts";
import { Button, Card, Field } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { chooseFor, type InvitationChoices, type UnderstoodInvitation, understand } from "./read-invited.ts";

const NOTHING: Readonly<Record<NothingNew, string>> = {
  "an-answer": "This answers an invitation. Nothing is to be recorded.",
  "already-there": "This interview is recorded already.",
  older: "A later form of this invitation is recorded.",
  "called-off": "This was called off since.",
  "never-known": "It calls off what was never recorded here.",
};

const GUESSES: Readonly<Record<TimeGuess, string>> = {
  floating: "It names no time zone: the company's is taken.",
  "whole-day": "It names a day and no hours: business hours are taken.",
  "no-end": "It names no end: an hour is taken.",
  "first-of-several": "It repeats: the first time is taken.",
};

/** What an invitation says, to which application it belongs, and what accepting it records. */
export function InvitationCard({ invitation }: { readonly invitation: Invitation }) {
  const desk = useDesk();
  const [choices, setChoices] = useState<InvitationChoices>();
  const [caseId, setCaseId] = useState<string>();
  const [understood, setUnderstood] = useState<UnderstoodInvitation>();
  const changes = desk.changes.value;
  useEffect(() => {
    void chooseFor(invitation, desk).then((found) => {
      setChoices(found);
      setCaseId((chosen) => chosen ?? found.caseId);
    });
  }, [invitation, desk]);
  useEffect(() => {
    if (caseId === undefined || caseId === "") return setUnderstood(undefined);
    void understand(invitation, caseId, desk).then(setUnderstood);
  }, [caseId, invitation, desk, changes]);
  if (choices === undefined) return null;
  return (
    <Card as="section" class="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-4" aria-label={invitation.title}>
      <h3 class="text-card-title wrap-anywhere" dir="auto">
        {invitation.title || "An invitation"}
      </h3>
      {choices.cases.length === 0 ? (
        <p>
          There is no application yet that it could belong to. <a href="/add">Add it first.</a>
        </p>
      ) : (
        <Field
          label="Application"
          kind="select"
          value={caseId ?? ""}
          onValue={setCaseId}
          options={[
            { value: "", label: "Choose one" },
            ...choices.cases.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      {understood !== undefined && <Understood understood={understood} />}
    </Card>
  );
}

function Understood({ understood: { open, taken, records } }: { readonly understood: UnderstoodInvitation }) {
  const desk = useDesk();
  const [failure, setFailure] = useState<string>();
  if (taken.kind === "nothing") return <p class="text-ink-2">{NOTHING[taken.reason]}</p>;
  const accept = async () => {
    const { header, facts } = taken;
    const marked =
      header === open.stored.header ? facts : facts.map((fact) => ({ ...fact, "x-header-before": open.stored.header }));
    const recorded = await desk.record(open.id, marked, { said: SAID[taken.kind], header });
    if (!recorded.ok) setFailure("The application does not take it. Look at its history.");
  };
  return (
    <div class="grid gap-3">
      <ul class="grid gap-1">
        {taken.kind === "adopted" && <li>It is the interview you told of. It is followed from now on.</li>}
        {taken.kind === "cancelled" && <li>The interview is called off.</li>}
        {records.map((record) => (
          <li key={record} dir="auto">
            {record}
          </li>
        ))}
        {taken.added.map(({ id, name, email }) => (
          <li key={id} class="text-secondary text-ink-2" dir="auto">
            {name} ({email}) is new here, and is added.
          </li>
        ))}
        {taken.guesses.map((guess) => (
          <li key={guess} class="text-secondary text-ink-2">
            {GUESSES[guess]}
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <p class="text-late" role="alert">
          {failure}
        </p>
      )}
      <div>
        <Button kind="primary" onClick={() => void accept()}>
          {LABELS[taken.kind]}
        </Button>
      </div>
    </div>
  );
}

const LABELS = {
  new: "Record the interview",
  adopted: "Follow it",
  moved: "Record the new time",
  cancelled: "Call it off",
} as const;
const SAID = {
  new: "The interview is recorded.",
  adopted: "The interview is followed from now on.",
  moved: "The interview has moved.",
  cancelled: "The interview is called off.",
} as const;
