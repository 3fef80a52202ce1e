import type { ComponentProps } from "preact";
import { describeLine } from "../../../picture/index.ts";
import { Button, Card } from "../../design/index.ts";
import { may } from "../../own-desk/index.ts";
import { casePicture } from "../../timeline/index.ts";
import { CasePicture } from "./case-picture.tsx";

/** The picture; before there is anything to draw, how it begins. An employer's case has none. */
export function PictureOrBeginning(props: ComponentProps<typeof CasePicture>) {
  const { open, supposing } = props;
  if (open.parsed.case.side === "employer") return null;
  const isEmpty = open.plan.steps.length === 0 && !open.parsed.case.facts.some(({ kind }) => kind === "interview");
  if (!isEmpty || supposing.isSupposed) return <CasePicture {...props} />;
  return (
    <Card class="grid justify-items-start gap-3 px-4 py-4">
      <p class="text-ink-2">{describeLine(casePicture({ open })).join(" ")}</p>
      {may("write") && (
        <Button kind="primary" href={`/debrief/${encodeURIComponent(open.id)}`}>
          Debrief an interview
        </Button>
      )}
    </Card>
  );
}
