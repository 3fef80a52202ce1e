import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Step } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { useCommand } from "../../frame/index.ts";
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

/** Whose sheet is open, "" for somebody new; the address may ask for one, too: `?person=lee`. */
export function usePersonAddress() {
  const { query, path, route } = useLocation();
  const [asked, setAsked] = useState<string>();
  const set = (next: string | undefined) => {
    setAsked(next);
    if (next === undefined && query.person !== undefined) route(path, true);
  };
  return [asked ?? query.person, set] as const;
}

/** An address that names a step (`#thank-you/i1/lee`) opens why it is there, however often it is followed. */
export function useStepOfAddress(open: OpenCase, onStep: (step: Step) => void): void {
  const latest = useRef({ open, onStep });
  latest.current = { open, onStep };
  useEffect(() => {
    const follow = (hash: string) => {
      const id = decodeURIComponent(hash.slice(1));
      const step = latest.current.open.plan.steps.find((one) => one.id === id);
      if (step !== undefined) latest.current.onStep(step);
    };
    // The same address followed again is no change of address.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href*='#']") : null;
      if (link !== null && link.pathname === location.pathname) follow(link.hash);
    };
    follow(location.hash);
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
}

/** L: what happened. D: draft what is asked for first. */
export function useCaseKeys(open: OpenCase, onLog: () => void): void {
  const { route } = useLocation();
  const first = groupSteps(open.plan.steps).toDo.find(({ state }) => state === "open" || state === "late");
  useCommand("what-happened", onLog);
  useCommand("draft", first === undefined ? undefined : () => route(stepDeed(open.id, first).href));
}
