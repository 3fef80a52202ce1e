import type { InvitedAttendee, InvitedPerson, Participation } from "../../app/ports/index.ts";
import type { Component } from "./components.ts";
import { findProperty, listProperties, type Property } from "./property.ts";

const MOST_ATTENDEES = 200;
const LONGEST_NAME = 200;

const PARTICIPATIONS: ReadonlySet<string> = new Set(["accepted", "declined", "tentative", "delegated"]);

/** Who invites; undefined where nobody with an address does. */
export function readOrganiser(event: Component): InvitedPerson | undefined {
  const property = findProperty(event, "ORGANIZER", []);
  return property === undefined ? undefined : readPerson(property);
}

/** Who is invited, each address once. */
export function readAttendees(event: Component): readonly InvitedAttendee[] {
  const byAddress = new Map<string, InvitedAttendee>();
  for (const property of listProperties(event, "ATTENDEE", MOST_ATTENDEES)) {
    const person = readPerson(property);
    if (person === undefined || byAddress.has(person.address)) continue;
    const participation = (property.params.get("partstat") ?? "").toLowerCase();
    byAddress.set(person.address, {
      ...person,
      participation: PARTICIPATIONS.has(participation) ? (participation as Participation) : "needs-action",
      isPerson: !/^(?:room|resource)$/i.test(property.params.get("cutype") ?? ""),
    });
  }
  return [...byAddress.values()];
}

/** Apple names people by numbers of its own and puts the address beside them (RFC 7986, 6.2). */
function readPerson({ value, params }: Property): InvitedPerson | undefined {
  const address = [value.replace(/^mailto:/i, ""), params.get("email") ?? ""]
    .map((each) => each.trim().toLowerCase())
    .find((each) => each.length <= 254 && /^[^\s@<>:,;"]+@[^\s@<>:,;"]+\.[^\s@<>:,;"]+$/.test(each));
  if (address === undefined) return undefined;
  const name = (params.get("cn") ?? "").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/^['"\s]+|['"\s]+$/g, "");
  const isName = name !== "" && !name.includes("@");
  return { name: isName ? spokenOrder(name.slice(0, LONGEST_NAME).toWellFormed()) : undefined, address };
}

/** Directories put the family's name first: "Okafor, Lee" is Lee Okafor, but "Lee Okafor, PhD" is not. */
function spokenOrder(name: string): string {
  const [, family, given = ""] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return family === undefined || TITLE.test(given) ? name : `${given} ${family}`;
}

const TITLE = /^(?:jr|sr|i{2,3}|ph\.?d|m\.?d|mba|esq|cpa|inc|llc|ltd|gmbh)\.?$/i;
