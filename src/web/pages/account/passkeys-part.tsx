import { useState } from "preact/hooks";
import { Button, Field, Section } from "../../design/index.ts";
import { useServiceParts } from "../../frame/index.ts";
import { Fault, makePasskey, signOnApi } from "../../own-account/index.ts";
import { dayWords } from "./moment-words.ts";
import { useListed } from "./use-listed.ts";

const LONG_AGO = "It is more than a day since you signed in here. Sign in again, and then make the passkey.";

/** Passkeys: listed, made and removed. */
export function PasskeysPart() {
  const [name, setName] = useState("");
  const service = useServiceParts();
  const listed = useListed(loadPasskeys);
  const make = async (event: Event) => {
    event.preventDefault();
    await listed.change(async () => {
      const outcome = await makePasskey(name.trim());
      if (outcome === "made") setName("");
      if (outcome === "long-ago") service?.askToSignIn(LONG_AGO);
    });
  };
  const remove = (id: string) =>
    listed.change(() => signOnApi.call("POST /api/auth/passkey/delete-passkey", { body: { id } }));
  return (
    <Section title="Passkeys" count={listed.items?.length}>
      <p>Your device signs you in by fingerprint, face or code. Nothing can be guessed or given away.</p>
      <ul class="grid">
        {listed.items?.map(({ id, name, createdAt }) => (
          <li key={id} class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span class="min-w-0 wrap-anywhere">
              {name ?? "Passkey"} <span class="text-secondary text-ink-3">since {dayWords(createdAt)}</span>
            </span>
            <Button
              size="small"
              aria-label={`Remove the passkey ${name ?? ""}`}
              disabled={listed.isBusy}
              onClick={() => void remove(id)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <Fault of={listed} />
      <form class="flex flex-wrap items-end gap-3" onSubmit={(event) => void make(event)}>
        <Field
          label="Name of the device"
          placeholder="My laptop"
          autocomplete="off"
          maxLength={60}
          value={name}
          onValue={setName}
        />
        <Button type="submit" disabled={listed.isBusy || name.trim() === ""}>
          Make a passkey
        </Button>
      </form>
    </Section>
  );
}

/** All of them: sign-on knows no pages. */
async function loadPasskeys() {
  const { items } = await signOnApi.call("GET /api/auth/passkey/list-user-passkeys");
  return { items, total: items.length, next: null };
}
