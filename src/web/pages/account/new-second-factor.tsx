import { useState } from "preact/hooks";
import encodeQr from "qr";
import { Button, Field, Section, showToast } from "../../design/index.ts";
import { copyText, Fault, signOnApi, useAsking } from "../../own-account/index.ts";

interface NewSecondFactorProps {
  /** What an authenticator reads: `otpauth://totp/…`. */
  readonly uri: string;
  /** Each signs in once where the authenticator is lost. */
  readonly codes: readonly string[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Hands the secret to an authenticator, and holds only once the first code was right. */
export function NewSecondFactor({ uri, codes, onDone, onLeave }: NewSecondFactorProps) {
  const [code, setCode] = useState("");
  const asking = useAsking();
  const verify = async (event: Event) => {
    event.preventDefault();
    const body = { code: code.replaceAll(/\D/g, "") };
    if (!(await asking.ask(() => signOnApi.call("POST /api/auth/two-factor/verify-totp", { body })))) return;
    showToast({ text: "The second factor holds from now on." });
    onDone();
  };
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <Section title="Second factor">
      <p>1. Read this with your authenticator app.</p>
      <QrPicture text={uri} />
      <p class="wrap-anywhere">
        Or type it in: <code>{secret}</code>
      </p>
      <p>2. Keep these codes where you find them without your phone. Each signs you in once.</p>
      <ul class="grid grid-cols-2 gap-x-6 font-mono tablet:grid-cols-4">
        {codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div>
        <Button size="small" icon="copy" onClick={() => void copyText(codes.join("\n"))}>
          Copy the codes
        </Button>
      </div>
      <form class="grid gap-3" onSubmit={(event) => void verify(event)}>
        <Field
          label="3. The code that your authenticator shows now"
          inputMode="numeric"
          autocomplete="one-time-code"
          value={code}
          onValue={setCode}
        />
        <Fault of={asking} />
        <div class="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" disabled={asking.isBusy || code.trim() === ""}>
            Turn it on
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            Leave it off
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** Dark on light whatever the theme, with the margin that readers need. */
function QrPicture({ text }: { readonly text: string }) {
  const rows = encodeQr(text, "raw");
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      class="size-52 max-w-full rounded-small"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label="A QR code for your authenticator"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
