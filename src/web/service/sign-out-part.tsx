import { useState } from "preact/hooks";
import { Button, Dialog, thisDevice } from "../design/index.ts";
import { account, countUnsent, Fault, signOutHere, useAsking } from "../own-account/index.ts";

/** The way out of this browser. Where something was not sent yet, that is said and asked about first. */
export function SignOutPart() {
  const [unsent, setUnsent] = useState(0);
  const asking = useAsking();
  const leave = async () => {
    const id = account.value?.id;
    const count = id === undefined ? 0 : await countUnsent(id);
    setUnsent(count);
    if (count === 0) await asking.ask(signOutHere);
  };
  return (
    <div class="grid gap-2 border-t border-line pt-4">
      <div>
        <Button disabled={asking.isBusy} onClick={() => void leave()}>
          Sign out of this browser
        </Button>
      </div>
      <p class="text-secondary text-ink-2">
        You are signed in as {account.value?.email}. Signing out removes the copy on {thisDevice()}; everything that was
        sent is safe.
      </p>
      {unsent === 0 && <Fault of={asking} />}
      <Dialog
        open={unsent > 0}
        onClose={() => setUnsent(0)}
        title={unsent === 1 ? "One entry was not sent yet" : `${unsent} entries were not sent yet`}
        foot={
          <>
            <Button kind="quiet" disabled={asking.isBusy} onClick={() => void asking.ask(signOutHere)}>
              Sign out and lose {unsent === 1 ? "it" : "them"}
            </Button>
            <Button kind="primary" onClick={() => setUnsent(0)}>
              Stay signed in
            </Button>
          </>
        }
      >
        <p>
          {unsent === 1 ? "It is" : "They are"} on {thisDevice()} alone. Stay until there is a network, and signing out
          loses nothing.
        </p>
        <Fault of={asking} />
      </Dialog>
    </div>
  );
}
