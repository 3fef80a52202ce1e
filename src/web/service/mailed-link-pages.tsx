import { useState } from "preact/hooks";
import { Button, Field } from "../design/index.ts";
import { Fault, serviceApi, signOnApi, useAsking } from "../own-account/index.ts";
import { DoorFrame } from "./door-frame.tsx";

/** Asks for the way to a new password. */
export function RecoverPage() {
  return (
    <LinkForm
      title="A new password"
      sentence="We send you a link for a new password."
      sent="If there is an account with this address, a link is on its way. It holds for an hour."
      request={(email) => signOnApi.call("POST /api/auth/request-password-reset", { body: { email } })}
    />
  );
}

/** Asks for an account, where anybody may. */
export function RegisterPage() {
  return (
    <LinkForm
      title="An account"
      sentence="We send you a link to begin with."
      sent="Look into your mailbox: a link is on its way. It holds for seven days."
      request={(email) => serviceApi.call("POST /api/service/registrations", { body: { email } })}
    />
  );
}

interface LinkFormProps {
  readonly title: string;
  readonly sentence: string;
  /** What is said afterwards; it is the same whoever has the address. */
  readonly sent: string;
  readonly request: (email: string) => Promise<unknown>;
}

function LinkForm({ title, sentence, sent, request }: LinkFormProps) {
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  const asking = useAsking();
  const send = async (event: Event) => {
    event.preventDefault();
    setSent(await asking.ask(() => request(email.trim())));
  };
  return (
    <DoorFrame title={title} sentence={isSent ? "Look into your mailbox." : sentence}>
      {isSent ? (
        <p role="status">{sent}</p>
      ) : (
        <form class="grid gap-4" onSubmit={(event) => void send(event)}>
          <Field label="Email" kind="email" autocomplete="username" value={email} onValue={setEmail} />
          <Fault of={asking} />
          <div>
            <Button kind="primary" type="submit" disabled={asking.isBusy || email.trim() === ""}>
              Send the link
            </Button>
          </div>
        </form>
      )}
      <BackToSignIn />
    </DoorFrame>
  );
}

/** The way back to where one signs in. */
export function BackToSignIn() {
  return (
    <p class="border-t border-line pt-4">
      <a class="inline-flex min-h-11 items-center text-accent" href="/">
        Back to signing in
      </a>
    </p>
  );
}
