import { Button, type ButtonKind, Chip, IconButton, Kbd } from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const KINDS: readonly ButtonKind[] = ["primary", "secondary", "text", "quiet"];
const SIZES = ["large", "regular", "small"] as const;
const WORDS: Readonly<Record<ButtonKind, string>> = {
  primary: "Draft",
  secondary: "Mark done",
  text: "Prepare",
  quiet: "Skip",
};

/** Buttons and small signs. */
export function ControlsPart() {
  return (
    <Part title="Controls">
      {SIZES.map((size) => (
        <Specimens key={size} title={`Button, ${size}`}>
          {KINDS.map((kind) => (
            <Button key={kind} kind={kind} size={size}>
              {WORDS[kind]}
            </Button>
          ))}
        </Specimens>
      ))}
      <Specimens title="Button with a sign, as a link, unavailable">
        <Button icon="copy">Copy</Button>
        <Button icon="print" size="small">
          Print card
        </Button>
        <Button href="/design">See the case</Button>
        <Button disabled>Open in mail</Button>
        <Button kind="primary" disabled>
          Draft
        </Button>
      </Specimens>
      <Specimens title="IconButton">
        <IconButton icon="back" label="Back" href="/more" />
        <IconButton icon="close" label="Close" />
        <IconButton icon="more" label="More" />
      </Specimens>
      <Specimens title="Chip, Kbd">
        <Chip>email</Chip>
        <Chip late>was due Friday</Chip>
        <Kbd>G</Kbd>
        <Kbd>Enter</Kbd>
      </Specimens>
    </Part>
  );
}
