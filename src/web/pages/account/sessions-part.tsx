import { Button, Section } from "../../design/index.ts";
import { Fault, serviceApi } from "../../own-account/index.ts";
import { browserWords } from "./browser-words.ts";
import { momentWords } from "./moment-words.ts";
import { ShowMore } from "./show-more.tsx";
import { useListed } from "./use-listed.ts";

/** Where one is signed in, and the end of it. */
export function SessionsPart() {
  const listed = useListed((query) => serviceApi.call("GET /api/service/sessions", { query }));
  const end = (id: string) =>
    listed.change(() => serviceApi.call("DELETE /api/service/sessions/{id}", { params: { id } }));
  return (
    <Section title="Where you are signed in" count={listed.total}>
      <Fault of={listed} />
      <ul class="grid">
        {listed.items?.map(({ id, isThis, browser, address, usedAt }) => (
          <li key={id} class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span class="min-w-0">
              {browserWords(browser)}
              {isThis && <b class="font-[620]"> · this browser</b>}
              <span class="block text-secondary text-ink-3">
                {[`last used ${momentWords(usedAt)}`, ...(address === null ? [] : [`from about ${address}`])].join(
                  ", ",
                )}
              </span>
            </span>
            {!isThis && (
              <Button
                size="small"
                aria-label={`Sign out ${browserWords(browser)}`}
                disabled={listed.isBusy}
                onClick={() => void end(id)}
              >
                Sign it out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ShowMore of={listed} />
      <p class="text-secondary text-ink-2">
        Signing a device out keeps it from the server. The copy on it stays until somebody signs in there.
      </p>
    </Section>
  );
}
