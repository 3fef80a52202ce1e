import { Button, Sentence } from "../design/index.ts";

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <Sentence>There is no page at this address.</Sentence>
      <p class="mb-5 text-ink-2">It may have been moved, or the application it belonged to was removed.</p>
      <Button kind="primary" href="/">
        See today
      </Button>
    </>
  );
}
