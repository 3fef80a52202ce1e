import type { Component } from "./components.ts";
import { listProperties } from "./property.ts";

/** Where a link alone may stand: properties that say nothing but where to meet. */
const LINK_PROPERTIES = [
  "X-GOOGLE-CONFERENCE",
  "X-MICROSOFT-SKYPETEAMSMEETINGURL",
  "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
  "CONFERENCE",
];

const TEXT_PROPERTIES = ["LOCATION", "URL", "DESCRIPTION", "X-ALT-DESC"];

const ANY_LINK = /https:\/\/[^\s<>"'\\|)\]]{4,2000}/i;

/** Where people meet by video, by the addresses of the services that they use. */
const MEETING_LINK =
  /https:\/\/(?:[a-z0-9-]{1,63}\.){0,4}(?:zoom(?:gov)?\.(?:us|com)\/(?:j|my|w|s)\/|meet\.google\.com\/|teams\.microsoft\.(?:com|us)\/(?:l\/meetup-join|meet)\/|teams\.live\.com\/meet\/|webex\.com\/|whereby\.com\/|meet\.jit\.si\/|gotomeeting\.com\/join|goto\.com\/|chime\.aws\/|facetime\.apple\.com\/join|meet\.goto\.com\/|bluejeans\.com\/)[^\s<>"'\\|)\]]{1,2000}/i;

/** The address at which people meet by video; undefined where none is named. */
export function findMeetingLink(event: Component): string | undefined {
  return firstMatch(event, LINK_PROPERTIES, ANY_LINK) ?? firstMatch(event, TEXT_PROPERTIES, MEETING_LINK);
}

function firstMatch(event: Component, names: readonly string[], pattern: RegExp): string | undefined {
  for (const name of names) {
    for (const { value } of listProperties(event, name, 5)) {
      const [link] = pattern.exec(value) ?? [];
      // A sentence may end right behind it.
      if (link !== undefined) return link.replaceAll("&amp;", "&").replace(/[.,;:!?]+$/, "");
    }
  }
  return undefined;
}
