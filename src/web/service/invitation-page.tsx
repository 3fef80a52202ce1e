import { useEffect, useState } from "preact/hooks";
import type { InvitationLookJson } from "../../contract/http/index.ts";
import { Button, Field, Loading } from "../design/index.ts";
import type { ServiceDoor } from "../frame/index.ts";
import { Fault, PASSWORD_HINT, serviceApi, signOnApi, useAsking } from "../own-account/index.ts";
import { DoorFrame } from "./door-frame.tsx";
import { BackToSignIn } from "./mailed-link-pages.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface InvitationPageProps {
  readonly token: string;
  readonly door: ServiceDoor;
  /** The address of who is signed in. */
  readonly signedInAs: string | undefined;
}

/** Takes an invitation up: by making the account that it is for, or by signing in to the one that there is. */
export function InvitationPage({ token, door, signedInAs }: InvitationPageProps) {
  const [invitation, setInvitation] = useState<InvitationLookJson>();
  const asking = useAsking();
  // Looked at once: a link is one.
  useEffect(() => {
    void asking.ask(async () =>
      setInvitation(await serviceApi.call("POST /api/service/invitations/look", { body: { token } })),
    );
  }, [token]);
  if (asking.fault !== undefined) {
    return (
      <DoorFrame title="Invitation" sentence="This link leads nowhere any more.">
        <Fault of={asking} />
        <p>Ask whoever invited you for a new one.</p>
        <BackToSignIn />
      </DoorFrame>
    );
  }
  if (invitation === undefined) return <Loading what="the invitation" />;
  return (
    <DoorFrame title="Invitation" sentence={sentenceOf(invitation)}>
      {invitation.hasAccount ? (
        <Accept token={token} door={door} invitation={invitation} signedInAs={signedInAs} />
      ) : (
        <NewAccountForm token={token} email={invitation.email} />
      )}
    </DoorFrame>
  );
}

function sentenceOf({ deskName }: InvitationLookJson): string {
  return deskName === null ? "Make your account." : `You are invited to the desk “${deskName}”.`;
}

interface AcceptProps extends InvitationPageProps {
  readonly invitation: InvitationLookJson;
}

function Accept({ token, door, invitation, signedInAs }: AcceptProps) {
  const asking = useAsking();
  const accept = async () => {
    await serviceApi.call("POST /api/service/invitations/accept", { body: { token } });
    location.assign("/");
  };
  if (invitation.deskName === null) {
    return (
      <>
        <p>There is an account with {invitation.email} already. Sign in to it.</p>
        <BackToSignIn />
      </>
    );
  }
  if (signedInAs === undefined) {
    return (
      <>
        <p>Sign in as {invitation.email} to accept.</p>
        <SignInForm door={door} email={invitation.email} onSignedIn={accept} />
      </>
    );
  }
  if (signedInAs !== invitation.email) {
    return (
      <p>
        It is for {invitation.email}, and you are signed in as {signedInAs}. Sign out first, then open the link again.
      </p>
    );
  }
  return (
    <>
      <p>You are signed in as {signedInAs}.</p>
      <Fault of={asking} />
      <div>
        <Button kind="primary" disabled={asking.isBusy} onClick={() => void asking.ask(accept)}>
          Accept the invitation
        </Button>
      </div>
    </>
  );
}

function NewAccountForm({ token, email }: { readonly token: string; readonly email: string }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const asking = useAsking();
  const make = () =>
    asking.ask(async () => {
      await serviceApi.call("POST /api/service/accounts", { body: { token, name: name.trim(), password } });
      await signOnApi.call("POST /api/auth/sign-in/email", { body: { email, password } });
      location.assign("/");
    });
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p>
        You sign in with <b class="wrap-anywhere">{email}</b>.
      </p>
      {/* Keepers of passwords look for the name that goes with one. */}
      <input
        type="email"
        class="hidden"
        autocomplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field label="Your name" autocomplete="name" maxLength={100} value={name} onValue={setName} />
      <Field
        label="Password"
        kind="password"
        autocomplete="new-password"
        hint={PASSWORD_HINT}
        value={password}
        onValue={setPassword}
      />
      <Fault of={asking} />
      <div>
        <Button kind="primary" type="submit" disabled={asking.isBusy || name.trim() === "" || password === ""}>
          Make the account
        </Button>
      </div>
    </form>
  );
}
