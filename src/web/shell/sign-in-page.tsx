import { useState } from "preact/hooks";
import { Button, Field, Sentence } from "../design/index.ts";
import { Brand, goOnAlone, type SignInOutcome, signIn, usePageTitle } from "../frame/index.ts";

const FAULTS: Readonly<Record<Exclude<SignInOutcome, "in">, string>> = {
  refused: "That is not the code of this place. The newest one counts.",
  "too-often": "Too many codes in a short time. Wait a minute.",
  unreachable: "Fineline does not answer. Is it still running in the terminal?",
};

/** Where a browser comes in that the server does not know: with the code from the terminal, or with what it has itself. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [code, setCode] = useState("");
  const [outcome, setOutcome] = useState<SignInOutcome>();
  usePageTitle("Open Fineline here");
  const open = async (event: Event) => {
    event.preventDefault();
    const outcome = await signIn(code);
    setOutcome(outcome);
    if (outcome === "in") onSignedIn();
  };
  return (
    <main class="mx-auto grid min-h-dvh max-w-[34rem] content-center gap-4 px-5 py-10">
      <Brand />
      <Sentence>This browser is not known here yet.</Sentence>
      <p class="text-ink-2">
        The terminal printed an address with a code when Fineline started. Open that address, or paste it here.
      </p>
      <form class="grid gap-4" onSubmit={(event) => void open(event)}>
        <Field
          label="Code or address"
          value={code}
          onValue={setCode}
          autocomplete="off"
          error={outcome === undefined || outcome === "in" ? undefined : FAULTS[outcome]}
          hint="To see it again, in the terminal: npm start, or fineline serve"
        />
        <div class="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" disabled={code.trim() === ""}>
            Open Fineline
          </Button>
          <Button kind="text" onClick={goOnAlone}>
            Go on with what is on this device
          </Button>
        </div>
      </form>
    </main>
  );
}
