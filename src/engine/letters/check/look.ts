import { type BusinessCalendar, businessCalendarOf } from "../../calendar/index.ts";
import type { Contact, Day } from "../../model/index.ts";
import { type Reading, readFacts, visibleFacts } from "../../reading/index.ts";
import { dayOfLocalMs, findTimeZone } from "../../time/index.ts";
import type { Letter, LetterContext } from "../letter.ts";
import { type DateMention, findDates } from "./find-dates.ts";
import { fold } from "./fold.ts";
import type { LetterText, Word } from "./letter-text.ts";
import { nameWords, type People, peopleOf } from "./people.ts";
import { lowerUnits } from "./plain-units.ts";
import { type KnownNames, readLetter, wordsIn } from "./read-letter.ts";
import { type Substance, substanceOf } from "./substance.ts";
import { topicStems } from "./topic-words.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Further than this no subject is looked at. */
const LONGEST_SUBJECT = 1_000;

/** A letter and what it is held against, with everything that several rules ask for read once, and only when asked for. */
export class Look {
  readonly letter: Letter;
  readonly context: LetterContext;
  readonly people: People;
  readonly recipient: Contact | undefined;
  readonly names: KnownNames;
  readonly text: LetterText;
  readonly calendar: BusinessCalendar;
  readonly today: Day;
  /** The subject in lower case, as far as it is looked at; empty where there is none. */
  readonly subject: string;
  #facts: Reading | undefined;
  #dates: readonly DateMention[] | undefined;
  #subjectDates: readonly DateMention[] | undefined;
  #subjectWords: readonly Word[] | undefined;
  #substance: Substance | undefined;
  #stems: ReadonlySet<string> | undefined;
  #vocabulary: ReadonlySet<string> | undefined;

  constructor(letter: Letter, context: LetterContext) {
    this.letter = letter;
    this.context = context;
    this.people = peopleOf(context.theCase);
    this.recipient = this.people.find(letter.to) ?? context.theCase.contacts.find(({ id }) => id === letter.to);
    this.names = knownNames(this.people, context.theCase.me.name);
    this.text = readLetter(letter.body, this.names);
    this.calendar = businessCalendarOf(context.theCase.calendar);
    this.today = this.calendar.dateOf(context.asOf);
    this.subject = lowerUnits((letter.subject ?? "").slice(0, LONGEST_SUBJECT));
  }

  get isCandidate(): boolean {
    return this.context.theCase.side === "candidate";
  }

  /** What the facts of the case mean now. */
  get facts(): Reading {
    this.#facts ??= readFactsOf(this.context, this.calendar);
    return this.#facts;
  }

  /** Dates in what is said, in the body's units. */
  get dates(): readonly DateMention[] {
    this.#dates ??= this.text.sentences.flatMap(({ text, start }) => findDates(text, start));
    return this.#dates;
  }

  get subjectDates(): readonly DateMention[] {
    this.#subjectDates ??= findDates(this.subject, 0, true);
    return this.#subjectDates;
  }

  get subjectWords(): readonly Word[] {
    this.#subjectWords ??= wordsIn((this.letter.subject ?? "").slice(0, LONGEST_SUBJECT), this.subject, 0);
    return this.#subjectWords;
  }

  /** What it says, fit for comparing with other letters. */
  get substance(): Substance {
    this.#substance ??= substanceOf(this.text, this.people);
    return this.#substance;
  }

  /** The stems of what it says. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= topicStems(this.text.words.map(({ lower }) => lower));
    return this.#stems;
  }

  /** Words, folded, that the case itself uses: of the company, the role and what was talked about. */
  get vocabulary(): ReadonlySet<string> {
    this.#vocabulary ??= readVocabulary(this.context.theCase);
    return this.#vocabulary;
  }

  /** Today by the writer's own clock, which may be another date than the company's. */
  get ownToday(): Day {
    const { me } = this.context.theCase;
    const zone = me.timeZone === undefined ? undefined : findTimeZone(me.timeZone);
    const { asOf } = this.context;
    return zone === undefined ? this.today : dayOfLocalMs(asOf + zone.offsetAt(asOf));
  }
}

function readFactsOf({ theCase, asOf }: LetterContext, calendar: BusinessCalendar): Reading {
  return readFacts({ theCase, calendar, asOf, facts: visibleFacts(theCase.facts, asOf) });
}

function knownNames(people: People, writer: string | undefined): KnownNames {
  const own = new Set(writer === undefined ? [] : nameWords(writer).map(fold));
  return {
    isContact: (word) => people.folded(word).length > 0,
    isWriter: (word) => own.has(fold(word)),
  };
}
