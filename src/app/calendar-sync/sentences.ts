/** What is told of the calendar on a server. */
export const CALENDAR_SENTENCES = {
  several: "There are several calendars. Choose one.",
  noSuch: "There is no such calendar among those that were found.",
  noEvents: "This calendar takes no events. Choose another.",
  noTasks: "This calendar takes no tasks. Choose another, or let steps be events.",
  none: "No calendar is connected.",
  busy: "Another program is at it just now.",
} as const;
