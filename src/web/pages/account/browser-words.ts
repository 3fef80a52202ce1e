const BROWSERS = [
  ["Edg", "Edge"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "an iPhone"],
  ["iPad", "an iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "a Mac"],
  ["Linux", "Linux"],
] as const;

/** "Firefox on Windows", from what a browser says of itself; it may say anything. */
export function browserWords(userAgent: string | null): string {
  const told = userAgent ?? "";
  const find = (names: readonly (readonly [mark: string, name: string])[]) =>
    names.find(([mark]) => told.includes(mark))?.[1];
  const [browser = "A browser", system] = [find(BROWSERS), find(SYSTEMS)];
  return system === undefined ? browser : `${browser} on ${system}`;
}
