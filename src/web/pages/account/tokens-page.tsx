import { useState } from "preact/hooks";
import { Button, ErrorNote, PhoneHeader, Section, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { copyText, Fault, serviceApi } from "../../own-account/index.ts";
import { dayWords, momentWords } from "./moment-words.ts";
import { NewTokenForm } from "./new-token-form.tsx";
import { SettingsLink } from "./settings-link.tsx";
import { ShowMore } from "./show-more.tsx";
import { useListed } from "./use-listed.ts";

/** Tokens by which programs work at this desk: made, shown once, taken back. */
export function TokensPage() {
  usePageTitle("Tokens for programs");
  const [made, setMade] = useState<string>();
  const listed = useListed((query) => serviceApi.call("GET /api/service/tokens", { query }));
  const takeBack = (id: string) =>
    listed.change(() => serviceApi.call("DELETE /api/service/tokens/{id}", { params: { id } }));
  return (
    <>
      <PhoneHeader title="Tokens" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>A token lets a program work at this desk for you.</Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-10">
        {made !== undefined && <MadeToken text={made} onDone={() => setMade(undefined)} />}
        <NewTokenForm listed={listed} onMade={setMade} />
        <Section title="Yours" count={listed.total}>
          <Fault of={listed} />
          {listed.items?.length === 0 && <p class="text-ink-2">There is none.</p>}
          <ul class="grid">
            {listed.items?.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
              <li key={id} class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
                <span class="min-w-0 wrap-anywhere">
                  {name}
                  <span class="block text-secondary text-ink-3">
                    {scopes.join(", ")} · until {dayWords(expiresAt)} ·{" "}
                    {lastUsedAt === null ? "never used" : `last used ${momentWords(lastUsedAt)}`}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={`Take back the token ${name}`}
                  disabled={listed.isBusy}
                  onClick={() => void takeBack(id)}
                >
                  Take it back
                </Button>
              </li>
            ))}
          </ul>
          <ShowMore of={listed} />
        </Section>
      </div>
    </>
  );
}

function MadeToken({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <ErrorNote
      title="Copy it now: it is shown this once."
      actions={
        <>
          <Button size="small" icon="copy" onClick={() => void copyText(text).then(setCopied)}>
            {isCopied ? "Copied" : "Copy"}
          </Button>
          <Button size="small" kind="quiet" onClick={onDone}>
            I have it
          </Button>
        </>
      }
    >
      <code class="wrap-anywhere">{text}</code>
    </ErrorNote>
  );
}
