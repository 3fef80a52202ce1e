import { useEffect, useState } from "preact/hooks";
import type { PulseJson, ReminderRoutes } from "../../contract/http/index.ts";
import { type ApiClient, createApiClient } from "../api/index.ts";
import { useMailLists } from "../mail/index.ts";

/** How reminders stand as the server last told, and the way to change them. */
export interface Pulse {
  readonly api: ApiClient<ReminderRoutes>;
  /** undefined until the server told. */
  readonly pulse: PulseJson | undefined;
  readonly refresh: () => Promise<void>;
}

const LOOK_EVERY_MS = 5 * 60_000;

const api = createApiClient<ReminderRoutes>();

/** Asks how reminders stand, once the server is known to be there, and now and then while the page is open. */
export function usePulse(): Pulse {
  const [pulse, setPulse] = useState<PulseJson>();
  const isThere = useMailLists().status.value === "ready";
  const refresh = async () => {
    try {
      setPulse(await api.call("GET /api/pulse"));
    } catch {
      // What it told before is still the latest that is known.
    }
  };
  useEffect(() => {
    if (!isThere) return;
    void refresh();
    const timer = setInterval(() => void refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isThere]);
  return { api, pulse, refresh };
}
