import { useLocation } from "preact-iso";
import { Segmented } from "../design/index.ts";
import { chooseSide, type DeskSide } from "./side.ts";
import { useSide } from "./use-side.ts";

const SIDES = [
  { value: "seeking", label: "Seeking" },
  { value: "hiring", label: "Hiring" },
] as const;

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
