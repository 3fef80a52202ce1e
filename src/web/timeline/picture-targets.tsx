import type { Picture, PictureTarget } from "../../picture/index.ts";

interface PictureTargetsProps {
  readonly picture: Picture;
  readonly onOpen: (target: PictureTarget) => void;
}

/** Marks and bars as buttons over a picture, in reading order; what repeats them answers to a pointer alone. */
export function PictureTargets({ picture, onOpen }: PictureTargetsProps) {
  const repeats = picture.targets.filter(({ isRepeat }) => isRepeat);
  const targets = picture.targets.filter(({ isRepeat }) => !isRepeat);
  return (
    <>
      {repeats.map((target) => (
        <button
          key={target.key}
          type="button"
          class="absolute rounded-small hover:bg-[color-mix(in_oklab,transparent,var(--ink)_5%)]"
          style={placeOf(target, picture)}
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => onOpen(target)}
        />
      ))}
      <ul class="contents">
        {targets.map((target) => (
          <li key={target.key} class="contents">
            <button
              type="button"
              class="absolute rounded-small hover:bg-[color-mix(in_oklab,transparent,var(--ink)_5%)]"
              style={placeOf(target, picture)}
              aria-label={target.name}
              title={target.name}
              onClick={() => onOpen(target)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box of a picture in shares of it, so that it holds at any scale and on either side of reading. */
export function placeOf({ left, top, width, height }: Box, picture: Picture) {
  return {
    insetInlineStart: share(left, picture.width),
    insetBlockStart: share(top, picture.height),
    inlineSize: share(width, picture.width),
    blockSize: share(height, picture.height),
  };
}

function share(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}
