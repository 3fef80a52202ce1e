import { fold } from "./fold.ts";
import type { Look } from "./look.ts";
import { stem, topicStems } from "./topic-words.ts";

/** What letters after an interview say anyway: none of it is about this talk. */
const STOCK = new Set(
  `thank thanks thankful grateful gratitude appreciate appreciation time timing today yesterday morning afternoon week day days date meet meeting met talk talked
  talking speak speaking spoke conversation conversations discuss discussed discussion chat call interview interviewed interviewing interviewer opportunity
  role position job team teams company work working worked organization organisation business department colleague colleagues people everyone everybody
  interest interested interesting excited exciting excitement enthusiasm enthusiastic enthused eager keen passion passionate motivated
  learn learning learned learnt hear hearing heard know knowing more great good wonderful lovely nice pleasure pleasant delight delighted glad happy
  pleased enjoy enjoyed enjoyable insight insights insightful insightfully detail details detailed overview culture vision mission values value goals goal challenge
  challenges fit match qualified qualification qualifications skill skills experience experiences background strong strengths strength ability abilities contribute contribution
  contributing asset addition confident confidence believe feel feeling felt think thought consider consideration considering candidate candidates application
  apply applied applying forward look looking looks hope hoping hopefully soon next step steps stage process decision decide update updates timeline status information info
  question questions answer answers contact reach reaching touch reply respond response email emails letter note write writing wrote message follow following
  share sharing shared tell told telling explain explained explaining describe described show showing welcome welcoming warm warmly kind kindly kindness
  friendly professional professionalism impressed impressive impression inspiring inspired inspiration positive atmosphere environment place office
  help helpful helping provide provided further additional need needed anything something everything let please feel free hesitate available availability
  convenience sincerely best regards wishes dear hello hi again also really truly very sure certain certainly definitely especially particularly
  join joining joined become member part future career grow growth develop development dream ideal perfect excellent outstanding amazing fantastic
  chance able want wanted like love would could way ways thing things lot bit much many well back take taking taken took give giving given gave come coming came
  go going went see seeing seen bring brought put use used using make made find found keep say said mention mentioned set left leave start year years month
  months long short quick quickly person personally hiring hire manager recruiter responsibilities responsibility duties requirement requirements requires
  reiterate reaffirm confirm confirmed express convey extend remain remains remaining continue continued continuing stay still strongly highly
  invite invited inviting host hosting schedule scheduled set setting busy generous generously valuable invaluable useful informative comprehensive
  thorough thoroughly thoughtful clear clearly open openness honest honestly real understanding understand understood better deeper sense picture idea ideas
  mind minds hard dedicated dedication committed commitment success successful successfully result results drive driven dynamic innovative innovation leading leader
  leadership industry field sector line firm world class approach approaches project projects product products customer customers service services quality
  check checking inquire ask asking asked wonder wondering curious interview second first third last previous earlier recently recent
  weekend evening minute minutes hour hours moment wish wonderful everything attention patience support supportive consideration moving move ahead proceed process
  final finalist offer result opening vacancy search selection progress news developments due ignore ignored ignoring forget forgot forgotten wait waiting waited mean meanwhile matter matters matter subject pass passed due date deadline plan planned expect
  expected patience sign signed elsewhere briefly brief simply regarding concerning reference refer referring respect related relation attempt times circle bump
  nudge ping touchbase inbox top kind regard concern occupy busy silence urgent urgently early late later former current currently present presently
  whether possible possibly suit suits rest fine still remain word hearing`
    .split(/\s+/)
    .map(stem),
);

/** Whether a stem says nothing about a particular talk. */
export function isStock(word: string): boolean {
  return STOCK.has(word);
}

/** Stems of words that stand in this letter and would not stand in anybody's: no stock, no name, not the role, the firm or a date. */
export function specificStems(look: Look): ReadonlySet<string> {
  const { theCase } = look.context;
  const given = new Set([...wordsOf(theCase.role), ...wordsOf(theCase.company)]);
  const own = look.text.words.filter(
    ({ lower }) => !look.names.isContact(lower) && !look.names.isWriter(lower) && !TIMES.has(lower),
  );
  const stems = new Set<string>();
  for (const word of topicStems(own.map(({ lower }) => lower))) {
    if (word.length > 2 && !STOCK.has(word) && !given.has(word) && !/\d/.test(word)) stems.add(word);
  }
  return stems;
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 200)
    .split(/[\s,./&-]+/)
    .map((word) => stem(fold(word)));
}

const TIMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december nov dec jan feb mar apr jun jul aug sep sept oct mon tue wed thu fri sat sun th st nd rd".split(
    " ",
  ),
);
