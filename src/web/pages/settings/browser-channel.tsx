import { useEffect, useState } from "preact/hooks";
import { CheckBox } from "../../design/index.ts";
import { heldDesk, may } from "../../own-desk/index.ts";
import { type PushState, readPushState, subscribeBrowser, unsubscribeBrowser } from "../../reminders/index.ts";
import { OtherBrowsers } from "./other-browsers.tsx";
import { ChannelFoot, type ChannelProps, useChannel } from "./reminder-channel.tsx";

const HINTS: Readonly<Record<PushState, string>> = {
  on: "Notifications, even while no page of Fineline is open.",
  off: "Your browser asks you first.",
  insecure:
    "Browsers show notifications for secure addresses alone: open Fineline on its own machine, or put a proxy with TLS in front.",
  "unknown-here": "This browser knows no notifications. On an iPhone, add Fineline to the home screen first.",
  refused: "You told this browser not to. Allow it in the browser's settings for this address, then come back.",
};

const NO_SERVICE = "This browser could not reach its own service for notifications. Others may.";

/** Reminders in the browser that is in front of the person; it is asked on a touch alone. */
export function BrowserChannel(props: ChannelProps) {
  const [push, setPush] = useState<PushState>();
  const { tried } = useChannel(props);
  useEffect(() => void readPushState().then(setPush), []);
  if (push === undefined) return null;
  const isOn = push === "on" && props.state.isOn;
  const change = async (wanted: boolean) => {
    await tried(async () => {
      if (!wanted) await unsubscribeBrowser(props.api);
      const outcome = wanted ? await subscribeBrowser(props.api) : "on";
      return outcome === "no-service" ? NO_SERVICE : null;
    });
    setPush(await readPushState());
  };
  const canAsk = push === "on" || push === "off";
  return (
    <div class="grid gap-1">
      {canAsk ? (
        <CheckBox label="In this browser" hint={HINTS[push]} checked={isOn} onChecked={(on) => void change(on)} />
      ) : (
        <p>
          In this browser
          <span class="block text-caption text-ink-3">{HINTS[push]}</span>
        </p>
      )}
      {may("administer") && (props.pulse?.browsers ?? 0) > 0 && <ChannelFoot {...props} />}
      {may("administer") && heldDesk() !== undefined && <OtherBrowsers {...props} />}
    </div>
  );
}
