import type { TargetedDragEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { classNames, Icon } from "../design/index.ts";

export interface FileDropProps {
  /** "Choose a file, or drop it here" */
  readonly label: string;
  /** Such as "application/json,.json" */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on; a touch or Enter lets it be chosen. */
export function FileDrop({ label, accept, onFile }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const hover = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
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
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it was mended.
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
