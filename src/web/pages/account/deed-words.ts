const DEEDS: Readonly<Record<string, string>> = {
  "desk-made": "made the desk",
  "desk-renamed": "renamed the desk",
  "person-invited": "invited somebody",
  "invitation-taken-back": "took an invitation back",
  "person-joined": "joined the desk",
  "role-changed": "changed what somebody is",
  "person-removed": "ended somebody's part in the desk",
  "token-made": "made a token",
  "token-revoked": "took a token back",
};

/** "renamed the desk"; what was called of the API is named by its route. */
export function deedWords(deed: string, subject: string): string {
  if (deed === "called") return `used ${subject}`;
  return DEEDS[deed] ?? deed;
}

/** "looked at the plan of Globex": what a coach saw, by the route that told them. */
export function lookWords(route: string, company: string | undefined): string {
  const whose = company ?? "an application";
  if (route.endsWith("/plan")) return `looked at the plan of ${whose}`;
  if (route.endsWith("/picture.svg")) return `looked at the picture of ${whose}`;
  if (route.endsWith("/may-i")) return `asked when to write about ${whose}`;
  if (route.includes("/cases/{id}")) return `compared playbooks for ${whose}`;
  if (route === "GET /api/today") return "looked at what is to do today";
  if (route === "GET /api/cases") return "looked at the list of applications";
  return "looked at the playbooks";
}
