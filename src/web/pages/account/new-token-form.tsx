import { useState } from "preact/hooks";
import type { TokenJson, TokenScope } from "../../../contract/http/index.ts";
import { Button, Field, Section, SeveralChoices } from "../../design/index.ts";
import { serviceApi } from "../../own-account/index.ts";
import type { Listed } from "./use-listed.ts";

const SCOPES = [
  { value: "read", label: "Read" },
  { value: "write", label: "Record" },
  { value: "send", label: "Send" },
] as const satisfies readonly { readonly value: TokenScope; readonly label: string }[];

const DAYS = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
];

interface NewTokenFormProps {
  readonly listed: Listed<TokenJson>;
  /** Hears of the token's text. */
  readonly onMade: (text: string) => void;
}

/** Makes a token of a name, for what is ticked, until a day. */
export function NewTokenForm({ listed, onMade }: NewTokenFormProps) {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["read"]);
  const [days, setDays] = useState("90");
  const make = async (event: Event) => {
    event.preventDefault();
    const body = { name: name.trim(), scopes, days: Number(days) };
    const isMade = await listed.change(async () => {
      onMade((await serviceApi.call("POST /api/service/tokens", { body })).token);
    });
    if (isMade) setName("");
  };
  return (
    <Section title="Make one">
      <form class="grid gap-4" onSubmit={(event) => void make(event)}>
        <div class="grid gap-4 tablet:grid-cols-[minmax(0,1fr)_11rem]">
          <Field
            label="What it is for"
            placeholder="My script"
            autocomplete="off"
            maxLength={100}
            value={name}
            onValue={setName}
          />
          <Field label="It holds for" kind="select" value={days} onValue={setDays} options={DAYS} />
        </div>
        <SeveralChoices label="What it may do" options={SCOPES} values={scopes} onValues={setScopes} columns={3} />
        <p class="text-secondary text-ink-2">It never says who may do what, and it erases nothing.</p>
        <div>
          <Button type="submit" disabled={listed.isBusy || name.trim() === "" || scopes.length === 0}>
            Make the token
          </Button>
        </div>
      </form>
    </Section>
  );
}
