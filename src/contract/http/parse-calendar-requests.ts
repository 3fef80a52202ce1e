import { bool, object, oneOf, optional, text } from "../shape/index.ts";
import { id } from "../words.ts";
import type { NewCalendarJson, NewFeedJson, ReadInvitationsJson, RemotePlaceJson } from "./calendar-api.ts";
import { discreet } from "./discreet.ts";
import { parserOf } from "./parser-of.ts";

/** What is asked for by `POST /api/feeds`. */
export const parseNewFeed = parserOf(
  object<NewFeedJson>("a feed to make, which is an object", {
    caseId: optional(id),
    as: optional(oneOf(["events", "tasks"])),
    isPrivate: optional(bool),
    hasAlarms: optional(bool),
  }),
);

const filled = (most: number) => (value: string) => value.trim() !== "" && value.length <= most;
const place = {
  url: text("an address such as https://calendar.example/", filled(2_000)),
  user: text("a name of 1 to 500 characters", filled(500)),
  password: text("a password of 1 to 1000 characters", (value) => value !== "" && value.length <= 1_000),
};

/** What is asked for by `POST /api/calendar/find`. No fault repeats what stands in it. */
export const parseRemotePlace = discreet(
  parserOf(object<RemotePlaceJson>("a place with url, user and password", place)),
);

/** What is asked for by `POST /api/calendar`. No fault repeats what stands in it. */
export const parseNewCalendar = discreet(
  parserOf(
    object<NewCalendarJson>("a calendar to connect, which is an object", {
      ...place,
      calendarUrl: optional(place.url),
      as: optional(oneOf(["events", "tasks"])),
      isPrivate: optional(bool),
      hasAlarms: optional(bool),
    }),
  ),
);

/** What is asked for by `POST /api/calendar/taken-away/{id}`. */
export const parseTakenAwayAnswer = parserOf(
  object<{ readonly answer: "skip" | "put-back" }>("an answer, which is an object", {
    answer: oneOf(["skip", "put-back"]),
  }),
);

/** What is asked for by `POST /api/invitations/read`. */
export const parseReadInvitations = discreet(
  parserOf(object<ReadInvitationsJson>("an .ics file as text, in an object", { ics: text("the text of a file") })),
);
