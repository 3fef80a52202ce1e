import { signal } from "@preact/signals";
import { Button, Dialog, thisDevice } from "../design/index.ts";
import { type ServiceDoor, syncState } from "../frame/index.ts";
import { account } from "../own-account/index.ts";
import { heldDesk } from "../own-desk/index.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Why it is asked for, in a sentence; empty where the page says it. Undefined where nothing is asked for. */
const asked = signal<string | undefined>(undefined);

/** Asks for the password above the page that is there, and says why. */
export function askToSignIn(why = ""): void {
  asked.value = why;
}

interface SignedOutBarProps {
  readonly door: ServiceDoor;
  /** Takes up where it was left. */
  readonly onSignedIn: () => Promise<void>;
}

/** Says that the session has ended, and that nothing is lost by it; and whose desk it is where one may only read. */
export function SignedOutBar({ door, onSignedIn }: SignedOutBarProps) {
  const signedIn = async () => {
    await onSignedIn();
    asked.value = undefined;
  };
  return (
    <>
      {syncState.value.kind === "signed-out" && (
        <div class={BAR} role="status">
          <span>You are signed out. What you write is kept on {thisDevice()} until you sign in again.</span>
          <Button size="small" onClick={() => askToSignIn()}>
            Sign in again
          </Button>
        </div>
      )}
      {heldDesk()?.role === "viewer" && (
        <div class={BAR} role="note">
          You are looking at the desk “{heldDesk()?.name}”. You can read, and change nothing.
        </div>
      )}
      <Dialog open={asked.value !== undefined} onClose={() => (asked.value = undefined)} title="Sign in again">
        {asked.value !== undefined && asked.value !== "" && <p class="mb-4">{asked.value}</p>}
        <SignInForm door={door} email={account.value?.email} onSignedIn={signedIn} />
      </Dialog>
    </>
  );
}

const BAR =
  "no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-accent-tint px-page py-2 text-secondary text-ink";
