import { useEffect, useState } from "preact/hooks";
import { failureOf } from "./calendar-api.ts";

/** What the server told last. */
export interface Told<Value> {
  /** Undefined until it told. */
  readonly value: Value | undefined;
  readonly failure: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Asks the server once, and again when asked to. */
export function useTold<Value>(ask: () => Promise<Value>): Told<Value> {
  const [value, setValue] = useState<Value>();
  const [failure, setFailure] = useState<string>();
  const refresh = async () => {
    try {
      setValue(await ask());
      setFailure(undefined);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  useEffect(() => {
    void refresh();
  }, []);
  return { value, failure, refresh };
}
