import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { classNames, Icon, Kbd } from "../design/index.ts";

export interface SearchFieldProps {
  /** Read aloud: "Search applications". */
  readonly label: string;
  /** "Company, person, word" */
  readonly placeholder: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** When somebody is about to type: what it takes can be made ready. */
  readonly onReady?: (() => void) | undefined;
  readonly field?: Ref<HTMLInputElement> | undefined;
  readonly class?: string | undefined;
}

/** A place to type what is looked for; the key / leads to it, Esc empties and leaves it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onValue, onReady, field = null, class: given } = props;
  const id = useId();
  const leave = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (value === "") event.currentTarget.blur();
    else onValue("");
  };
  return (
    <search class={classNames("relative block", given)}>
      <label for={id} class="hidden-visually">
        {label}
      </label>
      <span class="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-ink-3">
        <Icon name="search" size={18} />
      </span>
      <input
        ref={field}
        id={id}
        type="search"
        class="control !ps-10 tablet:!pe-10 [&::-webkit-search-cancel-button]:hidden"
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={placeholder}
        value={value}
        onFocus={onReady}
        onPointerEnter={onReady}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={leave}
      />
      {value === "" && (
        <span
          class="pointer-events-none absolute inset-y-0 end-3 hidden place-items-center tablet:grid"
          aria-hidden="true"
        >
          <Kbd>/</Kbd>
        </span>
      )}
    </search>
  );
}
