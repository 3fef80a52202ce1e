import { Sentence } from "../../design/index.ts";

/** Every component in every state. */
export function GalleryPage() {
  return <Sentence>Every part, in every state.</Sentence>;
}
