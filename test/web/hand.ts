import type { Locator, Page } from "playwright-core";

/** What a person did with a page so far. */
export interface Effort {
  readonly touches: number;
  readonly characters: number;
}

/** A person's hand on a page: it touches or clicks, and types; what it does is counted. */
export interface Hand {
  readonly page: Page;
  readonly touch: (what: Locator) => Promise<void>;
  /** Writes into a field; one that has the focus is not touched first. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** The key of the keyboard on the screen that ends a line. */
  readonly enter: () => Promise<void>;
  readonly spent: () => Effort;
}

/** A hand with a mouse, or a thumb where the page belongs to a phone. */
export function handOn(page: Page, { isThumb = false } = {}): Hand {
  let touches = 0;
  let characters = 0;
  const touch = async (what: Locator) => {
    touches += 1;
    await (isThumb ? what.tap() : what.click());
  };
  return {
    page,
    touch,
    write: async (field, text) => {
      await field.waitFor();
      if (!(await field.evaluate((element) => element === document.activeElement))) await touch(field);
      characters += text.length;
      await page.keyboard.type(text);
    },
    enter: async () => {
      touches += 1;
      await page.keyboard.press("Enter");
    },
    spent: () => ({ touches, characters }),
  };
}
