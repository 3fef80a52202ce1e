/** Where sealed bytes lie, and what their row is called when they are sealed. */
export const SEALED_COLUMNS = [
  { table: "mail_accounts", id: "id", column: "secret", rowOf: (id: string) => id },
  { table: "reminder_secrets", id: "name", column: "secret", rowOf: (id: string) => `reminders/${id}` },
  { table: "push_subscriptions", id: "id", column: "content", rowOf: (id: string) => `reminders/${id}` },
  { table: "remote_calendar", id: "id", column: "secret", rowOf: (id: string) => `calendar/${id}` },
] as const;
