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
export { DayPicker, type DayPickerProps } from "./day-picker.tsx";
export type { Saving } from "./describe-saving.ts";
export { Dialog, type DialogProps, Sheet, type SheetProps } from "./dialog.tsx";
export { CheckBox, type CheckBoxProps, Field, type FieldOption, type FieldProps } from "./field.tsx";
export { ICON_NAMES, Icon, type IconName, type IconProps } from "./icon.tsx";
export { Kbd } from "./kbd.tsx";
export { Loading } from "./loading.tsx";
export { Menu, type MenuItem, type MenuProps } from "./menu.tsx";
export {
  EmptyState,
  type EmptyStateProps,
  ErrorNote,
  type ErrorNoteProps,
  type NotedFault,
  Reason,
  type ReasonProps,
  SheetFault,
} from "./notes.tsx";
export { Avatar, Avatars, type AvatarsProps, PersonChip, type PersonChipProps } from "./person.tsx";
export { Dock, PhoneHeader, type PhoneHeaderProps } from "./phone-frame.tsx";
export { SavingState, type SavingStateProps, thisDevice } from "./saving-state.tsx";
export { Section, type SectionProps } from "./section.tsx";
export { Sentence, type SentenceProps } from "./sentence.tsx";
export { StateGlyph, type StateGlyphProps } from "./state-glyph.tsx";
export { StepCard, type StepCardProps, StepRow, type StepRowProps } from "./step-card.tsx";
export { type Column, Table, type TableProps } from "./table.tsx";
export { dismissToast, showToast, type ToastMessage, Toasts, toasts, undoNewest } from "./toasts.tsx";
export { WindowBar, type WindowBarProps } from "./window-bar.tsx";
