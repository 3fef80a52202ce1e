/** The drawings, on a grid of 24 with a line of 1.6: moves of paths, and dots as circles of no size. */
const DRAWINGS = {
  back: "M15 6l-6 6 6 6",
  board: "M4 6.5h16M4 12h16M4 17.5h10",
  book: "M5 5.5c2.5-1 5-.8 7 .8 2-1.6 4.5-1.8 7-.8v12.7c-2.5-1-5-.8-7 .8-2-1.6-4.5-1.8-7-.8zM12 6.3V19",
  calendar: "M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4",
  check: "M5 12.5l4.5 4.5L19 7",
  clock: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M12 7.8V12l2.8 1.8",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  copy: "M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9",
  down: "M6 9.5l6 6 6-6",
  download: "M12 4.5v10.5M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15",
  flag: "M6 20V4.5h11.5l-2.5 4 2.5 4H6",
  forward: "M9 6l6 6-6 6",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8",
  mail: "M4 6h16v12.5H4zM4.5 6.5l7.5 6.5 7.5-6.5",
  message: "M4.5 5.5h15v11h-9l-4 3v-3h-2z",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  offline: "M7.5 18.5h9.5a3.8 3.8 0 0 0 .8-7.5 6 6 0 0 0-10-3.4M5.8 10a4.3 4.3 0 0 0 1.7 8.5M4.5 4.5l15 15",
  pencil: "M5 19l.8-3.6L16 5.2l2.8 2.8L8.6 18.2zM14 7.2l2.8 2.8",
  people:
    "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M3 19c.6-3.4 3-5 6-5s5.4 1.6 6 5M15.5 5.4a3.5 3.5 0 0 1 0 6.2M17.5 14.6c1.9.7 3.1 2.2 3.5 4.4",
  phone:
    "M6 4.5h3.5l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5V18c0 1-.8 1.8-1.8 1.7C10.5 19.2 4.8 13.5 4.3 6.3 4.2 5.3 5 4.5 6 4.5z",
  plus: "M12 5v14M5 12h14",
  print: "M7 9V4.5h10V9M7 17H4.5V9h15v8H17M7 14h10v5.5H7z",
  scales: "M12 4v15.5M7 19.5h10M5 7.5h14M5 7.5l-2.5 6h5zM19 7.5l-2.5 6h5z",
  search: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l4.5 4.5",
  settings:
    "M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M9 14.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  source: "M10 6H5v13h13v-5M13.5 4.5h6v6M19 5l-8.5 8.5",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.7 12.5h8.6L17 7M10.5 10.5v5.5M13.5 10.5v5.5",
  undo: "M8 5L4.5 8.5 8 12M4.5 8.5H14a5 5 0 0 1 0 10H9",
  work: "M4 8h16v11H4zM9 8V5h6v3M4 12.5h16",
} as const;

/** The signs there are, each named by what it shows. */
export type IconName = keyof typeof DRAWINGS;

/** All signs, in the order of their names. */
export const ICON_NAMES = Object.keys(DRAWINGS) as readonly IconName[];

const POINTING: ReadonlySet<IconName> = new Set(["back", "forward", "undo", "source"]);

export interface IconProps {
  readonly name: IconName;
  /** Width and height in pixels at the usual size of text; 20 where none is given. */
  readonly size?: number;
}

/** A sign beside a word, in the colour of the text around it. Never read aloud: the word says it. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      class={POINTING.has(name) ? "icon-mirrored flex-none" : "flex-none"}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === "more" ? 2.6 : 1.6}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
