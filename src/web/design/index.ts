export { Button, type ButtonKind, type ButtonProps, IconButton, type IconButtonProps } from "./button.tsx";
export { Card, type CardProps } from "./card.tsx";
export {
  Chip,
  type ChipProps,
  type Choice,
  ChoiceButtons,
  type ChoiceButtonsProps,
  Filters,
  Segmented,
  SeveralChoices,
  type SeveralChoicesProps,
} from "./choices.tsx";
export { classNames } from "./class-names.ts";
export { CheckBox, type CheckBoxProps, Field, type FieldOption, type FieldProps } from "./field.tsx";
export { ICON_NAMES, Icon, type IconName, type IconProps } from "./icon.tsx";
export { Avatar, Avatars, type AvatarsProps, initialsOf, PersonChip, type PersonChipProps } from "./person.tsx";
export { Sentence, type SentenceProps } from "./sentence.tsx";
export { StateGlyph, type StateGlyphProps } from "./state-glyph.tsx";
export { StepCard, type StepCardProps, StepRow, type StepRowProps } from "./step-card.tsx";
export { WindowBar, type WindowBarProps } from "./window-bar.tsx";
