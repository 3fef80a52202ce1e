import type { Channel, InterviewFormat } from "../../engine/index.ts";
import { misuse } from "../fail.ts";

const CHANNELS: readonly Channel[] = ["email", "phone", "post", "message", "in-person"];
const FORMATS: readonly InterviewFormat[] = ["phone", "video", "onsite", "panel"];

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: "by email",
  phone: "by phone",
  post: "by post",
  message: "by message",
  "in-person": "in person",
};

/** "by email", "in person". */
export function channelWords(channel: Channel): string {
  return CHANNEL_WORDS[channel];
}

/** The channel that an option names, or the one that goes without saying. */
export function channelOption<T extends Channel | undefined>(text: string | undefined, otherwise: T): Channel | T {
  return text === undefined ? otherwise : oneOf("channel", text, CHANNELS);
}

export function formatOption(text: string | undefined): InterviewFormat | undefined {
  return text === undefined ? undefined : oneOf("format", text, FORMATS);
}

/** The one of a list that begins with what was typed. */
function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const wanted = text.toLowerCase().replaceAll(" ", "-");
  const begun = known.filter((word) => word.startsWith(wanted));
  const found = known.find((word) => word === wanted) ?? (begun.length === 1 ? begun[0] : undefined);
  return found ?? misuse(`--${name}: expected one of ${known.join(", ")}, got ${JSON.stringify(text)}`);
}
