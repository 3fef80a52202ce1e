/** Calls after so many milliseconds by the machine's own clock; gives what calls it off. */
export function alarm(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
