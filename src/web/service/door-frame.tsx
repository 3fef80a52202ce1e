import type { ComponentChildren } from "preact";
import { Sentence } from "../design/index.ts";
import { Brand, usePageTitle } from "../frame/index.ts";

interface DoorFrameProps {
  /** The name of the window. */
  readonly title: string;
  readonly sentence: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands before the desk: the name, one sentence, and what there is to do. */
export function DoorFrame({ title, sentence, children }: DoorFrameProps) {
  usePageTitle(title);
  return (
    <main class="mx-auto grid min-h-dvh max-w-[34rem] content-center gap-4 px-5 py-10">
      <div>
        <Brand />
      </div>
      <Sentence>{sentence}</Sentence>
      {children}
    </main>
  );
}
