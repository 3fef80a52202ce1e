/** What this thread has worked so far, in milliseconds: a loaded machine makes nothing seem slow. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
