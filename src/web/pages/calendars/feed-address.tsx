import { Button, Card, Field, showToast } from "../../design/index.ts";

/** An address as it is shown this once, to be copied or opened by a calendar. */
export function FeedAddress({ path }: { readonly path: string }) {
  const address = `${location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      showToast({ text: "The address is copied." });
    } catch {
      showToast({ text: "It could not be copied. Select it and copy it by hand." });
    }
  };
  return (
    <Card class="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-4">
      <p class="font-medium" role="status">
        Copy this address now: it is not shown again.
      </p>
      <Field label="Address" value={address} onValue={() => undefined} hint="Whoever has it can read the calendar." />
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void copy()}>
          Copy the address
        </Button>
        <Button href={address.replace(/^https?:/, "webcal:")}>Open in a calendar</Button>
      </div>
    </Card>
  );
}
