/** A letter's text as it is compared: however its lines end, its accents are put together or its end is filled up. */
export function comparableText(body: string): string {
  return body
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00a0]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}
