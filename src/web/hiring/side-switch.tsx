import { useComputed } from "@preact/signals";
import { useLocation } from "preact-iso";
import { Segmented } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { chooseSide, type DeskSide, keptDeskSide } from "./side.ts";

const SIDES = [
  { value: "seeking", label: "Seeking" },
  { value: "hiring", label: "Hiring" },
] as const;

/** The side that is looked at, and whether there are two to choose from. */
export function useSide(): { readonly side: DeskSide; readonly hasBoth: boolean } {
  const { views } = useDesk();
  const hasCandidates = useComputed(() => views.value?.cases.some(({ digest }) => digest.side === "employer") === true);
  const kept = keptDeskSide.value;
  return { side: kept ?? "seeking", hasBoth: kept !== undefined || hasCandidates.value };
}

/** Changes between one's own applications and those who apply to us, in one tap; nothing where there is one side alone. */
export function SideSwitch() {
  const { route } = useLocation();
  const { side, hasBoth } = useSide();
  if (!hasBoth) return null;
  const choose = (chosen: DeskSide) => {
    chooseSide(chosen);
    route(chosen === "hiring" ? "/hiring" : "/");
  };
  return <Segmented label="Side" options={SIDES} value={side} onValue={choose} />;
}
