/** What is told of a connection that may not be, or did not come about. The place alone stands in it, never the reason. */
export const OUTGOING_SENTENCES = {
  failed: (host: string, port: number) =>
    `${host}:${port} cannot be reached safely: check the name, the port and the kind of encryption.`,
} as const;
