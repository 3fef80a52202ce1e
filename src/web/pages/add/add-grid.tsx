import { useLayoutEffect, useRef } from "preact/hooks";
import { type Day, formatDate, parseDate } from "../../../engine/index.ts";
import { Button, classNames, IconButton } from "../../design/index.ts";
import { ADD_FIELDS, type AddField, type AddLine, isEmptyLine, type LineFaults, newLine } from "./add-line.ts";
import { isTable, parsePasted } from "./parse-pasted.ts";

export interface AddGridProps {
  readonly lines: readonly AddLine[];
  readonly onLines: (lines: readonly AddLine[]) => void;
  /** By the key of a line. */
  readonly faults: ReadonlyMap<number, LineFaults>;
  readonly repeated: ReadonlyMap<number, string>;
  readonly today: Day;
  /** Ctrl and Enter. */
  readonly onAdd: () => void;
}

const HEADINGS: Readonly<Record<AddField, string>> = {
  company: "Company",
  role: "Role",
  appliedOn: "Applied on",
  contact: "Contact (optional)",
};

/** Lines to type in. Enter goes on to the next place, and makes a line at the end; what is pasted fills lines from here. */
export function AddGrid({ lines, onLines, faults, repeated, today, onAdd }: AddGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const { focusAt, focusSoon } = useFieldFocus(table);
  const goOn = (line: number, field: AddField) => {
    const next = ADD_FIELDS[ADD_FIELDS.indexOf(field) + 1];
    if (next !== undefined) return focusAt(line, next);
    if (line < lines.length - 1) return focusAt(line + 1, "company");
    focusSoon(line + 1, "company");
    onLines([...lines, newLine()]);
  };
  const addLine = () => {
    focusSoon(lines.length, "company");
    onLines([...lines, newLine()]);
  };
  const paste = (line: number, text: string) => {
    const pasted = parsePasted(text, today);
    const after = lines.slice(line + 1).filter((one) => !isEmptyLine(one));
    const before = lines.slice(0, line);
    const own = lines[line]!;
    focusSoon(before.length + pasted.length + (isEmptyLine(own) ? 0 : 1), "company");
    onLines([...before, ...(isEmptyLine(own) ? [] : [own]), ...pasted, ...after, newLine()]);
  };
  return (
    <>
      <table ref={table} class="cards-when-narrow tablet:table-fixed">
        <caption class="hidden-visually">Applications to add</caption>
        <GridHead />
        <tbody>
          {lines.map((line, index) => (
            <Line
              key={line.key}
              line={line}
              number={index + 1}
              faults={faults.get(line.key) ?? {}}
              repeated={repeated.get(line.key)}
              today={today}
              onType={(field, value) => onLines(lines.with(index, { ...line, [field]: value }))}
              onEnter={(field) => goOn(index, field)}
              onAdd={onAdd}
              onPaste={(text) => paste(index, text)}
              onTakeOut={lines.length === 1 ? undefined : () => onLines(lines.toSpliced(index, 1))}
            />
          ))}
        </tbody>
      </table>
      <div class="mt-2">
        <Button kind="text" icon="plus" onClick={addLine}>
          Another line
        </Button>
      </div>
    </>
  );
}

function GridHead() {
  return (
    <>
      <colgroup class="max-tablet:hidden">
        <col />
        <col />
        <col class="w-44" />
        <col />
        <col class="w-14" />
      </colgroup>
      <thead>
        <tr>
          {ADD_FIELDS.map((field) => (
            <th key={field} scope="col" class="!z-0">
              {HEADINGS[field]}
            </th>
          ))}
          <th scope="col" class="!z-0">
            <span class="hidden-visually">Take out</span>
          </th>
        </tr>
      </thead>
    </>
  );
}

type FocusAt = (line: number, field: AddField) => void;

/** Leads to a field of a line: what is typed next belongs there. `focusSoon` is for lines that the next drawing brings. */
function useFieldFocus(table: { readonly current: HTMLTableElement | null }): Record<"focusAt" | "focusSoon", FocusAt> {
  const awaited = useRef<Parameters<FocusAt>>(undefined);
  const focusAt: FocusAt = (line, field) =>
    table.current
      ?.querySelectorAll("tbody tr")
      [line]?.querySelector<HTMLInputElement>(`[data-field=${field}]`)
      ?.focus();
  useLayoutEffect(() => {
    if (awaited.current !== undefined) focusAt(...awaited.current);
    awaited.current = undefined;
  });
  const focusSoon: FocusAt = (line, field) => {
    awaited.current = [line, field];
  };
  return { focusAt, focusSoon };
}

interface LineProps {
  readonly line: AddLine;
  readonly number: number;
  readonly faults: LineFaults;
  readonly repeated: string | undefined;
  readonly today: Day;
  readonly onType: (field: AddField, value: string) => void;
  readonly onEnter: (field: AddField) => void;
  readonly onAdd: () => void;
  readonly onPaste: (text: string) => void;
  readonly onTakeOut: (() => void) | undefined;
}

function Line(props: LineProps) {
  const { line, number, repeated, onTakeOut } = props;
  return (
    <tr class="!h-auto tablet:!border-0">
      {ADD_FIELDS.map((field) => (
        <td key={field} class="!py-1 tablet:!align-top">
          <Cell {...props} field={field} />
          {field === "company" && repeated !== undefined && (
            <p class="mt-1 text-caption font-medium text-late" role="status">
              {repeated}
            </p>
          )}
        </td>
      ))}
      <td class="!pe-0 !py-1 tablet:!align-top">
        {onTakeOut !== undefined && (
          <>
            <span class="max-tablet:hidden">
              <IconButton icon="close" label={`Take out line ${number}`} onClick={onTakeOut} />
            </span>
            {!isEmptyLine(line) && (
              <span class="tablet:hidden">
                <Button kind="quiet" size="small" onClick={onTakeOut}>
                  Take it out
                </Button>
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

function Cell({
  field,
  line,
  number,
  faults,
  today,
  onType,
  onEnter,
  onAdd,
  onPaste,
}: LineProps & { readonly field: AddField }) {
  const value = line[field];
  const fault = faults[field];
  const id = `line-${line.key}-${field}`;
  // A browser's field for dates shows none that is not one: what was pasted must not be lost.
  const isDate = field === "appliedOn" && (value === "" || !Number.isNaN(parseDate(value)));
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onAdd();
    else onEnter(field);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isTable(text)) return;
    event.preventDefault();
    onPaste(text);
  };
  const common = {
    id,
    "data-field": field,
    class: classNames("control", isDate && value === "" && "text-ink-3"),
    dir: "auto" as const,
    autocomplete: "off" as const,
    value,
    "aria-invalid": fault === undefined ? undefined : ("true" as const),
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onType(field, event.currentTarget.value),
    onKeyDown: press,
    onPaste: paste,
  };
  return (
    <>
      <label
        for={id}
        class="tablet:hidden-visually max-tablet:mb-0.5 max-tablet:block max-tablet:text-caption max-tablet:text-ink-3"
      >
        {HEADINGS[field]}
        <span class="hidden-visually">, line {number}</span>
      </label>
      {isDate ? <input {...common} type="date" max={formatDate(today)} /> : <input {...common} type="text" />}
      {fault !== undefined && (
        <p id={`${id}-fault`} class="mt-1 text-caption font-medium text-late">
          {fault}
        </p>
      )}
    </>
  );
}
