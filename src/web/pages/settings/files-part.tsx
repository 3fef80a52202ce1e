import { useState } from "preact/hooks";
import { saveEverything } from "../../case-files/index.ts";
import { Button, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

/** Everything out as a file, the way to what else goes in and out, and away. */
export function FilesPart() {
  const desk = useDesk();
  const [saved, setSaved] = useState<number>();
  const [isDeleting, setDeleting] = useState(false);
  const count = desk.views.value?.cases.length ?? 0;
  return (
    <Section title="Take it with you">
      <p class="text-secondary text-ink-2">
        A file with every application and every fact ever recorded. Fineline reads it anywhere, here and in the
        terminal. Settings are not in it.
      </p>
      <div class="flex flex-wrap items-center gap-3">
        <Button icon="download" onClick={() => void saveEverything(desk).then(setSaved)}>
          Export everything
        </Button>
        <span class="text-secondary text-ink-2" role="status">
          {saved === undefined ? applications(count) : `${applications(saved)} exported.`}
        </span>
      </div>
      <p>
        <a class="inline-flex min-h-11 items-center text-accent" href="/settings/moving">
          {may("write") ? "Bring applications in, or take them out as a table" : "Take applications out as a table"}
        </a>
      </p>
      {may("erase") && (
        <div class="mt-2 border-t border-line pt-4">
          <Button icon="trash" onClick={() => setDeleting(true)}>
            Delete everything
          </Button>
        </div>
      )}
      <DeleteDialog open={isDeleting} onClose={() => setDeleting(false)} />
    </Section>
  );
}

function applications(count: number): string {
  return count === 1 ? "1 application" : `${count} applications`;
}
