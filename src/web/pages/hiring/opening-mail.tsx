import { useEffect, useState } from "preact/hooks";
import type { InterviewersJson, MailApplicationJson } from "../../../contract/http/index.ts";
import type { OpeningJson } from "../../../contract/index.ts";
import { describeDayShort, parseDate } from "../../../engine/index.ts";
import { Button, ErrorNote, Field, Section, showToast } from "../../design/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";

interface OpeningMailProps {
  readonly hiring: HiringDesk;
  readonly opening: OpeningJson;
}

interface MailOfOpening {
  readonly applications: readonly MailApplicationJson[];
  readonly interviewers: InterviewersJson;
}

/** Who applied by mail and waits for a word, and what each interviewer is asked; nothing where neither is anybody. */
export function OpeningMail({ hiring, opening }: OpeningMailProps) {
  const [found, setFound] = useState<MailOfOpening>();
  const [refusal, setRefusal] = useState<string>();
  const [asked, setAsked] = useState(0);
  const again = () => setAsked((before) => before + 1);
  useEffect(() => {
    let isOver = false;
    void loadMail(hiring, opening.id).then((mail) => {
      if (!isOver) setFound(mail);
    });
    return () => {
      isOver = true;
    };
  }, [hiring, opening.id, asked]);
  if (found === undefined) return null;
  const props = { hiring, opening, again, onRefusal: setRefusal };
  return (
    <div class="mb-8 grid max-w-[48rem] gap-6">
      {refusal !== undefined && <ErrorNote title={refusal} />}
      {found.applications.length > 0 && <Applications {...props} waiting={found.applications} />}
      {found.interviewers.interviewers.length > 0 && <Interviewers {...props} found={found.interviewers} />}
    </div>
  );
}

async function loadMail({ api }: HiringDesk, id: string): Promise<MailOfOpening | undefined> {
  const applications = await asResult(api.call("GET /api/applications", { query: { opening: id } }));
  const interviewers = await asResult(api.call("GET /api/openings/{id}/interviewers", { params: { id } }));
  if (!applications.ok || !interviewers.ok) return undefined;
  return { applications: applications.value.applications, interviewers: interviewers.value };
}

interface PartProps extends OpeningMailProps {
  readonly again: () => void;
  readonly onRefusal: (sentence: string | undefined) => void;
}

function Applications({
  hiring,
  opening,
  again,
  onRefusal,
  waiting,
}: PartProps & { readonly waiting: readonly MailApplicationJson[] }) {
  const takeIn = async (applications?: readonly { readonly id: string; readonly name?: string }[]) => {
    const body = { opening: opening.id, ...(applications === undefined ? {} : { applications }) };
    const taken = await asResult(hiring.api.call("POST /api/applications/take-in", { body }));
    onRefusal(taken.ok ? taken.value.taken.find(({ because }) => because !== undefined)?.because : taken.error.detail);
    if (taken.ok) {
      const count = taken.value.taken.filter(({ outcome }) => outcome === "taken-in").length;
      showToast({ text: count === 1 ? "One candidate was taken in." : `${count} candidates were taken in.` });
      await hiring.refresh();
    }
    again();
  };
  const putAside = async (id: string) => {
    const gone = await asResult(hiring.api.call("DELETE /api/applications/{id}", { params: { id } }));
    onRefusal(gone.ok ? undefined : gone.error.detail);
    again();
  };
  const sure = waiting.filter(({ doubts }) => doubts.length === 0).length;
  return (
    <Section title="Applied by mail">
      <ul class="grid gap-4">
        {waiting.map((one) => (
          <Application
            key={one.id}
            one={one}
            onTakeIn={(name) => void takeIn([{ id: one.id, ...name }])}
            onPutAside={() => void putAside(one.id)}
          />
        ))}
      </ul>
      {sure > 1 && <Button onClick={() => void takeIn()}>Take in all {sure} without a doubt</Button>}
    </Section>
  );
}

interface ApplicationProps {
  readonly one: MailApplicationJson;
  readonly onTakeIn: (name: { readonly name?: string }) => void;
  readonly onPutAside: () => void;
}

function Application({ one, onTakeIn, onPutAside }: ApplicationProps) {
  const { name, email, subject, attachments, doubts } = one;
  const [typed, setTyped] = useState(name);
  return (
    <li class="grid gap-2">
      <p class="wrap-anywhere" dir="auto">
        <strong>{name === "" ? email : name}</strong>
        {name !== "" && <span class="text-ink-2"> {email}</span>}
      </p>
      <p class="text-secondary text-ink-2 wrap-anywhere" dir="auto">
        {[subject, ...attachments].filter((part) => part !== "").join(" · ")}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} class="text-secondary font-medium text-late">
          {doubt}
        </p>
      ))}
      {doubts.length > 0 && (
        <Field class="max-w-[24rem]" label="What they are called" value={typed} onValue={setTyped} />
      )}
      <div class="flex flex-wrap gap-2">
        <Button
          size="small"
          kind="primary"
          disabled={typed.trim() === ""}
          onClick={() => onTakeIn(typed.trim() === name ? {} : { name: typed.trim() })}
        >
          Take in {name === "" ? "" : name}
        </Button>
        <Button size="small" kind="quiet" onClick={onPutAside}>
          No application
        </Button>
      </div>
    </li>
  );
}

function Interviewers({
  hiring,
  opening: { id },
  again,
  onRefusal,
  found: { interviewers, unnamed },
}: PartProps & { readonly found: InterviewersJson }) {
  const isNew = interviewers.some(({ asks }) => asks.some(({ isTold }) => !isTold));
  const send = async () => {
    const sent = await asResult(hiring.api.call("POST /api/openings/{id}/interviewers", { params: { id }, body: {} }));
    onRefusal(sent.ok ? undefined : sent.error.detail);
    if (sent.ok) {
      const count = sent.value.interviewers.filter(({ letter }) => letter === "approved").length;
      showToast({
        text:
          count === 0
            ? "They have a letter for today."
            : count === 1
              ? "A letter is on its way."
              : `${count} letters are on their way.`,
      });
    }
    again();
  };
  return (
    <Section title="What interviewers are asked">
      <ul class="grid gap-3">
        {interviewers.map(({ name, email, asks }) => (
          <li key={email}>
            <p class="wrap-anywhere">
              <bdi class="font-semibold">{name}</bdi> <span class="text-ink-2">{email}</span>
            </p>
            <ul>
              {asks.map(({ case: caseId, candidate, metOn, feedbackBy, isTold }) => (
                <li key={`${caseId} ${metOn}`} class="text-secondary text-ink-2 wrap-anywhere">
                  <bdi>{candidate}</bdi>, {describeDayShort(parseDate(metOn))}: feedback by{" "}
                  {describeDayShort(parseDate(feedbackBy))}
                  {isTold ? ", asked" : ""}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {unnamed.map(({ case: caseId, candidate }) => (
        <p key={caseId} class="text-secondary text-ink-2">
          Nobody knows who talked with <bdi>{candidate}</bdi>: the interview names no interviewer.
        </p>
      ))}
      {isNew && <Button onClick={() => void send()}>Send them their lists</Button>}
    </Section>
  );
}
