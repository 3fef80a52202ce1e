import { CheckBox, Field, Section } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";
import type { ApplicationsDraft, OpeningDraft } from "./opening-draft.ts";

export interface ApplicationsPartProps {
  readonly draft: OpeningDraft;
  readonly onDraft: (change: Partial<OpeningDraft>) => void;
}

/** In which mailbox applications arrive, and whether who applied becomes a candidate without being asked about. */
export function ApplicationsPart({ draft: { applications }, onDraft }: ApplicationsPartProps) {
  const mailboxes = useMail().mailboxes.value ?? [];
  const put = (change: Partial<ApplicationsDraft>) => onDraft({ applications: { ...applications, ...change } });
  const known = mailboxes.map(({ id, address }) => ({ value: id, label: address }));
  const isGone = applications.mailbox !== "" && !known.some(({ value }) => value === applications.mailbox);
  const options = [
    { value: "", label: "In none" },
    ...known,
    ...(isGone ? [{ value: applications.mailbox, label: "A mailbox that is not connected any more" }] : []),
  ];
  return (
    <Section title="Applications by mail">
      <p class="text-secondary text-ink-2">
        Who writes to this mailbox is proposed as a candidate. Lists, newsletters, automatic answers and people you know
        are not.
      </p>
      <Field
        class="max-w-[24rem]"
        kind="select"
        label="Where they arrive"
        value={applications.mailbox}
        options={options}
        onValue={(mailbox) => put({ mailbox })}
      />
      {applications.mailbox !== "" && (
        <>
          <div class="grid gap-4 tablet:grid-cols-2">
            <Field
              label="In the folder"
              optional
              hint="Left empty, the inbox."
              value={applications.folder}
              onValue={(folder) => put({ folder })}
            />
            <Field
              label="Their subject has"
              optional
              hint="Where several openings share the mailbox."
              value={applications.subjectHas}
              onValue={(subjectHas) => put({ subjectHas })}
            />
          </div>
          <CheckBox
            label="Take them in without asking me"
            hint="But for those with a doubt, such as a message without a name."
            checked={applications.takesIn}
            onChecked={(takesIn) => put({ takesIn })}
          />
        </>
      )}
    </Section>
  );
}
