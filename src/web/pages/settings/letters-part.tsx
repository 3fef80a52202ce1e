import type { SettingsJson } from "../../../contract/index.ts";
import { BUILT_IN_PLAYBOOKS } from "../../../engine/index.ts";
import { Field, Section, Segmented } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";

const TONES = [
  { value: "plain", label: "Plain" },
  { value: "warm", label: "Warm" },
  { value: "formal", label: "Formal" },
] as const;

/** How letters sound, and whose advice new applications follow. */
export function LettersPart({ settings }: { readonly settings: SettingsJson }) {
  const desk = useDesk();
  const { tone = "plain", playbook = "fineline", playbooks = {} } = settings;
  const builtIn = BUILT_IN_PLAYBOOKS.filter(({ employer }) => employer === undefined);
  const all = [...builtIn, ...Object.values(playbooks)];
  const follow = (id: string) => {
    const title = all.find((one) => one.id === id)?.title ?? id;
    void desk.changeSettings({ playbook: id === "fineline" ? null : id }, `New applications follow ${title}.`);
  };
  return (
    <Section title="Letters and advice">
      <div class="grid content-start gap-4 tablet:grid-cols-2">
        <div class="grid content-start gap-1.5">
          <span class="text-secondary font-medium">How letters sound</span>
          <Segmented
            label="How letters sound"
            options={TONES}
            value={tone}
            onValue={(next) => void desk.changeSettings({ tone: next }, `Letters begin ${next} from now on.`)}
          />
        </div>
        <Field
          kind="select"
          label="Playbook for new applications"
          value={playbook}
          options={[
            ...all.map(({ id, title }) => ({ value: id, label: title })),
            ...(all.some(({ id }) => id === playbook) ? [] : [{ value: playbook, label: playbook }]),
          ]}
          onValue={follow}
          hint={
            <a class="-my-2.5 inline-block py-3 text-accent" href="/playbooks">
              Compare the playbooks, or make your own
            </a>
          }
        />
      </div>
    </Section>
  );
}
