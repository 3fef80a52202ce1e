import {
  DAY_MS,
  type Day,
  explainInstant,
  findTimeZone,
  type Instant,
  nearTimeZones,
  parseDate,
  parseInstant,
} from "../engine/index.ts";
import { type Fault, faultAt, placeOfIndex, placeOfKey } from "./fault.ts";
import { findNear, suggestWhileFew } from "./near.ts";
import { A_DATE } from "./words.ts";

/**
 * The second reading of a value whose structure is right: texts become numbers, and what is named must be there.
 * It keeps where it stands, so that a place is put into words only when there is a fault, and the stretch of
 * days that was seen, for which holidays have to be known.
 */
export class Refining {
  readonly faults: Fault[];
  /** Undefined where the contacts could not be read: then no name of one is a fault. */
  readonly contactIds: ReadonlySet<string> | undefined;
  firstDay = Number.POSITIVE_INFINITY;
  lastDay = Number.NEGATIVE_INFINITY;
  #list: string;
  #index = -1;

  constructor(faults: Fault[], contactIds: ReadonlySet<string> | undefined) {
    this.faults = faults;
    this.contactIds = contactIds;
    this.#list = "";
  }

  /** From here on, places are below this key, or below an entry of the list that it holds. */
  enter(list: string, index = -1): void {
    this.#list = list;
    this.#index = index;
  }

  fault(key: string, expected: string, value: unknown): void {
    const holder = this.#index < 0 ? this.#list : placeOfIndex(this.#list, this.#index);
    this.faults.push(faultAt(placeOfKey(holder, key), expected, value));
  }

  faultInList(key: string, index: number, expected: string, value: unknown): void {
    const holder = this.#index < 0 ? this.#list : placeOfIndex(this.#list, this.#index);
    this.faults.push(faultAt(placeOfIndex(placeOfKey(holder, key), index), expected, value));
  }

  /** Holidays have to be known for this moment too. */
  seeInstant(instant: Instant): void {
    this.#see(Math.floor(instant / DAY_MS));
  }

  /** The moment that a text names, or NaN and a fault. */
  instant(key: string, text: string): Instant {
    const instant = parseInstant(text);
    if (Number.isNaN(instant)) this.fault(key, explainInstant(text), text);
    else this.seeInstant(instant);
    return instant;
  }

  /** The date that a text names, or NaN and a fault. */
  date(key: string, text: string): Day {
    const day = parseDate(text);
    if (Number.isNaN(day)) this.fault(key, A_DATE, text);
    else this.#see(day);
    return day;
  }

  /** The same for an entry of a list. Days off say nothing about when a case plays, and widen no stretch. */
  dateInList(key: string, index: number, text: string): Day {
    const day = parseDate(text);
    if (Number.isNaN(day)) this.faultInList(key, index, A_DATE, text);
    return day;
  }

  /** A contact that is named must be there. */
  contact(key: string, id: string | undefined): void {
    if (id === undefined || this.contactIds === undefined || this.contactIds.has(id)) return;
    this.fault(key, this.#aContact(id, this.contactIds), id);
  }

  /** So must each contact of a list. */
  contacts(key: string, ids: readonly string[]): void {
    if (this.contactIds === undefined) return;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index]!;
      if (!this.contactIds.has(id)) this.faultInList(key, index, this.#aContact(id, this.contactIds), id);
    }
  }

  timeZone(key: string, name: string | undefined): void {
    if (name === undefined || findTimeZone(name) !== undefined) return;
    const hint = suggestWhileFew(this.faults.length, () => nearTimeZones(name.slice(0, 64)));
    this.fault(key, `an IANA time zone such as America/New_York${hint}`, name);
  }

  #aContact(id: string, contactIds: ReadonlySet<string>): string {
    return `the id of a contact that is there${suggestWhileFew(this.faults.length, () => findNear(id, contactIds))}`;
  }

  #see(day: Day): void {
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }
}
