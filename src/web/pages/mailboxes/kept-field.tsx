import { useEffect, useState } from "preact/hooks";
import type { MailboxChangeJson } from "../../../contract/http/index.ts";
import { Field, type FieldProps, showToast } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";

interface KeptFieldProps extends Omit<FieldProps, "onValue" | "onSettled" | "error"> {
  readonly mailboxId: string;
  /** The change that a text asks for, or what was expected. */
  readonly changeTo: (text: string) => MailboxChangeJson | string;
}

/** Something of a mailbox that is kept once its field is left; what does not fit stays in the field, with what was expected. */
export function KeptField({ mailboxId, changeTo, value, ...field }: KeptFieldProps) {
  const { change } = useMail();
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setText(value);
    setFault(undefined);
  }, [value]);
  const settle = async (typed: string) => {
    const wanted = changeTo(typed.trim());
    if (typeof wanted === "string") return setFault(wanted);
    setFault(undefined);
    if (typed.trim() === value) return;
    const changed = await change(mailboxId, wanted);
    if (!changed.ok) return setFault(changed.error.detail);
    const before = changeTo(value);
    const undo = typeof before === "string" ? {} : { onAction: () => void change(mailboxId, before) };
    showToast({ text: `${field.label} is kept.`, ...undo });
  };
  return <Field {...field} value={text} onValue={setText} onSettled={(typed) => void settle(typed)} error={fault} />;
}
