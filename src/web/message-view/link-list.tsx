import { Button } from "../design/index.ts";
import type { MessageLink } from "./message-links.ts";

/** Where a message leads: each address is shown in full before it is opened. */
export function LinkList({ links }: { readonly links: readonly MessageLink[] }) {
  if (links.length === 0) return null;
  return (
    <section class="grid gap-1" aria-label="Links">
      <h3 class="text-secondary font-semibold">{links.length === 1 ? "One link" : `${links.length} links`}</h3>
      <ul>
        {links.map((link) => (
          <li key={link.address} class="border-t border-line first:border-t-0">
            <LinkLine link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkLine({ link: { words, address, place } }: { readonly link: MessageLink }) {
  const isMail = address.startsWith("mailto:");
  return (
    <details>
      <summary class="flex min-h-11 flex-wrap items-center gap-x-2 py-1.5 text-secondary">
        {words !== "" && words !== place && (
          <span class="font-medium wrap-anywhere" dir="auto">
            {words}
          </span>
        )}
        <span class="text-ink-2 wrap-anywhere" dir="ltr">
          {place}
        </span>
      </summary>
      <div class="grid gap-2 pb-3">
        <p class="text-secondary">{isMail ? "This writes to:" : "This leads to:"}</p>
        <p class="rounded-small bg-rest px-3 py-2 text-secondary wrap-anywhere" dir="ltr">
          {isMail ? place : address}
        </p>
        <div>
          {isMail ? (
            <Button size="small" href={address}>
              Write to this address
            </Button>
          ) : (
            <a class="button button-small" href={address} target="_blank" rel="noopener noreferrer">
              Open this address
            </a>
          )}
        </div>
      </div>
    </details>
  );
}
