import {
  REMINDER_CHANNELS,
  type ReminderChannelName,
  type ReminderChannelState,
  type ReminderDesk,
} from "../../app/index.ts";
import {
  type PulseJson,
  type PushBrowserJson,
  parseNewBrowser,
  parseReminderChange,
  type ReminderChannelJson,
  type ReminderTestJson,
} from "../../contract/http/index.ts";
import { faultAt } from "../../contract/index.ts";
import { formatInstant, getTimeZone, type Instant } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { invalid, Problem } from "../problem.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/pulse` */
export const getPulse: ApiHandler<"GET /api/pulse"> = async (_, api) => {
  const desk = deskOf(api);
  const { lastTick, nextDue, overdue, isMissed, channels } = await desk.standing();
  const pulse: PulseJson = {
    lastTick: moment(lastTick, api),
    nextDue: moment(nextDue, api),
    overdue,
    isMissed,
    browsers: (await desk.listBrowsers()).length,
    channels: channels.map((state) => channelJson(state, api)),
  };
  return json(pulse);
};

/** `PATCH /api/reminders/{id}` */
export const changeChannel: ApiHandler<"PATCH /api/reminders/{id}"> = async ({ id, body }, api) => {
  const channel = channelNamed(id);
  const asked = parseReminderChange(body);
  if (!asked.ok) throw invalid(asked.error);
  if (asked.value.webhook !== undefined && channel !== "webhook") {
    throw invalid([faultAt("webhook", "a change of the channel webhook", channel)]);
  }
  return json(channelJson(await deskOf(api).change(channel, asked.value), api));
};

/** `POST /api/reminders/{id}/test` */
export const testChannel: ApiHandler<"POST /api/reminders/{id}/test"> = async ({ id }, api) => {
  const delivery = await deskOf(api).test(channelNamed(id));
  const sentence = delivery.kind === "told" ? null : delivery.sentence;
  return json({ arrived: delivery.kind === "told", sentence } satisfies ReminderTestJson);
};

/** `GET /api/push-key` */
export const getPushKey: ApiHandler<"GET /api/push-key"> = async (_, api) => json({ key: await deskOf(api).pushKey() });

/** `GET /api/push-browsers`: one's own, and to an owner everybody's. */
export const listBrowsers: ApiHandler<"GET /api/push-browsers"> = async ({ asker }, api) => {
  const items = (await deskOf(api).listBrowsers()).map(
    ({ id, accountId, addedAt }): PushBrowserJson => ({
      id,
      addedAt: moment(addedAt, api) ?? "",
      isOwn: asker === undefined || accountId === asker.accountId,
    }),
  );
  return json({ items: items.filter(({ isOwn }) => isOwn || asker?.mayAdminister) });
};

/** `POST /api/push-browsers`: it belongs to who asks. */
export const addBrowser: ApiHandler<"POST /api/push-browsers"> = async ({ body, asker }, api) => {
  const asked = parseNewBrowser(body);
  if (!asked.ok) throw invalid(asked.error);
  const { endpoint, keys } = asked.value;
  return json({ id: await deskOf(api).addBrowser({ endpoint, ...keys, accountId: asker?.accountId }) }, 201);
};

/** `DELETE /api/push-browsers/{id}`: one that is not known is forgotten already, and so it is told of another person's. */
export const removeBrowser: ApiHandler<"DELETE /api/push-browsers/{id}"> = async ({ id, asker }, api) => {
  await deskOf(api).removeBrowser(id, asker === undefined || asker.mayAdminister ? undefined : asker.accountId);
  return done();
};

function deskOf({ services }: ApiContext): ReminderDesk {
  if (services.reminders !== undefined) return services.reminders;
  throw new Problem("reminders-unavailable", "This server was started without reminders.");
}

function channelNamed(id: string): ReminderChannelName {
  const channel = REMINDER_CHANNELS.find((name) => name === id);
  if (channel !== undefined) return channel;
  throw new Problem("not-found", `There is no such channel: expected ${REMINDER_CHANNELS.join(", ")}.`);
}

function channelJson({ channel, isOn, label, lastToldAt, problem }: ReminderChannelState, api: ApiContext) {
  const told: ReminderChannelJson = {
    channel,
    isOn,
    label,
    lastToldAt: moment(lastToldAt, api),
    problem: problem === null ? null : { at: moment(problem.at, api) ?? "", sentence: problem.sentence },
  };
  return told;
}

function moment(at: Instant | null, { services }: ApiContext): string | null {
  return at === null ? null : formatInstant(at, getTimeZone(services.ownTimeZone));
}
