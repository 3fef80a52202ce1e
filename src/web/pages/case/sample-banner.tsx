import { useLocation } from "preact-iso";
import { Button } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";

/** Says of an example that it is one, and removes it with one touch. */
export function SampleBanner({ caseId }: { readonly caseId: string }) {
  const desk = useDesk();
  const { route } = useLocation();
  const remove = async () => {
    await desk.removeCases([caseId], "The example is removed.");
    route("/");
  };
  return (
    <div class="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-card bg-accent-tint px-4 py-2">
      <p class="text-secondary text-ink-2">This is an example, to look around in.</p>
      <Button kind="text" size="small" onClick={() => void remove()}>
        Remove it
      </Button>
    </div>
  );
}
