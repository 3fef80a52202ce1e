import { useRef } from "preact/hooks";
import { ErrorBoundary, lazy } from "preact-iso";
import type { NewSheetProps } from "./new-sheet.tsx";
import type { RefusedDialogProps } from "./refused-dialog.tsx";

const NewSheet = lazy(async () => (await import("./new-sheet.tsx")).NewSheet);
const KeysDialog = lazy(async () => (await import("./keys-dialog.tsx")).KeysDialog);
const RefusedDialog = lazy(async () => (await import("./refused-dialog.tsx")).RefusedDialog);

export interface LatePartsProps {
  readonly newSheet: NewSheetProps;
  readonly keys: Omit<RefusedDialogProps, "onRetry">;
  readonly refused: RefusedDialogProps;
}

/** What floats above every page; each comes when it is first opened, and stays. */
export function LateParts({ newSheet, keys, refused }: LatePartsProps) {
  return (
    <>
      <ErrorBoundary>{useOnceTrue(newSheet.open) && <NewSheet {...newSheet} />}</ErrorBoundary>
      <ErrorBoundary>{useOnceTrue(keys.open) && <KeysDialog {...keys} />}</ErrorBoundary>
      <ErrorBoundary>{useOnceTrue(refused.open) && <RefusedDialog {...refused} />}</ErrorBoundary>
    </>
  );
}

function useOnceTrue(value: boolean): boolean {
  const wasTrue = useRef(false);
  wasTrue.current ||= value;
  return wasTrue.current;
}
