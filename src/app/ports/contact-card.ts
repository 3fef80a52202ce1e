/** What a card says of somebody. The first address and the first number are those to use. */
export interface ContactCard {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly title?: string;
  readonly company?: string;
  /** As it stands on an envelope, with its line breaks. */
  readonly address?: string;
  readonly note?: string;
}
