/** The inks of a printed page, as the light theme has them. */
export const INK = {
  ink: "#13211f",
  secondary: "#42524f",
  caption: "#5d6c69",
  accent: "#0a5d68",
  line: "#bccac6",
  edge: "#7b8b87",
} as const;

export type Ink = keyof typeof INK;
