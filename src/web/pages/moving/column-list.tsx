import type { TableColumn } from "../../../app/index.ts";
import { Field } from "../../design/index.ts";
import { MEANINGS } from "./table-words.ts";

export interface ColumnListProps {
  readonly columns: readonly TableColumn[];
  readonly onMeaning: (header: string, becomes: TableColumn["becomes"]) => void;
}

/** What every column of a table is taken for; each can be taken for something else. */
export function ColumnList({ columns, onMeaning }: ColumnListProps) {
  return (
    <ul class="grid gap-x-5 gap-y-3 tablet:grid-cols-2 desktop:grid-cols-3">
      {columns.map(({ header, becomes }, at) => (
        <li key={`${at} ${header}`}>
          <Field
            kind="select"
            label={header === "" ? `Column ${at + 1}, without a name` : header}
            value={becomes}
            options={MEANINGS}
            onValue={(value) => onMeaning(header, value as TableColumn["becomes"])}
          />
        </li>
      ))}
    </ul>
  );
}
