import { useState } from "preact/hooks";
import { Button, Field } from "../../design/index.ts";
import { type ChannelProps, ReminderChannel, useChannel } from "./reminder-channel.tsx";

const FORMATS = [
  { value: "ntfy", label: "ntfy" },
  { value: "json", label: "JSON, for anything else" },
] as const;

/** Reminders to a server that takes posts. Its address is as good as a password: it is not shown again. */
export function WebhookChannel(props: ChannelProps) {
  const [isOpen, setOpen] = useState(false);
  const { label } = props.state;
  const hint = label === null ? "Such as an ntfy topic of your own, on your phone." : `To ${label}.`;
  if (label === null && !isOpen) {
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          Send them to an address
        </Button>
        <span class="block text-caption text-ink-3">{hint}</span>
      </div>
    );
  }
  if (isOpen) return <WebhookForm {...props} onDone={() => setOpen(false)} />;
  return (
    <ReminderChannel {...props} label="To an address of yours" hint={hint}>
      <div class="ps-8">
        <Button kind="text" onClick={() => setOpen(true)}>
          Another address
        </Button>
      </div>
    </ReminderChannel>
  );
}

function WebhookForm(props: ChannelProps & { readonly onDone: () => void }) {
  const [url, setUrl] = useState("");
  const [format, setFormat] = useState<string>("ntfy");
  const [token, setToken] = useState("");
  const { change } = useChannel(props);
  const keep = async (event: Event) => {
    event.preventDefault();
    const webhook = {
      url: url.trim(),
      format: format === "json" ? format : "ntfy",
      ...(token === "" ? {} : { token }),
    } as const;
    if (await change({ isOn: true, webhook })) props.onDone();
  };
  return (
    <form class="grid gap-3" onSubmit={(event) => void keep(event)}>
      <Field
        label="Address"
        kind="url"
        value={url}
        onValue={setUrl}
        placeholder="https://ntfy.sh/…"
        autocomplete="off"
      />
      <Field label="It takes" kind="select" value={format} onValue={setFormat} options={FORMATS} />
      <Field
        label="Token"
        kind="password"
        value={token}
        onValue={setToken}
        optional
        autocomplete="off"
        hint="Where the server asks for one."
      />
      <div class="flex flex-wrap gap-2">
        <Button type="submit">Keep the address</Button>
        <Button kind="quiet" onClick={props.onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
