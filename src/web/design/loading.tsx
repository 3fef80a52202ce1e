/** What is shown where a page is not there yet: nothing to the eye at first, and a word to those who listen. */
export function Loading({ what = "the page" }: { readonly what?: string }) {
  return (
    <p class="loading text-secondary text-ink-3" role="status">
      Loading {what}
    </p>
  );
}
