/** An address whose escapes are no text would stop every page: taken as it is written, it leads nowhere, and that is said. */
export function mendAddress(): void {
  try {
    decodeURIComponent(location.pathname);
  } catch {
    history.replaceState(history.state, "", location.pathname.replaceAll("%", "%25") + location.search + location.hash);
  }
}
