import { useState } from "preact/hooks";
import { ApiError, UnreachableError } from "../api/index.ts";
import { ErrorNote } from "../design/index.ts";
import { UNREACHED } from "./sentences.ts";

/** Something that is asked of the server, one at a time. */
export interface Asking {
  readonly isBusy: boolean;
  /** Why the last thing was not done, in a sentence. */
  readonly fault: string | undefined;
  /** Does it and tells whether it was done; what the server refuses is in `fault`. */
  readonly ask: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Asks the service for one thing at a time: whether it is busy, and what it said where it refused. */
export function useAsking(): Asking {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const ask = async (work: () => Promise<unknown>) => {
    if (isBusy) return false;
    setBusy(true);
    setFault(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setFault(faultOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, fault, ask };
}

/** Why something was not done, in a sentence. Throws what is nobody's refusal. */
function faultOf(error: unknown): string {
  if (error instanceof UnreachableError) return UNREACHED;
  if (!(error instanceof ApiError)) throw error;
  const [fault] = error.faults;
  if (fault === undefined) return error.message;
  return `Expected ${fault.expected}.`;
}

/** The same as a note; nothing where there is none. */
export function Fault({ of: { fault } }: { readonly of: Pick<Asking, "fault"> }) {
  return fault === undefined ? null : <ErrorNote title={fault} />;
}
