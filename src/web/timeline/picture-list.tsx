import { useMemo } from "preact/hooks";
import { drawPictureLegend, listLine } from "../../picture/index.ts";
import { Table } from "../design/index.ts";
import { casePicture, type ShownMoment } from "./case-picture.ts";
import { SvgDrawing } from "./svg-drawing.tsx";

export interface PictureListProps extends ShownMoment {
  /** With what strokes and shapes mean, for pictures that do not say it themselves. */
  readonly hasLegend?: boolean;
}

const LEGEND_WIDTH = 320;

/** Everything a picture shows as a table by time: what happened, today, and what is ahead. */
export function PictureList({ open, isSupposed, supposedFacts, hasLegend = false }: PictureListProps) {
  const rows = useMemo(
    () =>
      listLine(casePicture({ open, isSupposed, supposedFacts })).map((moment, index) => ({
        ...moment,
        key: `${index}`,
      })),
    [open, isSupposed, supposedFacts],
  );
  return (
    <>
      {hasLegend && <SvgDrawing root={drawPictureLegend(LEGEND_WIDTH)} size="desktop" />}
      <Table
        caption="The picture as a list, by time"
        keyOf={({ key }) => key}
        rows={rows}
        columns={[
          { key: "when", heading: "When", cell: ({ when }) => when, width: "11rem" },
          { key: "what", heading: "What", cell: ({ what }) => <span dir="auto">{what}</span> },
        ]}
      />
    </>
  );
}
