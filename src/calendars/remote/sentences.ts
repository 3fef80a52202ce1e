/** What is told of servers of calendars. No password is in any of them, and of addresses the host alone. */
export const REMOTE_SENTENCES = {
  address: "Expected an address such as https://calendar.example/; without encryption only on this very machine.",
  elsewhere: (host: string) =>
    `The server leads on to ${host}. The password goes to no other place than the one you named: give that address, if you trust it.`,
  slow: (host: string) => `${host} did not answer within half a minute.`,
  unreachable: (host: string) => `${host} cannot be reached. Look at the address, and whether you are connected.`,
  tooMuch: (host: string) => `${host} sent more than any calendar has.`,
  signIn: (host: string) =>
    `${host} does not take this name and password. Some providers want a password made for the purpose.`,
  noCalendars: (host: string) => `No calendar was found at ${host}. Give the calendar's own address, if you know it.`,
  readOnly: "This calendar can be read, not written. Choose another, or ask its owner.",
  gone: "The calendar is no longer there.",
  status: (host: string, status: number) => `${host} answered ${status}, which was not expected.`,
} as const;
