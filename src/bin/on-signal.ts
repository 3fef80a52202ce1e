const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls back for every signal that asks the process to end; gives what takes that back. */
export function onSignal(hear: (signal: string) => void): () => void {
  for (const signal of SIGNALS) process.on(signal, hear);
  return () => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
}
