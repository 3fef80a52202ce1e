/**
 * Words that begin a sentence or stand in a subject with a capital letter and are nobody's misspelt name. Only short ones
 * matter: a long word is hardly ever one letter off a name.
 */
const WORDS = `
a able about above accept access account across act add address after again against age ago agree ahead all allow almost
alone along already also although always am among amount an analysis analyst and another answer any anyone anything apart
apply are area around art article as ask asked at attached away
baby back bad balance bank bar bare base based basis be bear beat became because become been before began begin behind
being believe below bell bench best bet better between beyond big bill bit black blue board body book both box boy bread
break brief bring brother brought budget build building built burn business busy but buy by
cake call called calls came can candid candidate card cards care career carry cart case cash cause center chain chair
chance change charge chart charts chase check chief child city claim clarity class clean clear clearly client clients close closed
closing cloud coach code coffee cold come coming common company complete contact cook cool copy core corner cost costs could
count country course court cover craft cream create cross crowd current customer cut cycle
daily danger dare dark data date dates dawn day days deal dealt dean dear death debt decision deck deep deeply delay demand depth design desk
detail did died different dig dine dinner direct do does doing done door double doubt down draft draw drew drive drop
due during duty
each early earn ease east easy edge effort eight either else email end ended energy engine enjoy enough enter entire
equal error even evening event ever every everyone example except expect extra eye
face fact fail fair fall family far fare farm fast favor fear feel feet fell felt few field fifth fight figure file fill
final finally financial find fine fire firm first fit five fix flat floor flow focus folk follow food foot for force forecast form
forms forth forward found four frank free fresh friend from front full fun fund further future
gain game gave general get getting girl give given glad glass go goal goals goes going gold gone good got grace grade grand grant
grants grateful gray great greatly green grew ground group grow growth guess guest guide
had hair half hall hand hands handed handing happy hard has hat have having he head health hear heard heart heat heavy held hello help her
here herself high him himself hire hiring his hit hold home honor hope hoping hot hour hours house how human hundred
i ice idea ideas if in indeed inside instead interest internal interview into is issue it item items its itself
job jobs join joint joy judge jump just justice
keep kept key kick kid kids kill kind kinds king knew know known
labor lack lady lake land lane large last late later lately law lay lead leads lean leaner learn learned learning least leave led left leg legal less lesson let
letter letters level levels lie life light like likely line lines link list listen little live lively lives load loan local long
look looked looking looks lose lost lot love low lower luck lunch
made mail main major make makes making man manage manager many map march mark marker market marks mass master match matter may maybe me
mean means meant meet meeting memory men mention mentioned merry message met method middle might mile miles milk mind mine minor
minute miss mode model models moment money month months more morning most mother mouth move moved much music must my myself
name named names near nearly neat neck need needed needs neither never new news next nice night nine no nobody none nor north not note noted notes
nothing notice now number
odd of off offer office often oil old on once one ones only open opened opening or orange order other others our out outside over
own owner
pack page paid pain paint pair panel paper park part partner parts party pass past pat path patient pay peace people per
period phone pick piece pink pipe place plain plan plane planned plans plant play please pleased plus point points poor pop position post
pound power practice present press pretty price print problem process product program project proper public pull pure
push put
quality quarter question questions quick quickly quiet quite quote
race rain raise ran range rare rate rates rather ray reach read reading ready real really reason receive recent record recruiter red
reed regard regards region related release remain reply report request rest result rich ride right ring rise risk river road robin rock role roles
room rose round route row rule run rush
safe said sail sale sales salt same sample sand save saw say saying scale school sea search season seat second section see seed
seek seem seems seen self sell send senior sense sent serve service set seven several shade shall shape share shared sharing sharp she sheet shift
ship shoe shop shore short shot should show showed side sign simple simply since sincere sincerely single sir sit site six size skill skills skin sky sleep small
smart snow so social soft software sold some someone something song soon sorry sort sound south space speak special
spend spent spoke spot spring staff stage stand standing star start started starting state status stay step steps still stock stone stop store
story straight street strong student study stuff style subject such summer sun support sure surely system
table take taken takes taking talk talked talking tall tank task tax tea teach team teams tech tell ten term terms test tests text than thank thanked thanks that
the their them then theory there these they thin thing things think third this those though thought three through thus
time times tin tiny to today together told tomorrow tone too took tool tools top topic topics total touch tour toward town track
trade trail train training travel tray treat tree trial tried trip true truly trust try trying turn twelve twenty twice two type
under unit united until up update updates upon us use used useful user using usual
value vary vast very vice video view visit voice vote
wage wages wait waiting walk wall want wanted war warm warmly was waste watch water wave way ways we weak wear web week weeks weight welcome well went were
west what whatever when where whether which while white who whole whom whose why wide wife wild will win wind window winter wish wishes with
within without woman wonder wood word words work worked workflow working works world worth would write writing wrong wrote
yard year years yes yesterday yet you young your yours yourself youth
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february april june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms mx dr prof re fwd ps cv hr
africa america asia berlin boston chicago china dublin england english europe france german germany greece india ireland italy japan lisbon
london madrid mexico oslo paris poland porto rome russia seattle spain sweden texas tokyo turkey vienna york christmas easter
agile apple azure cobol docker excel google java jira kanban linux microsoft python react scala scrum swift slack tableau word zoom
`;

const COMMON: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ""));

/** Whether a word in lower case is an everyday one. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || hasCommonStem(word);
}

/** "Notes", "noted", "noting": endings of everyday words. */
function hasCommonStem(word: string): boolean {
  for (const ending of ["s", "es", "ed", "d", "ing", "ly", "er"]) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (COMMON.has(stem) || (ending === "ing" && COMMON.has(`${stem}e`))) return true;
  }
  return word.endsWith("'s") && COMMON.has(word.slice(0, -2));
}
