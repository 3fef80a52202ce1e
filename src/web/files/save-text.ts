const KEPT_MS = 10_000;

/** Hands a text out as a file, under a name, the way a browser saves what is downloaded. */
export function saveText(name: string, parts: readonly string[], type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
