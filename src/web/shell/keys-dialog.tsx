import { Dialog, Kbd } from "../design/index.ts";
import { KEY_USES } from "../frame/index.ts";

/** All single keys and what they do. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl class="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5 tablet:grid-cols-[auto_1fr_auto_1fr]">
        {KEY_USES.map(({ keys, words }) => (
          <div key={words} class="contents">
            <dt class="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p class="mt-4 text-secondary text-ink-3">
        They rest while you type. <a href="/settings">Settings</a> can turn them off.
      </p>
    </Dialog>
  );
}
