import { useState } from "preact/hooks";
import type { ServiceDoor } from "../frame/index.ts";
import { DoorFrame } from "./door-frame.tsx";
import { InvitationPage } from "./invitation-page.tsx";
import { BackToSignIn, RecoverPage, RegisterPage } from "./mailed-link-pages.tsx";
import { NewPasswordPage } from "./new-password-page.tsx";

/** Whether an address is one of the pages before a desk. */
export function isDoorPage(path: string): boolean {
  return path.startsWith("/account/");
}

interface DoorPagesProps {
  readonly door: ServiceDoor;
  readonly signedInAs: string | undefined;
}

/** The page before a desk that the address names. */
export function DoorPages({ door, signedInAs }: DoorPagesProps) {
  const [token] = useState(takeSecret);
  switch (location.pathname) {
    case "/account/invitation":
      return <InvitationPage token={token} door={door} signedInAs={signedInAs} />;
    case "/account/password":
      return <NewPasswordPage token={token} />;
    case "/account/recover":
      return <RecoverPage />;
    case "/account/register":
      return <RegisterPage />;
    case "/account/gone":
      return (
        <DoorFrame title="Your account is gone" sentence="Your account is gone.">
          <p>Nothing of it is left here. Backups that whoever runs this service keeps let go of it as they grow old.</p>
          <BackToSignIn />
        </DoorFrame>
      );
    default:
      return (
        <DoorFrame title="Not signed in" sentence="Nobody was signed in.">
          <p>Your organisation knows you, and there is no account here with your address. Ask for an invitation.</p>
          <BackToSignIn />
        </DoorFrame>
      );
  }
}

/** The secret of a link stands behind the `#` and goes from there at once: no history keeps it. */
function takeSecret(): string {
  const secret = location.hash.slice(1);
  if (secret !== "") history.replaceState(history.state, "", location.pathname);
  return secret;
}
