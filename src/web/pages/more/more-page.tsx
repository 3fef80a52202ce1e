import { Card, Icon, type IconName, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../shell/index.ts";

interface Entry {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly below: string;
}

const ENTRIES: readonly Entry[] = [
  { href: "/search", icon: "search", title: "Search", below: "People, companies, words of your notes" },
  { href: "/playbooks", icon: "book", title: "Playbooks", below: "The rules side by side, with their sources" },
  { href: "/settings", icon: "settings", title: "Settings", below: "You, your zone and hours, where the data is" },
];

/** What a phone's tab bar has no room for. */
export function MorePage() {
  usePageTitle("More");
  return (
    <>
      <Sentence>What else is here</Sentence>
      <Card class="max-w-[36rem]">
        <ul>
          {ENTRIES.map(({ href, icon, title, below }) => (
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
    </>
  );
}
