import type { ComponentChildren } from "preact";
import { Button, IconButton } from "../../design/index.ts";

export interface RowListProps<Row> {
  readonly rows: readonly Row[];
  /** What one of them is called: "stage". */
  readonly what: string;
  readonly newRow: () => Row;
  readonly onRows: (rows: readonly Row[]) => void;
  /** The fields of a row; `number` counts from 1. */
  readonly children: (row: Row, put: (row: Row) => void, number: number) => ComponentChildren;
}

/** Rows of two fields, to which one can be added and from which one can be taken out. */
export function RowList<Row>({ rows, what, newRow, onRows, children }: RowListProps<Row>) {
  return (
    <div class="grid gap-3">
      {rows.length > 0 && (
        <ul class="grid gap-3">
          {rows.map((row, index) => (
            <li key={index} class="flex items-end gap-2">
              <div class="grid min-w-0 grow gap-x-4 gap-y-2 tablet:grid-cols-2">
                {children(row, (changed) => onRows(rows.with(index, changed)), index + 1)}
              </div>
              <IconButton
                icon="close"
                label={`Take out ${what} ${index + 1}`}
                onClick={() => onRows(rows.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" kind="text" icon="plus" onClick={() => onRows([...rows, newRow()])}>
          Add a {what}
        </Button>
      </div>
    </div>
  );
}
