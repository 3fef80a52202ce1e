import type { TabChannel, TabMessage } from "./surroundings.ts";

/**
 * Hears other tabs from now on, for a tab that shows its copy before it can tell and hear itself: what they say meanwhile
 * is kept, and told to whoever listens first. Undefined where tabs hear nothing of each other.
 */
export function openTabs(name: string): (() => TabChannel) | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel(name);
  const early: TabMessage[] = [];
  channel.onmessage = ({ data }: { readonly data: TabMessage }) => early.push(data);
  const tabs: TabChannel = {
    get onmessage() {
      return channel.onmessage as TabChannel["onmessage"];
    },
    set onmessage(listener) {
      channel.onmessage = listener as typeof channel.onmessage;
      for (const data of early.splice(0)) listener?.({ data });
    },
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
  return () => tabs;
}
