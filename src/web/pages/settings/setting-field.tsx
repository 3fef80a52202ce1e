import { useEffect, useState } from "preact/hooks";
import type { SettingsChange } from "../../../contract/index.ts";
import { Field, type FieldProps } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { checkedChange } from "./checked-change.ts";

interface SettingFieldProps extends Omit<FieldProps, "value" | "onValue" | "onSettled" | "error"> {
  /** As it is settled; empty where it is not. */
  readonly value: string;
  /** The change that a text asks for; an empty one takes the setting out. */
  readonly changeTo: (text: string) => SettingsChange;
  /** "Your name is kept." */
  readonly said: string;
}

/** A setting that is kept once its field is left; what does not fit stays in the field, with what was expected. */
export function SettingField({ value, changeTo, said, ...field }: SettingFieldProps) {
  const desk = useDesk();
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setText(value);
    setFault(undefined);
  }, [value]);
  const settle = (typed: string) => {
    const checked = checkedChange(changeTo(typed.trim()));
    setFault(checked.fault);
    if (checked.change !== undefined && typed.trim() !== value) void desk.changeSettings(checked.change, said);
  };
  return <Field {...field} value={text} onValue={setText} onSettled={settle} error={fault} />;
}
