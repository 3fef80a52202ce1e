export { createDesktopChannel } from "./desktop-channel.ts";
export { createEmailChannel } from "./email-channel.ts";
export { openReminderLinks, readReminderLinks } from "./links.ts";
export { createPushChannel, idOfEndpoint, openPushKey } from "./push-channel.ts";
export { createWebhookChannel } from "./webhook-channel.ts";
