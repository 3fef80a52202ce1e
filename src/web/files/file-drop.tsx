import type { TargetedDragEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { classNames, Icon } from "../design/index.ts";

export interface FileDropProps {
  /** "Choose a file, or drop it here" */
  readonly label: string;
  /** Such as "application/json,.json" */
  readonly accept: string;
  /** Whether more than one file may be taken at once. */
  readonly several?: boolean;
  /** One file, or more where several may be taken; never none. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop a file on; a touch or Enter lets it be chosen. */
export function FileDrop({ label, accept, several = false, onFiles }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, several ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  const hover = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  return (
    <label
      for={id}
      class={classNames(
        "relative flex min-h-16 cursor-pointer items-center gap-3 rounded-button border border-dashed border-edge px-4 py-3",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
        isOver ? "bg-accent-tint" : "bg-surface hover:bg-accent-tint",
      )}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="download" />
      {label}
      <input
        id={id}
        type="file"
        class="hidden-visually"
        accept={accept}
        multiple={several}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file can be chosen again after it was mended.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
