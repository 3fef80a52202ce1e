import type { SettingsJson } from "../../../contract/index.ts";
import { Button, CheckBox, Section, Segmented } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { giveCommand } from "../../frame/index.ts";

const THEMES = [
  { value: "device", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** How the pages look, and what keys do. */
export function LookPart({ settings }: { readonly settings: SettingsJson }) {
  const desk = useDesk();
  const { theme, shortcuts = true } = settings;
  const paint = (next: "device" | "light" | "dark") =>
    void desk.changeSettings(
      { theme: next === "device" ? null : next },
      next === "device"
        ? "Light or dark, as the device has it."
        : next === "dark"
          ? "Dark from now on."
          : "Light from now on.",
    );
  return (
    <Section title="The pages">
      <Segmented
        label="Light or dark"
        class="max-w-[26rem]"
        options={THEMES}
        value={theme ?? "device"}
        onValue={paint}
      />
      <CheckBox
        label="Single keys do things"
        hint="Such as N for a new debrief"
        checked={shortcuts}
        onChecked={(isOn) =>
          void desk.changeSettings(
            { shortcuts: isOn ? null : false },
            isOn ? "Single keys do things again." : "Single keys do nothing now.",
          )
        }
      />
      <div>
        <Button size="small" icon="keyboard" onClick={() => giveCommand("all-keys")}>
          All keys
        </Button>
      </div>
    </Section>
  );
}
