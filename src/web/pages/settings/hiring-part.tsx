import type { SettingsJson } from "../../../contract/index.ts";
import { Section } from "../../design/index.ts";
import { useSide } from "../../hiring/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { SettingField } from "./setting-field.tsx";

/** What is settled for those who apply to us; for whoever only seeks, the way to the other side of the desk. */
export function HiringPart({ settings }: { readonly settings: SettingsJson }) {
  if (!useSide().hasBoth) return <HiringLine />;
  // A service says itself where it is reached.
  if (heldDesk() !== undefined) return null;
  return (
    <Section title="Hiring">
      <SettingField
        label="Where this place is reached from elsewhere"
        kind="url"
        said="The public address is kept."
        placeholder="https://jobs.metro.example"
        hint="For links to candidates’ own pages. A proxy with a certificate hands on /c/ alone."
        value={settings.publicAddress ?? ""}
        changeTo={(text) => ({ publicAddress: text === "" ? null : text })}
      />
    </Section>
  );
}

function HiringLine() {
  return (
    <p class="text-secondary text-ink-2">
      Do you hire as well?{" "}
      <a class="inline-flex min-h-11 items-center text-accent" href="/hiring">
        See to those who wait for you
      </a>
    </p>
  );
}
