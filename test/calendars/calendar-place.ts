import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarChoices, CalendarDesk, SyncOutcome } from "../../src/app/index.ts";
import { openCalendarDesk } from "../../src/bin/calendar-desk.ts";
import { type FactJson, isSameJson } from "../../src/contract/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { firstCase, holidays, NOW } from "../http/api-under-test.ts";
import { PASSWORD, type Radicale, USER } from "./radicale.ts";

/** A home with the first case, and a calendar at a real server. */
export interface CalendarPlace {
  readonly home: string;
  readonly store: OpenStore;
  /** Closes something together with the place. */
  readonly after: (opened: { readonly close: () => Promise<void> }) => void;
  readonly desk: CalendarDesk;
  readonly clock: { now: number };
  /** The path of the calendar. */
  readonly path: string;
  readonly place: { readonly url: string; readonly user: string; readonly password: string };
  readonly connect: (choices?: Partial<CalendarChoices>) => Promise<void>;
  /** Another program over the same home. */
  readonly openAgain: () => Promise<CalendarDesk>;
  readonly sync: () => Promise<SyncOutcome>;
  /** Everything that lies in the calendar, by its file's name. */
  readonly objects: () => Promise<readonly CalendarObject[]>;
  readonly findObject: (title: RegExp) => Promise<CalendarObject>;
  readonly put: (object: CalendarObject, change: (text: string) => string) => Promise<void>;
  /** Facts that were recorded since the beginning. */
  readonly newFacts: () => Promise<readonly FactJson[]>;
  readonly close: () => Promise<void>;
}

export interface CalendarObject {
  readonly path: string;
  readonly text: string;
}

let calendars = 0;

export async function makePlace(radicale: Radicale): Promise<CalendarPlace> {
  calendars += 1;
  const path = await radicale.makeCalendar(`work-${calendars}`);
  const home = mkdtempSync(join(tmpdir(), "fineline-caldav-"));
  const store = await openCaseStore({ home });
  const clock = { now: NOW };
  const { id = "", facts, role, company, calendar, contacts } = firstCase;
  await store.addCases([{ id, header: { role, company, calendar, contacts }, facts }], NOW);
  let ids = 0;
  const opened: { readonly close: () => Promise<void> }[] = [];
  const openAgain = async () => {
    const newId = () => `new-${++ids}`;
    const open = await openCalendarDesk({ home, env: {}, store, holidays, newId, now: () => clock.now });
    opened.push(open);
    return open.desk;
  };
  const desk = await openAgain();
  const place = { url: `${radicale.origin}${path}`, user: USER, password: PASSWORD };
  const objects = () => listObjects(radicale, path);
  return {
    home,
    store,
    after: (each) => opened.push(each),
    desk,
    clock,
    path,
    place,
    openAgain,
    objects,
    connect: async (choices = {}) => {
      const connected = await desk.connect(place, { as: "events", isPrivate: false, hasAlarms: false, ...choices });
      if (!connected.ok) throw new Error(connected.sentence);
    },
    sync: () => desk.sync(),
    findObject: async (title) => {
      const found = (await objects()).filter(({ text }) => title.test(/SUMMARY:(.*)/.exec(unfolded(text))?.[1] ?? ""));
      if (found.length !== 1) throw new Error(`${found.length} objects are called ${title}`);
      return found[0]!;
    },
    put: async (object, change) => {
      const text = change(unfolded(object.text));
      const headers = { "Content-Type": "text/calendar; charset=utf-8" };
      const { status } = await radicale.ask("PUT", object.path, { body: text, headers });
      if (status !== 201 && status !== 204) throw new Error(`PUT answered ${status}`);
    },
    newFacts: async () => {
      const stored = await store.findCase("globex");
      return (stored?.facts ?? []).filter((fact) => !facts.some((before) => isSameJson(before, fact)));
    },
    close: async () => {
      for (const each of opened) await each.close();
      await store.close();
      rmSync(home, { recursive: true });
    },
  };
}

function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]/g, "");
}

const LISTING = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>';

async function listObjects({ ask }: Radicale, path: string): Promise<readonly CalendarObject[]> {
  const listing = await (await ask("PROPFIND", path, { body: LISTING, headers: { Depth: "1" } })).text();
  const paths = [...listing.matchAll(/<href>([^<]+\.ics)<\/href>/g)].map(([, href = ""]) => href).toSorted();
  return Promise.all(paths.map(async (each) => ({ path: each, text: await (await ask("GET", each)).text() })));
}
