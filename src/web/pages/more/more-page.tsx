import { Card, Icon, type IconName, Sentence } from "../../design/index.ts";
import { usePageTitle, useServiceParts } from "../../frame/index.ts";
import { SideSwitch, useSide } from "../../hiring/index.ts";
import { may } from "../../own-desk/index.ts";

interface Entry {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly below: string;
  /** Whether it leads to where something is recorded. */
  readonly isDoing?: boolean;
}

const ENTRIES: readonly Entry[] = [
  { href: "/search", icon: "search", title: "Search", below: "People, companies, words of your notes" },
  { href: "/playbooks", icon: "book", title: "Playbooks", below: "The rules side by side, with their sources" },
  { href: "/settings", icon: "settings", title: "Settings", below: "You, your zone and hours, where the data is" },
];

const HIRING: readonly Entry[] = [
  {
    href: "/hiring/decide",
    icon: "flag",
    title: "Record a decision",
    below: "An offer, a no; who hears when",
    isDoing: true,
  },
  {
    href: "/hiring/import",
    icon: "download",
    title: "Import candidates",
    below: "From a table, seen before it is taken in",
    isDoing: true,
  },
  { href: "/outbox", icon: "mail", title: "Outbox", below: "Letters on their way" },
  { href: "/hiring/mirror", icon: "scales", title: "Mirror", below: "How those who applied were treated" },
];

/** What a phone's tab bar has no room for. */
export function MorePage() {
  usePageTitle("More");
  const { side, hasBoth } = useSide();
  const service = useServiceParts();
  const all = side === "hiring" ? [...HIRING, ...ENTRIES] : ENTRIES;
  const entries = all.filter(({ isDoing }) => isDoing !== true || may("write"));
  return (
    <>
      <Sentence>What else is here</Sentence>
      {hasBoth && (
        <div class="mb-5 max-w-[36rem]">
          <SideSwitch />
        </div>
      )}
      <Card class="max-w-[36rem]">
        <ul>
          {entries.map(({ href, icon, title, below }) => (
            <li key={href} class="border-t border-line first:border-t-0">
              <a class="flex min-h-16 items-center gap-4 px-4 py-2.5 text-ink no-underline hover:underline" href={href}>
                <span class="text-accent">
                  <Icon name={icon} size={24} />
                </span>
                <span class="min-w-0 grow">
                  <span class="block font-semibold">{title}</span>
                  <span class="block text-secondary text-ink-2">{below}</span>
                </span>
                <Icon name="forward" />
              </a>
            </li>
          ))}
        </ul>
      </Card>
      {service !== undefined && <div class="max-w-[36rem] pt-3 tablet:hidden">{service.foot}</div>}
    </>
  );
}
