import { Button, Sentence } from "../design/index.ts";

/** In place of a page that could not be drawn or fetched; nothing that was entered is touched by it. */
export function FailedPage({ failure, onAgain }: { readonly failure: Error; readonly onAgain: () => void }) {
  return (
    <>
      <Sentence>This page did not come.</Sentence>
      <p class="mb-2 text-ink-2">What you entered is kept. If there is no network now, it comes when there is one.</p>
      <p class="mb-5 text-secondary text-ink-3">{failure.message}</p>
      <div class="flex flex-wrap gap-3">
        <Button kind="primary" onClick={onAgain}>
          Try again
        </Button>
        <Button href="/">See today</Button>
      </div>
    </>
  );
}
