import type { TabChannel, TabMessage } from "./surroundings.ts";

/**
 * Hears other tabs from now on, for a tab that shows its copy before it can tell and hear itself: what they say meanwhile
 * is kept for whoever takes the channel and begins to listen at once. Undefined where tabs hear nothing of each other.
 */
export function openTabs(name: string): (() => TabChannel) | undefined {
  if (!("BroadcastChannel" in globalThis)) return undefined;
  const channel = new BroadcastChannel(name) as TabChannel;
  const early: { readonly data: TabMessage }[] = [];
  channel.onmessage = (event) => early.push(event);
  return () => {
    queueMicrotask(() => {
      for (const event of early.splice(0)) channel.onmessage?.(event);
    });
    return channel;
  };
}
