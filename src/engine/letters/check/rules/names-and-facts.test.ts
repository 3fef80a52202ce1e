import assert from "node:assert/strict";
import { it } from "node:test";
import type { Contact } from "../../../model/index.ts";
import { around, dana, found, inBrief, type SampleLetter } from "../check.suite.ts";

function contact(id: string, name: string): Contact {
  return { id, name, role: "interviewer", email: `${id}@globex.example` };
}

const CAST: readonly Contact[] = [
  dana,
  contact("mary", "Mary Ann Lopez"),
  contact("jose", "José Müller"),
  contact("anna", "Anna-Lena van der Berg"),
  contact("karen", "Dr. Karen Oster"),
  contact("rita", "Ms Rita Wu"),
  contact("omar", "Prof. Omar Said"),
  contact("rob", "Robert Petrie"),
  contact("joan", "Joan Petrie"),
  contact("jon", "Jon Petrov"),
  contact("max", "Herr Max Weber"),
  contact("kenji", "Kenji Tanaka"),
];

/** What is written, and what is found in it: how bad, the words, what they become, and why. */
type Row = readonly [written: string, found: string];

/** To whom, and the first line. */
const GREETINGS: readonly Row[] = [
  ["dana: Hi Dana,", ""],
  ["dana: Hi Kim,", ""],
  ["dana: Dear Dana Kim,", ""],
  ["dana: Hi Dena,", "blocks: Dena -> Dana (The reader's name is spelt Dana.)"],
  ["dana: Hi Dana Kym,", "blocks: Kym -> Kim (The reader's name is spelt Kim.)"],
  ["dana: Hi Dana and Joan,", "blocks: Joan (This letter goes to Dana Kim alone, and its greeting names Joan too.)"],
  ["dana: Hi Joan,", "blocks: Joan -> Dana (This letter goes to Dana Kim, and its greeting names Joan.)"],
  ["dana: Hi Dana Petrie,", "blocks: Petrie (This letter goes to Dana Kim alone, and its greeting names Petrie too.)"],
  ["dana: Hi Dna,", "blocks: Dna -> Dana (The reader's name is spelt Dana.)"],
  ["dana: hi dana,", ""],
  ["dana: Hi D.,", ""],
  ["dana: Hi DK,", ""],
  ["dana: Hi KD,", "blocks: KD -> Dana (This letter goes to Dana Kim, and its greeting names KD.)"],
  ["dana: Hi dear Dana,", ""],
  ["dana: Hi lovely Dana,", ""],
  ["dana: Hi Dana mam,", ""],
  ["dana: Bonjour Madame Dana,", ""],
  ["dana: Hi Maria Dana,", ""],
  ["dana: Hi Maria, Dana,", "blocks: Maria (This letter goes to Dana Kim alone, and its greeting names Maria too.)"],
  ["dana: Hi Maria and Dana,", "blocks: Maria (This letter goes to Dana Kim alone, and its greeting names Maria too.)"],
  ["dana: Dear Ms Joan,", "blocks: Joan -> Kim (This letter goes to Dana Kim, and its greeting names Joan.)"],
  ["dana: Dear Mr Petrov,", "blocks: Petrov -> Kim (This letter goes to Dana Kim, and its greeting names Petrov.)"],
  ["dana: Hi Zoe,", "blocks: Zoe -> Dana (This letter goes to Dana Kim, and its greeting names Zoe.)"],
  [
    "dana: Hi Zoe Lopez,",
    "blocks: Zoe Lopez -> Dana (This letter goes to Dana Kim, and its greeting names Zoe Lopez.)",
  ],
  ["dana: Hi Dana's,", ""],
  ["dana: Hi Dana-san,", ""],
  ["dana: Hi Kan,", "blocks: Kan -> Dana (This letter goes to Dana Kim, and its greeting names Kan.)"],
  ["dana: Hi Dana Jr,", ""],
  ["mary: Hi Mary,", ""],
  ["mary: Hi Maryann,", ""],
  ["mary: Hi Mary Ann,", ""],
  ["mary: Hi Ann,", ""],
  ["mary: Hi MA,", ""],
  ["mary: Hi MAL,", ""],
  ["mary: Hi Marie,", "blocks: Marie -> Mary (This letter goes to Mary Ann Lopez, and its greeting names Marie.)"],
  ["mary: Hi Annlopez,", ""],
  ["mary: Hi Lopez,", ""],
  ["mary: Hi Lopes,", "blocks: Lopes -> Lopez (The reader's name is spelt Lopez.)"],
  ["mary: Hi MaryAnnLopez,", ""],
  ["jose: Hi José,", ""],
  ["jose: Hi Jose,", "hints: Jose -> José (The reader writes it José.)"],
  ["jose: Hi Jos,", "blocks: Jos -> José (The reader's name is spelt José.)"],
  ["jose: Dear Herr Mueller,", "hints: Mueller -> Müller (The reader writes it Müller.)"],
  ["jose: Dear Herr Muller,", "hints: Muller -> Müller (The reader writes it Müller.)"],
  ["jose: Dear Mr Moller,", "blocks: Moller -> Müller (The reader's name is spelt Müller.)"],
  [
    "jose: Hi Jose Mueller,",
    "hints: Jose -> José (The reader writes it José.) + hints: Mueller -> Müller (The reader writes it Müller.)",
  ],
  ["anna: Hi Anna,", ""],
  ["anna: Hi Anna-Lena,", ""],
  ["anna: Hi Lena,", ""],
  ["anna: Dear Ms van der Berg,", ""],
  ["anna: Dear Ms Berg,", ""],
  ["anna: Hi Annalena,", ""],
  ["anna: Hi Ana,", "blocks: Ana -> Anna (The reader's name is spelt Anna.)"],
  ["anna: Dear Ms von der Berg,", ""],
  ["joan: Hi Joan,", ""],
  ["joan: Hi Jon,", "blocks: Jon -> Joan (This letter goes to Joan Petrie, and its greeting names Jon.)"],
  ["joan: Hi Joanne,", "blocks: Joanne -> Joan (This letter goes to Joan Petrie, and its greeting names Joanne.)"],
  ["joan: Hi Jo,", "blocks: Jo -> Joan (This letter goes to Joan Petrie, and its greeting names Jo.)"],
  ["joan: Hi Robert,", "blocks: Robert -> Joan (This letter goes to Joan Petrie, and its greeting names Robert.)"],
  ["joan: Hi Petrie,", ""],
  ["rob: Hi Bob,", ""],
  ["rob: Hi Rob,", ""],
  ["rob: Hi Robert,", ""],
  ["rob: Hi Joan,", "blocks: Joan -> Robert (This letter goes to Robert Petrie, and its greeting names Joan.)"],
  ["rob: Hi Robbert,", "blocks: Robbert -> Robert (The reader's name is spelt Robert.)"],
  ["rob: Dear Mr Petri,", "blocks: Petri -> Petrie (The reader's name is spelt Petrie.)"],
  ["kenji: Dear Tanaka-san,", ""],
  ["kenji: Hi Kenji,", ""],
  ["kenji: Dear Tanka-san,", "blocks: Tanka-san -> Tanaka (The reader's name is spelt Tanaka.)"],
  ["kenji: Dear Kenji-kun,", ""],
];

/** Names in a letter to Dana Kim. */
const NAMES: readonly Row[] = [
  ["I liked Joan's question.", ""],
  ["I liked Jone's question.", "warns: Jone -> José (It is spelt José.)"],
  ["I liked Jons question.", ""],
  ["I liked what Jaon said.", "warns: Jaon -> Joan (It is spelt Joan.)"],
  [
    "I liked what Dana Petrie said.",
    "blocks: Dana Petrie -> Dana Kim (These are the names of two people: Dana Kim is one of them.)",
  ],
  ["I liked what Joan Okafor said.", ""],
  [
    "I liked what Joan Petrov said.",
    "warns: Joan Petrov -> Joan Petrie (These are the names of two people: Joan Petrie is one of them.)",
  ],
  [
    "I liked what Jon Petrie said.",
    "warns: Jon Petrie -> Jon Petrov (These are the names of two people: Jon Petrov is one of them.)",
  ],
  [
    "I liked what Jon Kim said.",
    "blocks: Jon Kim -> Jon Petrov (These are the names of two people: Jon Petrov is one of them.)",
  ],
  ["I liked what Joan Petry said.", "warns: Petry -> Petrie (It is spelt Petrie.)"],
  ["I liked what Joan Peters said.", ""],
  ["I liked what Joan Pitre said.", "warns: Pitre -> Petrie (It is spelt Petrie.)"],
  ["I liked what Joan Kelly said.", ""],
  [
    "I liked what Robert Petrov said.",
    "warns: Robert Petrov -> Robert Petrie (These are the names of two people: Robert Petrie is one of them.)",
  ],
  ["It was fun, and thank you, Joan.", "blocks: Joan -> Dana (This speaks to Joan, and the letter goes to Dana Kim.)"],
  ["It was fun to meet you, Joan.", "blocks: Joan -> Dana (This speaks to Joan, and the letter goes to Dana Kim.)"],
  ["It was fun to meet you, Dana.", ""],
  ["Thanks, Joan, for it.", "blocks: Joan -> Dana (This speaks to Joan, and the letter goes to Dana Kim.)"],
  ["Thank you Joan.", ""],
  ["Many thanks again, Jon!", "blocks: Jon -> Dana (This speaks to Jon, and the letter goes to Dana Kim.)"],
  ["It was fun to meet you, Joan and Jon.", ""],
  ["It was fun to see you with Joan.", ""],
  ["Hello Joan, again.", "blocks: Joan -> Dana (This speaks to Joan, and the letter goes to Dana Kim.)"],
  ["I liked what Kin said.", "blocks: Kin -> Kim (The reader's name is spelt Kim.)"],
  ["I liked what Kym said.", "blocks: Kym -> Kim (The reader's name is spelt Kim.)"],
  ["I liked what Tom Kin said.", ""],
  ["I liked what T. Kin said.", ""],
  ["I liked what Tom, Kin said.", "blocks: Kin -> Kim (The reader's name is spelt Kim.)"],
  ["I liked what Tom – Kin said.", "blocks: Kin -> Kim (The reader's name is spelt Kim.)"],
  ["I liked what Dana Kin said.", "blocks: Kin -> Kim (The reader's name is spelt Kim.)"],
  ["I liked what Karel Weber said.", "warns: Karel -> Karen (It is spelt Karen.)"],
  ["I liked what Web said.", ""],
  ["I liked what Webr said.", "warns: Webr -> Weber (It is spelt Weber.)"],
  ["I liked what Tanka said.", "warns: Tanka -> Tanaka (It is spelt Tanaka.)"],
  ["I liked what Tanaka-san said.", ""],
  ["I liked what Tanka-san said.", "warns: Tanka -> Tanaka (It is spelt Tanaka.)"],
  ["I liked what Marie Curie said.", ""],
  ["I liked what Marie said.", ""],
  ["I liked what DANNA said.", "blocks: DANNA -> Dana (The reader's name is spelt Dana.)"],
  ["I liked what DNA said.", ""],
  ["I liked what Omer said.", "warns: Omer -> Omar (It is spelt Omar.)"],
  ["Omer spoke well.", "warns: Omer -> Omar (It is spelt Omar.)"],
  ["Jan spoke well.", ""],
  ["I liked what joen said.", ""],
  ["I liked what Joen2 said.", ""],
  ["I liked joen@globex.example.", ""],
  ["I liked Muller.", ""],
  ["I liked Moller.", "warns: Moller -> Müller (It is spelt Müller.)"],
  ["I liked Mullerr.", "warns: Mullerr -> Müller (It is spelt Müller.)"],
  ["I liked Osters plan.", ""],
  ["I liked Ostr and Ostr.", "warns: Ostr -> Oster (It is spelt Oster.) + warns: Ostr -> Oster (It is spelt Oster.)"],
  ["I liked what Mr Mr. Petri said.", "warns: Petri -> Petrie (It is spelt Petrie.)"],
  [
    "I liked what Lopes and Loper said.",
    "warns: Lopes -> Lopez (It is spelt Lopez.) + warns: Loper -> Lopez (It is spelt Lopez.)",
  ],
  ["We met on Monday in March.", ""],
  ["I liked Alix.", ""],
  ["I liked Ales.", ""],
];

const TITLES: readonly Row[] = [
  ["I spoke to Mr Oster.", "warns: Mr -> Dr (Dr. Karen Oster is Dr, not Mr.)"],
  ["I spoke to Mrs. Oster.", "warns: Mrs. -> Dr (Dr. Karen Oster is Dr, not Mrs.)"],
  ["I spoke to Dr Oster.", ""],
  ["I spoke to Doctor Oster.", ""],
  ["I spoke to Dr. Karen Oster.", ""],
  ["I spoke to Prof. Oster.", ""],
  ["I spoke to Professor Said.", ""],
  ["I spoke to Dr Said.", ""],
  ["I spoke to Mr Said.", "warns: Mr -> Prof. (Prof. Omar Said is Prof., not Mr.)"],
  ["I spoke to Herr Prof. Said.", ""],
  ["I spoke to Mr Dr Oster.", ""],
  ["I spoke to Ms Wu.", ""],
  ["I spoke to Mrs Wu.", "hints: Mrs -> Ms (Ms Rita Wu is Ms here, not Mrs.)"],
  ["I spoke to Miss Wu.", "hints: Miss -> Ms (Ms Rita Wu is Ms here, not Miss.)"],
  ["I spoke to Mr Wu.", "warns: Mr -> Ms (Ms Rita Wu is Ms here, not Mr.)"],
  ["I spoke to Dr Wu.", ""],
  ["I spoke to Mx Wu.", "warns: Mx -> Ms (Ms Rita Wu is Ms here, not Mx.)"],
  ["I spoke to Frau Wu.", "hints: Frau -> Ms (Ms Rita Wu is Ms here, not Frau.)"],
  ["I spoke to Mister Weber.", "hints: Mister -> Herr (Herr Max Weber is Herr here, not Mr.)"],
  ["I spoke to Mr Weber.", "hints: Mr -> Herr (Herr Max Weber is Herr here, not Mr.)"],
  ["I spoke to Herr Weber.", ""],
  ["I spoke to Ms Weber.", "warns: Ms -> Herr (Herr Max Weber is Herr here, not Ms.)"],
  ["I spoke to Mr Kim.", ""],
  ["I spoke to Mr Oster's team.", "warns: Mr -> Dr (Dr. Karen Oster is Dr, not Mr.)"],
  ["I spoke to Mr and more.", ""],
  ["I spoke to Mr the Oster.", "warns: Mr -> Dr (Dr. Karen Oster is Dr, not Mr.)"],
  ["I spoke to Mr Zed Oster.", ""],
  ["I spoke to Mr Van Oster.", ""],
  ["I spoke to Mr karen oster.", "warns: Mr -> Dr (Dr. Karen Oster is Dr, not Mr.)"],
];

/** Company and role, at Globex Foods Ltd for a senior data engineer. */
const FACTS: readonly Row[] = [
  ["I like Globex.", ""],
  ["I like Globix.", "warns: Globix -> Globex (The company is written Globex.)"],
  ["I like globix.", ""],
  ["I like Globeks.", "warns: Globeks -> Globex (The company is written Globex.)"],
  ["I like Globax Foods.", "warns: Globax -> Globex (The company is written Globex.)"],
  ["I like Globex Food.", ""],
  ["I like Globex Fods.", ""],
  ["I like Globex Foods Ltdd.", ""],
  ["I like Glbex Foods.", "warns: Glbex -> Globex (The company is written Globex.)"],
  ["I like Globexx Foods.", "warns: Globexx -> Globex (The company is written Globex.)"],
  ["I like Golbex.", "warns: Golbex -> Globex (The company is written Globex.)"],
  ["I like Klobex.", "warns: Klobex -> Globex (The company is written Globex.)"],
  ["I like Glubix Foods.", ""],
  ["I like Globix Systems.", "warns: Globix -> Globex (The company is written Globex.)"],
  ["I like Globix systems.", "warns: Globix -> Globex (The company is written Globex.)"],
  ["I like Globix Robotics.", ""],
  ["I like Globix, Robotics.", "warns: Globix -> Globex (The company is written Globex.)"],
  ["I like Globus.", ""],
  ["I like Globus Group.", ""],
  ["I like the Globus Group.", ""],
  ["I like Globex's plan.", ""],
  ["I like Globix's plan.", "warns: Globix -> Globex (The company is written Globex.)"],
  ["I like GLOBIX.", "warns: GLOBIX -> Globex (The company is written Globex.)"],
  ["I like globix.example.org.", ""],
  ["I like Global Foods.", ""],
  ["I like Globe.", "warns: Globe -> Globex (The company is written Globex.)"],
  ["I like the Senior Data Engineer role.", ""],
  ["I like the Senior Data Enginer role.", "warns: Enginer -> Engineer (The role is written Engineer.)"],
  ["I like the senior data enginer role.", "warns: enginer -> engineer (The role is written engineer.)"],
  ["I like the Senor Data Engineer role.", "warns: Senor -> Senior (The role is written Senior.)"],
  ["I like the Senior Date Engineer role.", ""],
  ["I like the Senior Data Engineers.", ""],
  ["I like the Senor Data Enginer role.", ""],
  ["I like the enginer.", ""],
  [
    "I like the Data Analyst role.",
    "blocks: Data Analyst -> Senior Data Engineer (The role here is Senior Data Engineer, not Data Analyst.)",
  ],
  [
    "I like the data analyst role.",
    "blocks: data analyst -> Senior Data Engineer (The role here is Senior Data Engineer, not Data Analyst.)",
  ],
  [
    "I applied for the Data Analyst role.",
    "blocks: Data Analyst -> Senior Data Engineer (The role here is Senior Data Engineer, not Data Analyst.)",
  ],
  [
    "Thank you for the interview for the Data Analyst position.",
    "blocks: Data Analyst -> Senior Data Engineer (The role here is Senior Data Engineer, not Data Analyst.)",
  ],
  ["Thank you for the interview for the Engineer position.", ""],
  ["I want to be a Buyer.", ""],
  [
    "I want to join Initech.",
    "blocks: Initech -> Globex Foods Ltd (This letter goes to Globex Foods Ltd, not to Initech.)",
  ],
  ["I worked at Initech.", ""],
  ["I left Initech.", ""],
  ["Initech is where I want to work.", ""],
  ["I have an offer from Initech.", ""],
  [
    "I would love to work at Umbrella.",
    "blocks: Umbrella -> Globex Foods Ltd (This letter goes to Globex Foods Ltd, not to Umbrella Foods.)",
  ],
  ["Foods are what I like.", ""],
  [
    "Everyone at Umbrella Foods was kind.",
    "blocks: Umbrella Foods -> Globex Foods Ltd (This letter goes to Globex Foods Ltd, not to Umbrella Foods.)",
  ],
  ["Unlike Initech, you are kind.", ""],
  ["I want to join you rather than Initech.", ""],
  ["As a Data Analyst I filled a role.", ""],
  ["In my role as lead I met the Data Analyst.", ""],
  ["My time at Initech taught me a lot.", ""],
  ["I am at Initech.", ""],
  [
    "Your Initech team is kind.",
    "blocks: Initech -> Globex Foods Ltd (This letter goes to Globex Foods Ltd, not to Initech.)",
  ],
  [
    "The role at Initech suits me.",
    "blocks: Initech -> Globex Foods Ltd (This letter goes to Globex Foods Ltd, not to Initech.)",
  ],
  ["I was a Buyer.", ""],
  ["I was hired as a Data Analyst before.", ""],
  ["Working with a data analyst is fun.", ""],
];

const OF_THREE_OTHERS: SampleLetter = {
  company: "Globex Foods Ltd",
  role: "Senior Data Engineer",
  others: [
    { company: "Initech", role: "Data Analyst", contacts: [] },
    { company: "Umbrella Foods", role: "Buyer", contacts: [] },
    { company: "The Globus Group", role: "Engineer", contacts: [] },
  ],
};

function findingsIn(rule: string, body: string, sample: SampleLetter): string {
  return found(rule, body, sample)
    .map((each) => `${inBrief(each, body)} (${each.message})`)
    .join(" + ");
}

function findAll(rule: string, rows: readonly Row[], sample: SampleLetter): readonly Row[] {
  return rows.map(([said]) => [said, findingsIn(rule, around(said), sample)]);
}

it("[letter.wrong-name] a greeting names its reader, as the reader is spelt", () => {
  const all = GREETINGS.map(([written]): Row => {
    const [to = "", line = ""] = written.split(": ");
    const body = `${line}\n\nThat was a good hour.\n\nBest,\nAlex`;
    return [written, findingsIn("letter.wrong-name", body, { to, contacts: CAST })];
  });
  assert.deepEqual(all, GREETINGS);
});

it("[letter.wrong-name] names in a letter are spelt right, of one person, and its reader's where it speaks to one", () => {
  assert.deepEqual(findAll("letter.wrong-name", NAMES, { contacts: CAST }), NAMES);
});

it("[letter.wrong-name] where two people share a first name, the one who reads it is spoken to", () => {
  const other = { id: "other", name: "Dana Petrov", role: "interviewer" } as const;
  const said = around("It was fun to meet you, Dana.");
  assert.equal(findingsIn("letter.wrong-name", said, { contacts: [other, ...CAST] }), "");
});

it("[letter.wrong-fact] of a name that never ends, its first words are looked for", () => {
  const company = `Globex ${"Foods ".repeat(20)}Hammersmith`;
  assert.equal(findingsIn("letter.wrong-fact", around("I like Hamersmith."), { company }), "");
  assert.match(findingsIn("letter.wrong-fact", around("I like Globix."), { company }), /^warns: Globix -> Globex /);
});

it("[letter.wrong-fact] titles are those of the case", () => {
  assert.deepEqual(findAll("letter.wrong-fact", TITLES, { contacts: CAST }), TITLES);
});

it("[letter.wrong-fact] company and role are this case's, and spelt right", () => {
  assert.deepEqual(findAll("letter.wrong-fact", FACTS, OF_THREE_OTHERS), FACTS);
});
