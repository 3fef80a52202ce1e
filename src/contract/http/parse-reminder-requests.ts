import { bool, object, oneOf, optional, pattern } from "../shape/index.ts";
import { discreet } from "./discreet.ts";
import { parserOf } from "./parser-of.ts";
import type { NewBrowserJson, ReminderChannelChangeJson, WebhookJson } from "./reminder-api.ts";

const HOST = "(?:\\[[0-9a-f:.]+\\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::[0-9]{1,5})?";
const REST = "(?:[/?][\\x21-\\x22\\x24-\\x7e]*)?";

/** A post to another machine is encrypted; one to this very machine need not be. No name and password in it: headers carry those. */
const address = pattern(
  "an https address such as https://ntfy.example/my-own-topic; http to this very machine alone",
  new RegExp(
    `^(?=.{1,2000}$)(?:https://${HOST}|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]{1,5})?)${REST}$`,
    "i",
  ),
);
const token = pattern("a token of 1 to 1000 characters without blanks", /^[\x21-\x7e]{1,1000}$/);
const p256dh = pattern("a key of 65 bytes in base64url", /^[A-Za-z0-9_-]{87}=?$/);
const auth = pattern("a secret of 16 bytes in base64url", /^[A-Za-z0-9_-]{22}={0,2}$/);

const webhook = object<WebhookJson>("a webhook with url and format", {
  url: address,
  format: oneOf(["ntfy", "json"]),
  token: optional(token),
});
const change = parserOf(
  object<ReminderChannelChangeJson>("a change to a channel, which is an object", {
    isOn: optional(bool),
    webhook: optional(webhook),
  }),
);
const newBrowser = parserOf(
  object<NewBrowserJson>("a push subscription with endpoint and keys", {
    endpoint: address,
    keys: object<NewBrowserJson["keys"]>("keys with p256dh and auth", { p256dh, auth }),
  }),
);

/** What is asked for by `PATCH /api/reminders/{id}`. No fault repeats an address or a token. */
export const parseReminderChange = discreet(change);

/** What is asked for by `POST /api/push-browsers`. No fault repeats what stands in it. */
export const parseNewBrowser = discreet(newBrowser);
