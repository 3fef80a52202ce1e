import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Step } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { useCommand } from "../../shell/index.ts";
import { stepDeed } from "../../steps/index.ts";
import { groupSteps } from "./step-groups.ts";

/** The sheet is open where the address asks for it, too: `?log`. */
export function useLogAddress() {
  const { query, path, route } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const isAsked = query.log !== undefined;
  const set = (next: boolean) => {
    setOpen(next);
    if (!next && isAsked) route(path, true);
  };
  return [isOpen || isAsked, set] as const;
}

/** An address that names a step (`#thank-you/i1/lee`) opens why it is there. */
export function useStepOfAddress(open: OpenCase, onStep: (step: Step) => void): void {
  const { url } = useLocation();
  useEffect(() => {
    const id = decodeURIComponent((url.split("#")[1] ?? location.hash.slice(1)) || "");
    const step = open.plan.steps.find((one) => one.id === id);
    if (step !== undefined) onStep(step);
  }, [url]);
}

/** L: what happened. D: draft what is asked for first. */
export function useCaseKeys(open: OpenCase, onLog: () => void): void {
  const { route } = useLocation();
  const first = groupSteps(open.plan.steps).toDo.find(({ state }) => state === "open" || state === "late");
  useCommand("what-happened", onLog);
  useCommand("draft", first === undefined ? undefined : () => route(stepDeed(open.id, first).href));
}
