import { useEffect, useState } from "preact/hooks";
import { Segmented, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { ControlsPart } from "./controls-part.tsx";
import { FloatingPart } from "./floating-part.tsx";
import { FoundationsPart } from "./foundations-part.tsx";
import { InputsPart } from "./inputs-part.tsx";
import { NotesPart } from "./notes-part.tsx";
import { StepsPart } from "./steps-part.tsx";

const THEMES = [
  { value: "device", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const DIRECTIONS = [
  { value: "ltr", label: "Left to right" },
  { value: "rtl", label: "Right to left" },
] as const;

/** Every component in every state, in both themes and both directions. */
export function GalleryPage() {
  const [theme, setTheme] = useState<(typeof THEMES)[number]["value"]>("device");
  const [direction, setDirection] = useState<(typeof DIRECTIONS)[number]["value"]>("ltr");
  usePageTitle("Design");
  useEffect(() => dressRoot(theme, direction), [theme, direction]);
  return (
    <>
      <Sentence
        above="Design"
        aside={
          <>
            <Segmented label="Theme" options={THEMES} value={theme} onValue={setTheme} />
            <Segmented label="Direction" options={DIRECTIONS} value={direction} onValue={setDirection} />
          </>
        }
      >
        Every part, in every state.
      </Sentence>
      <div class="grid gap-10">
        <FoundationsPart />
        <ControlsPart />
        <StepsPart />
        <InputsPart />
        <NotesPart />
        <FloatingPart />
      </div>
    </>
  );
}

/** Dresses the whole page for as long as this one is looked at; gives back how to undress it. */
function dressRoot(theme: string, direction: string): () => void {
  const root = document.documentElement;
  const { theme: themeBefore } = root.dataset;
  if (theme !== "device") root.dataset.theme = theme;
  root.dir = direction;
  return () => {
    root.dir = "ltr";
    if (themeBefore === undefined) delete root.dataset.theme;
    else root.dataset.theme = themeBefore;
  };
}
