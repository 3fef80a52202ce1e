/** A header of a message: its name in lower case, its value unfolded, encoded words decoded. */
export interface MessageHeader {
  readonly name: string;
  readonly value: string;
}

/** A part of a message besides its text: what a report, an invitation or an attached message is made of. */
export interface MessagePart {
  /** Its MIME type in lower case. */
  readonly type: string;
  /** The `method` of a calendar part, in upper case; empty elsewhere. */
  readonly method: string;
  /** Its beginning as text, where its type is one that is read; empty elsewhere. */
  readonly text: string;
}

/** When a message was written, by its own clock. */
export interface MessageDate {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Local time minus UTC where the message says it; undefined where it names no zone. */
  readonly offsetMs: number | undefined;
}

/** A message taken apart: what reading it goes by, and no bytes. */
export interface ParsedMessage {
  readonly headers: readonly MessageHeader[];
  readonly subject: string;
  /** Its text in Unicode, flowed lines joined, HTML turned into text; line feeds end lines. */
  readonly text: string;
  readonly parts: readonly MessagePart[];
  readonly date: MessageDate | undefined;
}

/** The value of the first header of that name; empty where there is none. */
export function headerOf(message: Pick<ParsedMessage, "headers">, name: string): string {
  return message.headers.find((header) => header.name === name)?.value ?? "";
}

/** The values of all headers of that name, in order. */
export function headersOf(message: Pick<ParsedMessage, "headers">, name: string): readonly string[] {
  return message.headers.filter((header) => header.name === name).map(({ value }) => value);
}

export function hasHeader(message: Pick<ParsedMessage, "headers">, name: string): boolean {
  return message.headers.some((header) => header.name === name);
}
