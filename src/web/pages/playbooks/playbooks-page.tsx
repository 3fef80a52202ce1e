import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button, Field, Loading, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { CasePicker } from "./case-picker.tsx";
import { ComparedList } from "./compared-list.tsx";
import { compareWith, withAxis } from "./compared-rows.ts";
import { type AskedStep, ComparisonPicture } from "./comparison-picture.tsx";
import { EmployerPart } from "./employer-part.tsx";
import { OwnPart } from "./own-part.tsx";
import { ownPlaybooks } from "./own-playbooks.ts";
import { PlaybookHead } from "./playbook-head.tsx";
import { candidatePlaybooks } from "./resolved-playbooks.ts";
import { RuleSheet } from "./rule-sheet.tsx";
import { type AskedRule, RuleTable } from "./rule-table.tsx";
import { StepSheet } from "./step-sheet.tsx";
import { type TriedCase, useTriedCase } from "./use-tried-case.ts";

/** Playbooks side by side, tried on one of one's own applications. */
export function PlaybooksPage({ query = {} }: PageProps) {
  usePageTitle("Playbooks");
  const tried = useTriedCase(query.case);
  return tried === undefined ? <Loading what="the playbooks" /> : <Compared tried={tried} />;
}

function Compared({ tried: { open, isExample } }: { readonly tried: TriedCase }) {
  const desk = useDesk();
  const [isPicking, setPicking] = useState(false);
  const [askedStep, setAskedStep] = useState<AskedStep>();
  const [askedRule, setAskedRule] = useState<AskedRule>();
  const [beside, setBeside] = useState<string>();
  const { route } = useLocation();
  const { parsed, plan, playbook } = open;
  const { playbooks } = desk.settings.value;
  const own = useMemo(() => ownPlaybooks(playbooks), [playbooks]);
  const compared = useMemo(
    () => withAxis(compareWith(parsed, own, plan.asOf), parsed, plan.asOf),
    [parsed, own, plan.asOf],
  );
  const columns = useMemo(() => candidatePlaybooks(compared.rows, [parsed.playbook, ...own]), [compared, parsed, own]);
  const others = columns.filter(({ id }) => id !== "fineline");
  const shownBeside = beside ?? others.find(({ id }) => id === playbook.id)?.id ?? others[0]?.id ?? "";
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Top open={open} isExample={isExample} onPick={() => setPicking(true)} />
      <div class="grid gap-1">
        <ComparisonPicture open={open} compared={compared} marked={[playbook.id]} onAsk={setAskedStep} />
        <ComparedList open={open} rows={compared.rows} />
      </div>
      <Field
        kind="select"
        label="Beside Fineline"
        class="desktop:hidden"
        value={shownBeside}
        onValue={setBeside}
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <RuleTable
        playbooks={columns}
        beside={shownBeside}
        followed={playbook.id}
        head={(one) => <PlaybookHead playbook={one} open={open} isExample={isExample} />}
        onAsk={setAskedRule}
      />
      {may("administer") && <OwnPart playbooks={own} />}
      <EmployerPart />
      <CasePicker
        open={isPicking}
        onClose={() => setPicking(false)}
        onPick={(caseId) => route(`/playbooks?case=${encodeURIComponent(caseId)}`, true)}
      />
      <RuleSheet asked={askedRule} onClose={() => setAskedRule(undefined)} />
      <StepSheet
        open={open}
        asked={askedStep}
        playbookOf={(id) => columns.find((one) => one.id === id)}
        onClose={() => setAskedStep(undefined)}
      />
    </div>
  );
}

interface TopProps extends TriedCase {
  readonly onPick: () => void;
}

function Top({ open, isExample, onPick }: TopProps) {
  const { company, role } = open.parsed.case;
  const from = encodeURIComponent(open.playbook.id);
  const tried = isExample ? "" : `&case=${encodeURIComponent(open.id)}`;
  return (
    <Sentence
      class="!mb-0"
      above={
        isExample ? (
          "Playbooks, tried on an example"
        ) : (
          <>
            Playbooks, tried on <bdi>{company}</bdi> · <bdi>{role}</bdi>
          </>
        )
      }
      aside={
        <>
          {!isExample && <Button onClick={onPick}>Another case</Button>}
          {may("administer") && (
            <Button kind="primary" href={`/playbooks/new?from=${from}${tried}`}>
              Copy and change
            </Button>
          )}
        </>
      }
    >
      Five articles agree in spirit and differ in their days.
    </Sentence>
  );
}
