import { visibleText } from "./visible-text.ts";

/** An address that a message leads to. */
export interface MessageLink {
  /** The words that it stands behind; empty where it stands for itself. */
  readonly words: string;
  /** The whole address as a browser reads it: letters that look like others are spelt out. */
  readonly address: string;
  /** Where it leads: "jobs.globex.example", or an address of mail. */
  readonly place: string;
}

const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);
const LONGEST = 2_000;
/** More are not shown: a person looks at a few. */
const MOST = 50;

/** A link that a person may be asked about; undefined for what leads to no page and to no mail, or hides where it leads. */
export function readLink(address: string, words: string): MessageLink | undefined {
  const url = URL.parse(address.trim());
  if (url === null || !SCHEMES.has(url.protocol) || url.href.length > LONGEST) return undefined;
  // "https://bank.example@evil.example" leads to the second.
  if (url.username !== "" || url.password !== "") return undefined;
  if (url.protocol === "mailto:") return mailLink(url, words);
  return { words: shortWords(words), address: url.href, place: url.host };
}

function shortWords(words: string): string {
  return visibleText(words.replace(/\s+/g, " ").trim().slice(0, 120));
}

/** To one address, and nothing else: what a message would have written for one is left out. */
function mailLink({ pathname }: URL, words: string): MessageLink | undefined {
  const to = /^[^\s,;%]+@[^\s@,;%]+$/.exec(pathname)?.[0];
  if (to === undefined) return undefined;
  return { words: shortWords(words), address: `mailto:${to}`, place: to };
}

/** The addresses of pages in a plain text, each once. */
export function linksInText(text: string): readonly MessageLink[] {
  const found = [...text.slice(0, 200_000).matchAll(/\bhttps?:\/\/[^\s<>"'`]{1,2000}/gi)];
  return withoutDoubles(found.flatMap(([address]) => readLink(address.replace(/[).,;:!?\]}]+$/, ""), "") ?? []));
}

/** Each address once, with the first words that it stands behind; the first fifty. */
export function withoutDoubles(links: readonly MessageLink[]): readonly MessageLink[] {
  const seen = new Set<string>();
  return links.filter(({ address }) => !seen.has(address) && seen.add(address)).slice(0, MOST);
}
