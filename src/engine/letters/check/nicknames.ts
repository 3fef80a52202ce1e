/** First names that one person may go by. */
const GROUPS = `
abigail abby gail|alexander alex alec sasha xander al|alexandra alex sandra sasha lexi|alfred fred alf|andrew andy drew|angela angie
anthony tony ant|antonio tony toni|barbara barb babs|benjamin ben benny|bernard bernie|bradley brad|caroline carol carrie caro
catherine cathy cath kate katie kat cat|katherine kathy kath kate katie kat kit|kathleen kathy kate|charles charlie chuck chaz
charlotte charlie lottie|christina chris tina christy|christine chris tina christy|christopher chris topher kit|cynthia cindy
daniel dan danny|danielle dani|david dave davy|deborah deb debbie|dominic dom nic|donald don donny|dorothy dot dotty
edward ed eddie ted ned|elizabeth liz lizzie beth betty eliza elle libby lisa|emily em emmy|eugene gene|florence flo|francis frank fran
frances fran frannie|francisco paco pancho|frederick fred freddie|gabriel gabe|gabrielle gabby gabi|gerald gerry jerry|gregory greg
harold harry hal|henry harry hank|isabella bella izzy isa|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jeffrey jeff
jennifer jen jenny|jessica jess jessie|joanna jo joey|joanne jo|john jack johnny|jonathan jon jonny|joseph joe joey|josephine jo josie
joshua josh|judith judy jude|julia jules julie|kenneth ken kenny|kimberly kim|lawrence larry lars|leonard leo len lenny
lewis lew|louis lou|louise lou|lucas luke|madeline maddie|margaret maggie meg peggy marge greta|maria mia|martin marty|matthew matt matty
megan meg|melissa mel lissa|michael mike mick mickey|michelle shelly|miguel mike|mitchell mitch|natalie nat|natasha tasha nat
nathan nate nat|nathaniel nate nat nathan|nicholas nick nicky nico|nicole nicky nikki|oliver ollie|olivia liv livvy|pamela pam|patricia pat patty tricia trish
patrick pat paddy|peter pete|philip phil pip|phillip phil|rachel rach|raymond ray|rebecca becky becca|richard rick rich dick ricky
robert rob bob bobby robbie bert|roberto rob beto|roger rog|ronald ron ronnie|rosemary rose rosie|russell russ|samantha sam sammy|samuel sam sammy
sandra sandy|sebastian seb bas|sharon shaz|simon si|sophia sophie|stanley stan|stephanie steph stef|stephen steve steph|steven steve
susan sue susie suzy|suzanne sue suzy|teresa terry tess tessa|theodore ted theo teddy|theresa terry tess tessa|thomas tom tommy|timothy tim timmy
valerie val|vanessa nessa|veronica ronnie|victor vic|victoria vicky tori vic|vincent vince vinny|virginia ginny|walter walt wally|wilhelm willi
william will bill billy willy liam|zachary zach zack`;

const groupsOf = new Map<string, Set<number>>();
for (const [group, names] of GROUPS.trim().split(/[|\n]/).entries()) {
  for (const name of names.split(" ")) {
    const groups = groupsOf.get(name);
    if (groups === undefined) groupsOf.set(name, new Set([group]));
    else groups.add(group);
  }
}

/** Whether one person may be called both: "bob" and "robert". Names are folded. */
export function areNicknames(a: string, b: string): boolean {
  const groups = groupsOf.get(a);
  const others = groupsOf.get(b);
  if (groups === undefined || others === undefined) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}
