import "./letter.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Button, EmptyState, ErrorNote, Loading } from "../../design/index.ts";
import { type OpenCase, useCase, useDesk } from "../../desk/index.ts";
import { ownShelf } from "../../own-desk/index.ts";
import { letterKey, lettersBeside } from "./kept-letters.ts";
import { chooseLetter, type LetterAddress, type LetterSurroundings } from "./letter-choice.ts";
import { LetterDesk } from "./letter-desk.tsx";

/** The letter that an address names: `/case/ID/letter/STEP`, with `?kind=` where a step has several; "withdraw" for none. */
export function LetterPage() {
  const { params, query } = useRoute();
  const loading = useCase(params.id);
  if (loading.kind === "loading") return <Loading what="the letter" />;
  if (loading.kind !== "open") return <NoCase message={loading.kind === "unreadable" ? loading.message : undefined} />;
  const address = { stepId: params.step, kind: query.kind };
  return <LetterOfCase open={loading.open} address={address} />;
}

interface LetterOfCaseProps {
  readonly open: OpenCase;
  readonly address: LetterAddress;
}

function LetterOfCase({ open, address }: LetterOfCaseProps) {
  const { stepId, kind } = address;
  const otherCases = useOtherCases(open.id);
  const { name, email } = useDesk().settings.value;
  const chosen = useMemo(() => {
    const me = { name, email };
    const first = chooseLetter(open, { stepId, kind }, { earlier: [], otherCases, me });
    if (first === undefined) return undefined;
    const key = keyOf(open, first.context);
    const earlier = lettersBeside(ownShelf(), key, open.id);
    return { ...first, context: { ...first.context, earlier } };
  }, [open, stepId, kind, otherCases, name, email]);
  if (chosen === undefined) return <NoLetter open={open} />;
  return <LetterDesk key={keyOf(open, chosen.context)} open={open} chosen={chosen} />;
}

function keyOf({ id }: OpenCase, { step, kind }: NonNullable<ReturnType<typeof chooseLetter>>["context"]): string {
  return letterKey({ caseId: id, stepId: step?.id ?? "withdraw", kind });
}

const NONE: LetterSurroundings["otherCases"] = [];

/** What of the other cases a letter may have strayed into. */
function useOtherCases(caseId: string): LetterSurroundings["otherCases"] {
  const { store } = useDesk();
  const [others, setOthers] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    void store.listHeaders().then((headers) => {
      const found = headers.filter(({ id }) => id !== caseId);
      if (!isCurrent || found.length === 0) return;
      setOthers(found.map(({ header: { company, role, contacts } }) => ({ company, role, contacts })));
    });
    return () => {
      isCurrent = false;
    };
  }, [store, caseId]);
  return others;
}

function NoCase({ message }: { readonly message: string | undefined }) {
  return (
    <>
      <Heading />
      {message === undefined ? (
        <EmptyState actions={<Button href="/board">Open the board</Button>}>
          There is no such application here. It may have been removed.
        </EmptyState>
      ) : (
        <ErrorNote title={message} />
      )}
    </>
  );
}

function Heading() {
  return (
    <h1 class="hidden-visually" tabIndex={-1}>
      Letter
    </h1>
  );
}

function NoLetter({ open: { id, plan } }: { readonly open: OpenCase }) {
  return (
    <>
      <Heading />
      <EmptyState
        below={plan.headline}
        actions={<Button href={`/case/${encodeURIComponent(id)}`}>Open the application</Button>}
      >
        There is no message to write.
      </EmptyState>
    </>
  );
}
