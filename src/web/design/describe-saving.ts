/** Where what was entered is: with the server, on this device alone, or nowhere but on the page. */
export type Saving =
  | { readonly kind: "saved" /** "09:58"; undefined before the first time */; readonly at?: string | undefined }
  | { readonly kind: "saving" }
  | { readonly kind: "saved-here" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly count: number }
  | { readonly kind: "not-saved" /** "the disk is full" */; readonly because: string };

/** The state of saving in words. */
export function describeSaving(saving: Saving, onPhone: boolean): string {
  const here = onPhone ? "Saved on this phone" : "Saved on this device";
  switch (saving.kind) {
    case "saved":
      return saving.at === undefined ? "Saved" : `Saved, ${saving.at}`;
    case "saving":
    case "saved-here":
    case "signed-out":
      return here;
    case "refused":
      return saving.count === 1 ? "One entry was not taken" : `${saving.count} entries were not taken`;
    case "not-saved":
      return `Not saved: ${saving.because}.`;
  }
}
