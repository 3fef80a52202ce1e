/** Domains at which anybody has an address: they say nothing about a company. */
const FREE: ReadonlySet<string> = new Set([
  "126.com",
  "163.com",
  "aol.com",
  "bluewin.ch",
  "fastmail.com",
  "free.fr",
  "gmail.com",
  "gmx.at",
  "gmx.ch",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hey.com",
  "hotmail.co.uk",
  "hotmail.com",
  "icloud.com",
  "laposte.net",
  "libero.it",
  "live.com",
  "mac.com",
  "mail.com",
  "mail.ru",
  "mailbox.org",
  "me.com",
  "msn.com",
  "naver.com",
  "orange.fr",
  "outlook.com",
  "outlook.de",
  "outlook.fr",
  "pm.me",
  "posteo.de",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "t-online.de",
  "tutanota.com",
  "web.de",
  "yahoo.co.jp",
  "yahoo.co.uk",
  "yahoo.com",
  "yahoo.de",
  "yandex.ru",
  "zoho.com",
]);

/** Services that invite in the name of others: neither a company nor a person is meant. */
const SERVICES: readonly string[] = [
  "ashbyhq.com",
  "bamboohr.com",
  "cal.com",
  "calendar.google.com",
  "calendly.com",
  "doodle.com",
  "goodtime.io",
  "greenhouse.io",
  "greenhouse-mail.io",
  "hirevue.com",
  "icims.com",
  "jobvite.com",
  "lever.co",
  "modernloop.io",
  "myworkday.com",
  "personio.de",
  "recruitee.com",
  "savvycal.com",
  "smartrecruiters.com",
  "teamtailor.com",
  "workablemail.com",
  "zoom.us",
];

const NOBODY =
  /^(?:no-?reply|do-?not-?reply|notifications?|calendar|calendar-notification|scheduling|mailer-daemon|invites?)\b/;

/** Whether an address is a machine's or a service's, and nobody reads it. */
export function isService(address: string): boolean {
  const domain = domainOf(address);
  return NOBODY.test(address) || SERVICES.some((service) => domain === service || domain.endsWith(`.${service}`));
}

/** The domain of an address that belongs to a company; undefined where anybody has an address there. */
export function companyDomain(address: string): string | undefined {
  const domain = domainOf(address);
  return FREE.has(domain) || isService(address) ? undefined : domain;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

const SECOND_LEVELS: ReadonlySet<string> = new Set(["ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org"]);

/** The label of a domain that is registered: `globex` of `mail.globex.co.uk`. */
export function registeredLabel(domain: string): string {
  const labels = domain.split(".").slice(0, -1);
  const last = labels.at(-1) ?? domain;
  return SECOND_LEVELS.has(last) && labels.length > 1 ? labels.at(-2)! : last;
}

/** A company's name as its domain suggests it: "Globex" of `mail.globex.co.uk`, "Acme Works" of `acme-works.com`. */
export function companyNameOf(domain: string): string {
  return registeredLabel(domain).split("-").map(capitalised).join(" ");
}

/** A person's name as an address suggests it: "Dana Kim" of `dana.kim@globex.example`. */
export function nameOfAddress(address: string): string {
  const words = address
    .slice(0, address.lastIndexOf("@"))
    .replace(/\+.*$/, "")
    .split(/[._-]+/)
    .filter((word) => word !== "");
  return words.map(capitalised).join(" ") || address;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
