import { useState } from "preact/hooks";
import { Button, ErrorNote, Section } from "../../design/index.ts";
import { loseSession, useServiceParts } from "../../frame/index.ts";
import { heldDesk } from "../../own-desk/index.ts";

declare const FINELINE_VERSION: string;

/** Which Fineline this is, what can be read about it, and the way out of this browser. */
export function AboutPart() {
  const service = useServiceParts();
  return (
    <Section title="About">
      <p>Fineline {FINELINE_VERSION}, under the MIT licence.</p>
      <ul class="flex flex-wrap gap-x-6">
        <li>
          <a class="inline-flex min-h-11 items-center text-accent" href="/api/reference">
            Reference of the API
          </a>
        </li>
        <li>
          <a class="inline-flex min-h-11 items-center text-accent" href="/LICENSES.txt">
            Licences of what it is built on
          </a>
        </li>
        <li>
          <a class="inline-flex min-h-11 items-center text-accent" href="/design">
            Design
          </a>
        </li>
      </ul>
      {/* The way out of a service comes a moment after the page, and the other one leads nowhere there. */}
      {service?.signOut ?? (heldDesk() === undefined && <SignOut />)}
    </Section>
  );
}

function SignOut() {
  const [isUnheard, setUnheard] = useState(false);
  const leave = async () => {
    const isHeard = await giveSessionBack();
    setUnheard(!isHeard);
    if (isHeard) loseSession();
  };
  return (
    <div class="grid gap-2 border-t border-line pt-4">
      <div>
        <Button onClick={() => void leave()}>Sign out of this browser</Button>
      </div>
      <p class="text-secondary text-ink-2">
        The copy in this browser stays. To come back, open the address that the terminal prints.
      </p>
      {isUnheard && <ErrorNote title="Fineline's server does not answer. This browser is still signed in." />}
    </div>
  );
}

/** Whether the server took it back: it alone can, for pages cannot read the cookie. */
async function giveSessionBack(): Promise<boolean> {
  try {
    return (await fetch("/api/session", { method: "DELETE", credentials: "same-origin" })).ok;
  } catch {
    return false;
  }
}
