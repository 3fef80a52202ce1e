/** Has the application itself kept on this device, so that it opens without a network. A browser that cannot goes without. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/service-worker.js");
  } catch {
    // Private windows and full disks keep nothing: the pages work all the same, with a network.
  }
}
