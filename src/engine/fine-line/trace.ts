import type { BusinessCalendar } from "../calendar/index.ts";
import type { Instant } from "../model/index.ts";
import { type Corner, closenessBetween, type Line, slopeOf } from "./corner.ts";

/** A line as far as it is drawn, and where it would go if nothing happened. Before it starts and after it ends it is not `live`. */
export interface Trace {
  readonly drawn: Line;
  readonly ahead: Line;
  readonly live: boolean;
}

export const NOTHING_DRAWN: Trace = { drawn: [], ahead: [], live: false };

/** Two values as near as this are the same: what parts them is rounding. */
const NEAR = 1e-9;

/** The line where it stands at a moment not before its last corner. */
export function positionAt(trace: Trace, at: Instant, calendar: BusinessCalendar): Corner {
  const last = trace.drawn.at(-1)!;
  const next = trace.ahead[0];
  return { at, y: next === undefined ? last.y : closenessBetween(last, next, at, calendar) };
}

/** Draws every corner up to and including a moment. */
export function advanced(trace: Trace, to: Instant): Trace {
  const passed = trace.ahead.filter((corner) => corner.at <= to);
  if (passed.length === 0) return trace;
  return { ...trace, drawn: [...trace.drawn, ...passed], ahead: trace.ahead.slice(passed.length) };
}

/** The line from a moment on at a new height; where the height is the one it had, nothing is drawn. */
export function jumped(trace: Trace, to: Corner, calendar: BusinessCalendar): Trace {
  const from = positionAt(trace, to.at, calendar);
  if (Math.abs(from.y - to.y) < NEAR) return trace;
  return { ...trace, drawn: [...withCorner(trace, from).drawn, to], ahead: [] };
}

/** A corner where the line stands, unless there is one. */
export function withCorner(trace: Trace, corner: Corner): Trace {
  return trace.drawn.at(-1)?.at === corner.at ? trace : { ...trace, drawn: [...trace.drawn, corner] };
}

export function begun(trace: Trace, at: Corner): Trace {
  return { drawn: [...trace.drawn, at], ahead: [], live: true };
}

export function ended(trace: Trace, at: Instant, calendar: BusinessCalendar): Trace {
  const last: Corner = { ...positionAt(trace, at, calendar), ends: true };
  const drawn = trace.drawn.at(-1)?.at === at ? trace.drawn.slice(0, -1) : trace.drawn;
  return { drawn: [...drawn, last], ahead: [], live: false };
}

/** The line on another way from a moment on, with a corner only where it bends. */
export function redirected(trace: Trace, from: Corner, ahead: Line, calendar: BusinessCalendar): Trace {
  const last = trace.drawn.at(-1)!;
  const before = trace.ahead[0] === undefined ? 0 : slopeOf(last, trace.ahead[0], calendar);
  const after = ahead[0] === undefined ? 0 : slopeOf(from, ahead[0], calendar);
  const bends = Math.abs(before - after) > NEAR;
  return { ...(bends ? withCorner(trace, from) : trace), ahead };
}
