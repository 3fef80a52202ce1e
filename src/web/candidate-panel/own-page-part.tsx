import { useState } from "preact/hooks";
import { Button, ErrorNote, showToast } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { useHiring } from "../hiring/index.ts";
import { asResult } from "../mail/index.ts";
import { may } from "../own-desk/index.ts";

/** A page of the candidate's own: an address to give them, told once, and the way to take every address back. */
export function OwnPagePart({ caseId }: { readonly caseId: string }) {
  const { api } = useHiring();
  const isSettled = useDesk().settings.value.publicAddress !== undefined;
  const [address, setAddress] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const give = async () => {
    const given = await asResult(api.call("POST /api/candidates/{id}/page", { params: { id: caseId }, body: {} }));
    setRefusal(given.ok ? undefined : given.error.detail);
    if (given.ok) setAddress(given.value.address);
  };
  const takeBack = async () => {
    const taken = await asResult(api.call("DELETE /api/candidates/{id}/page", { params: { id: caseId } }));
    setRefusal(taken.ok ? undefined : taken.error.detail);
    if (!taken.ok) return;
    setAddress(undefined);
    showToast({ text: takenWords(taken.value.links) });
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 class="text-secondary font-semibold">A page of their own</h3>
      {refusal !== undefined && <ErrorNote title={refusal} />}
      {isSettled ? <Given address={address} /> : <NotSettled />}
      <div class="no-print flex flex-wrap gap-2">
        {isSettled && may("send") && (
          <Button size="small" onClick={() => void give()}>
            Make a link
          </Button>
        )}
        {may("send") && (
          <Button size="small" kind="quiet" onClick={() => void takeBack()}>
            Take every link back
          </Button>
        )}
      </div>
    </div>
  );
}

function Given({ address }: { readonly address: string | undefined }) {
  if (address === undefined) {
    return <p class="text-secondary text-ink-2">Letters to many bring a link by themselves.</p>;
  }
  return (
    <p class="text-secondary text-ink-2" role="status">
      <code class="block text-ink wrap-anywhere select-all">{address}</code>
      It is shown this once. Whoever has it may read the page.
    </p>
  );
}

function NotSettled() {
  return (
    <p class="text-secondary text-ink-2">
      No link can be made yet.{" "}
      <a class="inline-flex min-h-11 items-center text-accent" href="/settings">
        Say where this place is reached
      </a>
    </p>
  );
}

function takenWords(links: number): string {
  if (links === 0) return "No link was out.";
  return links === 1 ? "The link leads nowhere now." : `${links} links lead nowhere now.`;
}
