import type { ServiceDoor } from "../frame/index.ts";
import { DoorFrame } from "./door-frame.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface SignInPageProps {
  readonly door: ServiceDoor;
  readonly onSignedIn: () => void | Promise<void>;
}

/** Where a browser comes in that nobody is signed in from. */
export function SignInPage({ door, onSignedIn }: SignInPageProps) {
  return (
    <DoorFrame title="Sign in" sentence="Sign in to your desk.">
      <SignInForm door={door} onSignedIn={onSignedIn} />
      <p class="border-t border-line pt-4 text-secondary text-ink-2">
        {door.isOpen ? (
          <>
            New here?{" "}
            <a class="inline-flex min-h-11 items-center text-accent" href="/account/register">
              Ask for an account
            </a>
          </>
        ) : (
          "Accounts are made by invitation. If somebody invited you, open the link that you were given."
        )}
      </p>
    </DoorFrame>
  );
}
