/** Holds for the frame besides the page's own policy, which it is under as well. */
const POLICY = "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'";

/**
 * A page around a message: no script, no style of its own, nothing from anywhere. It follows the theme through `scheme`, since the
 * frame sees nothing of the page around it.
 */
function pageAround(html: string, scheme: string): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta name="color-scheme" content="${scheme}">`,
    "<title>The message</title>",
  ];
  return `<!doctype html><html><head>${head.join("")}</head><body><font face="system-ui, sans-serif">${html}</font></body></html>`;
}

/** A message as it was laid out, in a frame of an origin of its own in which nothing runs. Its size is the page's to say. */
export function MessageFrame({ html, lines }: { readonly html: string; readonly lines: number }) {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return (
    <iframe
      sandbox=""
      title="The message as it was sent"
      class="block w-full rounded-small border border-line-2 bg-surface"
      // Nobody can look inside to see how high it is.
      style={{ height: `clamp(12rem, ${lines * 2}rem, 60dvh)` }}
      srcdoc={pageAround(html, scheme === "normal" ? "light dark" : scheme)}
      referrerpolicy="no-referrer"
    />
  );
}
