import { useLayoutEffect, useRef } from "preact/hooks";
import { type Command, meaningOf } from "./commands.ts";

type Answer = () => void;

const answers = new Map<Command, Answer[]>();

/** Answers a key while the component is on the page. The one that came last answers alone. */
export function useCommand(command: Command, answer: Answer | undefined): void {
  const latest = useRef(answer);
  latest.current = answer;
  const isOn = answer !== undefined;
  useLayoutEffect(() => {
    if (!isOn) return;
    const call = () => latest.current?.();
    const stack = answers.get(command) ?? [];
    answers.set(command, [...stack, call]);
    return () => {
      answers.set(command, answers.get(command)?.filter((one) => one !== call) ?? []);
    };
  }, [command, isOn]);
}

/** Does what a command means on the page that is shown; false where nothing answers. */
export function giveCommand(command: Command): boolean {
  const answer = answers.get(command)?.at(-1);
  answer?.();
  return answer !== undefined;
}

const PREFIX_MS = 1_500;

/** Listens to single keys wherever nobody is typing; `isOn` is asked at each. Gives back how to stop. */
export function listenToKeys(isOn: () => boolean): () => void {
  let prefix: string | undefined;
  let prefixUntil = 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!isOn() || isTaken(event)) return;
    const meaning = meaningOf(event.key, event.timeStamp < prefixUntil ? prefix : undefined);
    prefix = meaning.prefix;
    prefixUntil = event.timeStamp + PREFIX_MS;
    if (meaning.command !== undefined && giveCommand(meaning.command)) event.preventDefault();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

/** Whether a key belongs to what has the focus: a field being typed in, a button for Enter, a dialog. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  if (target.matches("input:not([type=checkbox], [type=radio], [type=button])")) return true;
  return key === "Enter" && target.closest("a, button, summary, label, input") !== null;
}
