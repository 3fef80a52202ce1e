import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

export interface Column<Row> {
  readonly key: string;
  readonly heading: ComponentChildren;
  /** Said before the cell where rows are cards; left out where the cell speaks for itself. */
  readonly cardLabel?: string | undefined;
  readonly cell: (row: Row) => ComponentChildren;
  /** A width such as "14rem"; what is left is shared by those without. */
  readonly width?: string | undefined;
  /** This cell names the row. */
  readonly namesRow?: boolean | undefined;
  /** Left out where rows are cards. */
  readonly wideOnly?: boolean | undefined;
}

export interface TableProps<Row> {
  /** What the table lists, read aloud. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
  readonly class?: string | undefined;
}

/** Rows under sticky headings; under 720 px each row is a card. */
export function Table<Row>({ caption, columns, rows, keyOf, rowClass, class: given }: TableProps<Row>) {
  return (
    <table class={classNames("cards-when-narrow", given)}>
      <caption class="hidden-visually">{caption}</caption>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={rowClass?.(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { namesRow, cell, cardLabel, wideOnly } = column;
  const look = wideOnly ? "max-tablet:!hidden" : undefined;
  if (namesRow) {
    return (
      <th scope="row" class={look}>
        {cell(row)}
      </th>
    );
  }
  return (
    <td data-label={cardLabel} class={look}>
      {cell(row)}
    </td>
  );
}
