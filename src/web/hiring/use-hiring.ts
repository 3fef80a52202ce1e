import { useEffect } from "preact/hooks";
import type { EmployerRoutes } from "../../contract/http/index.ts";
import { createApiClient } from "../api/index.ts";
import { useDesk } from "../desk/index.ts";
import { useMailLists } from "../mail/index.ts";
import { type HiringDesk, openHiring } from "./hiring-desk.ts";
import { openingsHeard } from "./openings-heard.ts";

let desk: HiringDesk | undefined;

/** The hiring side of the desk; the same as long as the page is open. */
export function useHiring(): HiringDesk {
  desk ??= openHiring(createApiClient<EmployerRoutes>({ timeoutMs: 30_000 }));
  return desk;
}

/** Many letters are recorded one after the other: they are asked for together. */
const PAUSE_MS = 250;

/** Asks anew whenever something changed, here or elsewhere, and every minute: time alone makes somebody wait. */
export function HiringWatch() {
  const hiring = useHiring();
  const { changes, now } = useDesk();
  const { outbox } = useMailLists();
  const [change, letters, minute] = [changes.value, outbox.value, Math.floor(now.value / 60_000)];
  const openings = openingsHeard.value;
  useEffect(() => {
    const timer = setTimeout(() => void hiring.refresh(), hiring.status.peek() === "unknown" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [hiring, change, letters, openings, minute]);
  return null;
}
