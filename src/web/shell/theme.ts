const KEPT = "fineline-theme";

/** Light, dark, or as the device has it. */
export type Theme = "light" | "dark" | undefined;

/** Shows the pages in a theme, and keeps it for the next start, before settings are read. */
export function applyTheme(theme: Theme): void {
  const { documentElement } = document;
  if (theme === undefined) delete documentElement.dataset.theme;
  else documentElement.dataset.theme = theme;
  try {
    if (theme === undefined) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, theme);
  } catch {
    // Without a place to keep it, the theme comes with the settings.
  }
}

/** The theme of the last time. */
export function keptTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEPT);
    return theme === "light" || theme === "dark" ? theme : undefined;
  } catch {
    return undefined;
  }
}
