import { useState } from "preact/hooks";
import { Button, Field } from "../design/index.ts";
import type { ServiceDoor } from "../frame/index.ts";
import { Fault, hasPasskeys, signInWithPasskey, signOnApi, useAsking } from "../own-account/index.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";

export interface SignInFormProps {
  readonly door: Pick<ServiceDoor, "providers" | "sendsMail">;
  /** Whose account it is, where that is known. */
  readonly email?: string | undefined;
  readonly onSignedIn: () => void | Promise<void>;
}

/** Signs in: by password and, where it is set up, a second factor; by passkey; by somebody else's sign-on. */
export function SignInForm({ door, email: known = "", onSignedIn }: SignInFormProps) {
  const signing = useSigningIn(known, onSignedIn);
  const { email, setEmail, password, setPassword, isHalfway, setHalfway, asking, enter, enterByPasskey } = signing;
  if (isHalfway) return <SecondFactorForm onSignedIn={onSignedIn} onBack={() => setHalfway(false)} />;
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Field
        label="Email"
        kind="email"
        name="email"
        autocomplete="username webauthn"
        value={email}
        onValue={setEmail}
      />
      <Field
        label="Password"
        kind="password"
        name="password"
        autocomplete="current-password"
        value={password}
        onValue={setPassword}
      />
      <Fault of={asking} />
      <div class="flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" disabled={asking.isBusy || email.trim() === "" || password === ""}>
          Sign in
        </Button>
        {hasPasskeys() && (
          <Button disabled={asking.isBusy} onClick={() => void enterByPasskey()}>
            Sign in with a passkey
          </Button>
        )}
        {door.sendsMail && (
          <Button kind="text" href="/account/recover">
            Forgotten your password?
          </Button>
        )}
      </div>
      {!door.sendsMail && (
        <p class="text-secondary text-ink-2">
          Forgotten your password? Whoever runs this service can give you a link to a new one.
        </p>
      )}
      {door.providers.map((provider) => (
        <ProviderButton key={provider} provider={provider} ask={asking.ask} />
      ))}
    </form>
  );
}

/** What was typed, and how it is shown to the service. */
function useSigningIn(known: string, onSignedIn: SignInFormProps["onSignedIn"]) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const [isHalfway, setHalfway] = useState(false);
  const asking = useAsking();
  const enter = () =>
    asking.ask(async () => {
      const body = { email: email.trim(), password };
      const { twoFactorRedirect = false } = await signOnApi.call("POST /api/auth/sign-in/email", { body });
      setHalfway(twoFactorRedirect);
      if (!twoFactorRedirect) await onSignedIn();
    });
  const enterByPasskey = () =>
    asking.ask(async () => {
      if (await signInWithPasskey()) await onSignedIn();
    });
  return { email, setEmail, password, setPassword, isHalfway, setHalfway, asking, enter, enterByPasskey };
}

interface ProviderButtonProps extends Pick<ReturnType<typeof useAsking>, "ask"> {
  readonly provider: string;
}

/** Leads to the sign-on of somebody else, which sends the person back to Today. */
function ProviderButton({ provider, ask }: ProviderButtonProps) {
  const go = () =>
    ask(async () => {
      const body = { provider, callbackURL: "/", errorCallbackURL: "/account/unknown" };
      const { url } = await signOnApi.call("POST /api/auth/sign-in/social", { body });
      location.assign(url);
    });
  return (
    <div class="border-t border-line pt-4">
      <Button onClick={() => void go()}>
        {provider === "oidc" ? "Sign in with your organisation" : `Sign in with ${provider}`}
      </Button>
    </div>
  );
}
