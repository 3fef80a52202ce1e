import { useEffect } from "preact/hooks";

/** Names the window after the page, "Globex · Fineline", while the component is on it. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Fineline`;
  }, [title]);
}
