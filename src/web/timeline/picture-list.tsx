import { useMemo } from "preact/hooks";
import { drawPictureLegend, listLine } from "../../picture/index.ts";
import { casePicture, type ShownMoment } from "./case-picture.ts";
import { SvgDrawing } from "./svg-drawing.tsx";

export interface PictureListProps extends ShownMoment {
  /** With what strokes and shapes mean, for pictures that do not say it themselves. */
  readonly hasLegend?: boolean;
}

const LEGEND_WIDTH = 320;
const CELL = "py-1.5 pe-3 text-start align-baseline";

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
      <table class="w-full border-collapse text-secondary">
        <caption class="hidden-visually">The picture as a list, by time</caption>
        <thead>
          <tr class="text-start text-caption text-ink-3">
            <th scope="col" class={`${CELL} w-36 font-normal enlarged:w-auto`}>
              When
            </th>
            <th scope="col" class={`${CELL} font-normal`}>
              What
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, when, what }) => (
            <tr key={key} class="border-t border-line">
              <td class={`${CELL} whitespace-nowrap text-ink-2 enlarged:whitespace-normal`}>{when}</td>
              <td class={`${CELL} break-words`} dir="auto">
                {what}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
