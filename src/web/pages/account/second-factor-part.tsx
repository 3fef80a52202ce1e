import { useEffect, useState } from "preact/hooks";
import { Button, Field, Section, showToast } from "../../design/index.ts";
import { Fault, signOnApi, useAsking } from "../../own-account/index.ts";
import { NewSecondFactor } from "./new-second-factor.tsx";

interface Begun {
  readonly uri: string;
  readonly codes: readonly string[];
}

/** The second factor: set up with a password and a first code, and turned off with the password. */
export function SecondFactorPart() {
  const [isOn, setOn] = useState<boolean>();
  const [password, setPassword] = useState("");
  const [begun, setBegun] = useState<Begun>();
  const asking = useAsking();
  useEffect(() => void hasSecondFactor().then(setOn), []);
  const begin = async () => {
    const { totpURI, backupCodes } = await signOnApi.call("POST /api/auth/two-factor/enable", {
      body: { password, method: "totp" },
    });
    setBegun({ uri: totpURI, codes: backupCodes });
  };
  const end = async () => {
    await signOnApi.call("POST /api/auth/two-factor/disable", { body: { password } });
    setOn(false);
    showToast({ text: "The second factor is off." });
  };
  const go = async (event: Event) => {
    event.preventDefault();
    if (await asking.ask(isOn ? end : begin)) setPassword("");
  };
  if (begun !== undefined) {
    const done = () => {
      setBegun(undefined);
      setOn(true);
    };
    return <NewSecondFactor {...begun} onDone={done} onLeave={() => setBegun(undefined)} />;
  }
  return (
    <Section title="Second factor">
      <p>
        {isOn
          ? "Signing in by password asks for a code from your authenticator as well."
          : "With one, a password alone opens nothing: a code from an app on your phone is asked for as well."}
      </p>
      <form class="flex flex-wrap items-end gap-3" onSubmit={(event) => void go(event)}>
        <Field
          label="Your password"
          kind="password"
          autocomplete="current-password"
          value={password}
          onValue={setPassword}
        />
        <Button type="submit" disabled={asking.isBusy || isOn === undefined || password === ""}>
          {isOn ? "Turn it off" : "Set it up"}
        </Button>
      </form>
      <Fault of={asking} />
    </Section>
  );
}

async function hasSecondFactor(): Promise<boolean | undefined> {
  try {
    const { hasSecondFactor } = (await (await fetch("/api/session")).json()) as { readonly hasSecondFactor?: boolean };
    return hasSecondFactor ?? false;
  } catch {
    return undefined;
  }
}
