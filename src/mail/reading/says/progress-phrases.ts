import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

const STEP =
  "(?:interviews?|rounds?|panel|committee|board|references?|background checks?|approvals?|sign-?off|budget|headcount|debrief|shortlist|feedback|applications?|profile|resume|cv|portfolio|case study|assignment|tasks?|tests?|scorecards?|hiring manager|director|team lead|vp|department|leadership|hr|salary band|paperwork|reference checks?)";

/** Steps that are not this candidate's process. */
const NO_STEP = /\b(?:your (?:note|e-?mail|message|thanks|thank-you|questions?)|newsletter|if you have)\b/;

/** A step that has a name, done or coming. */
export const STEP_RULES: readonly PhraseRule[] = [
  phraseRule(
    "update.step-done",

    [
      `(?:we|i|they|team|panel|committee|board|manager|director|hr|everyone|[a-z]+)(?:'ve|'s| have| has| had)?(?: all| both)?(?: now| just| already| also| since| recently)? (?:completed|finished|concluded|wrapped up|done with|passed|forwarded|shared|submitted|handed|reviewed|discussed|debriefed|approved|signed off|collected|narrowed|sent|called|checked|contacted|presented|held|interviewed)(?! (?:your )?(?:e-?mail|note|message|thanks|thank-you))~${STEP}`,
      "(?:panel|committee|board|team|leadership|interviewers|hiring managers?|directors?)(?: has| have|'s)?(?: now| just| already)? (?:met|convened|debriefed|signed off|approved|voted)",
      "(?:you are|you're|you(?:'ve| have) been|you made it|your name is|your application is|your profile is)~(?:shortlist(?:ed)?|final (?:two|three|four|few|round|candidates)|finalists?|one of (?:two|three|four|the))",
      `${STEP} (?:is|are|was|were|has been|have been) (?:now |all |already )?(?:completed?|finished|done|in|approved|checked|received|signed|over|submitted|cleared|forwarded|shared|passed|with (?:the|our))`,
      "(?:finished|completed|done|concluded|wrapped up)(?: with)? (?:the |our |all )?interview(?:ing|s)",
      "with the (?:hiring manager|director|committee|panel|board|team lead|department head) (?:now|for)",
      "(?:moved|advanced|passed) (?:you |your application |your profile )?(?:on )?to (?:the )?(?:next|final|hiring manager|director|committee|panel)",
    ],
    NO_STEP,
  ),
  phraseRule(
    "update.step-coming",

    [
      "(?:remaining|last|final|two|three|four|one|few|more|other|outstanding|second|couple of) (?:[\\w-]+ ){0,2}(?:interviews?|candidates? (?:left )?to (?:meet|see|interview)|conversations)",
      `(?:waiting|awaiting|wait|pending|need|needs|require|requires|subject to|chasing)(?: (?:for|on|to get|to have))? (?:the |a |an |our |final |their |one |some |your |\\w+'s ){0,2}(?:\\w+ )?${STEP}`,
      "(?:next|final|last) (?:step|stage|round) (?:is|will be|would be)",
      "(?:panel|committee|board|leadership|interviewers|hiring managers?|directors?|hiring team) (?:will (?:then )?(?:meet|convene|review|discuss|debrief|decide|vote)|meets?|convenes?|(?:is|are) (?:meeting|due to meet|scheduled))",
      "(?:we|i|team|[a-z]+) (?:will|'ll|is going to|are going to|plan to|expect to|is due to|are due to) (?:then |now |also |start |begin )*(?:debrief|check(?:ing)? (?:your )?references|contact(?:ing)? your references|call(?:ing)? your references|run (?:the|a) background|send (?:out )?offers?|make offers?|interview(?:ing)? (?:the|two|three|our|more|other|another)|finish interviewing|meet (?:the|two|three|our) (?:\\w+ )?(?:last|other|remaining|candidates)|hold (?:the|a|our) (?:debrief|meeting|final))",
      "(?:reference|background) checks? (?:is|are|will|came|come|has|have)",
      "(?:start|begin|started|began|finish|finished|busy) (?:checking|calling|contacting) (?:your |the )?references",
      "(?:make|extend|send|making|extending) (?:an |the |our |its )?offers? (?:to (?:the|our)|next|this|by|on|out)",
      "(?:interviews?|rounds?) (?:will )?(?:run|runs|continue|continues|end|ends|finish|finishes|conclude|take place|start|starts|begin) (?:until|till|through|on|by|this|next|in|tomorrow|from|today|at)",
    ],
    /\b(?:if you|should you|let me know if|no longer|your availability)\b/,
  ),
  phraseRule(
    "update.step.de",

    [
      "(?:an|mit) (?:die|den|der|dem) (?:fachabteilung|geschaftsfuhrung|abteilungsleit\\w+|gremium|vorstand|betriebsrat)~(?:weitergeleitet|weitergegeben|besprochen|gegeben|abgestimmt|ubergeben)",
      "(?:gremium|betriebsrat|vorstand|kommission|geschaftsfuhrung)~(?:tagt|tagte|getagt|trifft sich|zugestimmt|entscheidet|berat)",
      "(?:warten|fehlt|benotigen)~(?:freigabe|budgetfreigabe|zustimmung|unterschrift|referenzen|ruckmeldung (?:der|des|aus))",
      "(?:letzte[nr]?|zwei|drei|weitere|verbleibenden|ausstehende[n]?|restlichen) (?:\\w+ )?(?:gesprache|interviews|kandidaten)",
      "(?:gesprache|runde|auswahlrunde)~(?:abgeschlossen|beendet)",
    ],
    /\b(?:falls|wenn sie)\b/,
  ),
  phraseRule(
    "update.step.fr",

    [
      "(?:transmis|partage|presente|remis)~(?:direction|comite|manager|responsable|jury|equipe)",
      "(?:comite|jury|commission|direction)~(?:se reuni\\w+|a valide|reunira|s'est reuni)",
      "(?:attend\\w*|attente)~(?:validation|accord|feu vert|signature|references)",
      "(?:derniers?|deux|trois|prochains|autres) entretiens",
    ],
    /\bsi vous\b/,
  ),
  phraseRule(
    "update.step.es",

    [
      "(?:enviado|compartido|pasado|presentado|remitido)~(?:comite|direccion|director\\w*|responsable|gerente)",
      "(?:comite|direccion|junta)~(?:se reun\\w+|ha aprobado|aprobo)",
      "(?:esperando|espera|pendiente\\w*|falta)~(?:aprobacion|visto bueno|firma|referencias)",
      "(?:ultimas|dos|tres|restantes) entrevistas",
    ],
    /\bsi tiene/,
  ),
  phraseRule(
    "update.step.it",

    [
      "(?:inoltrato|condiviso|passato|presentato|trasmesso)~(?:comitato|direzione|responsabile|direttore)",
      "(?:comitato|direzione|commissione)~(?:si riunisce|si e riunit\\w|si riunira|ha approvato)",
      "(?:attesa|attendiamo|aspettiamo|manca)~(?:approvazione|firma|referenze|benestare)",
      "(?:ultimi|due|tre|altri) colloqui",
    ],
    /\bse ha\b/,
  ),
  phraseRule(
    "update.step.nl",

    [
      "(?:doorgestuurd|doorgezet|gedeeld|besproken|voorgelegd)~(?:directie|manager|commissie|afdeling|team)",
      "(?:commissie|directie|bestuur)~(?:komt bijeen|vergadert|heeft ingestemd|heeft goedgekeurd)",
      "(?:wachten|nodig)~(?:akkoord|goedkeuring|handtekening|referenties)",
      "(?:laatste|twee|drie|resterende) gesprekken",
    ],
    /\bals u\b/,
  ),
  phraseRule(
    "update.step.pt",

    [
      "(?:enviado|encaminhado|encaminhei|partilhado|compartilhado|apresentado)~(?:comite|direcao|diretoria|gestor|gerente|diretor)",
      "(?:comite|direcao|diretoria|conselho)~(?:reune|se reune|vai reunir|aprovou|reuniu)",
      "(?:aguardamos|aguardando|espera|falta)~(?:aprovacao|assinatura|referencias)",
      "(?:ultimas|duas|tres|restantes) entrevistas",
    ],
    /\bse tiver/,
  ),
];

/** The process goes on, and nothing more is said. */
export const VAGUE_RULES: readonly PhraseRule[] = [
  phraseRule(
    "vague.en",

    [
      "still~(?:review\\w*|consider\\w*|interview\\w*|decid\\w*|discuss\\w*|process|working|waiting|early|going|no (?:news|decision|update)|in progress|evaluating|assessing|figuring|finali[sz]ing|moving|open|looking|under)",
      "(?:be in touch|get back to you|come back to you|circle back|reach out|keep you (?:posted|updated|informed|in the loop)|let you know|update you|hear from (?:us|me)|follow up with you|revert)",
      "(?:as soon as|once|when) (?:we|i|they|there|the|she|he|it)~",
      "(?:tell|share|know|say) (?:you )?more",
      "before (?:we|i) can",
      "(?:another|a few more) (?:day|days|week|weeks)",
      "(?:soon|shortly|in due course|in the coming (?:days|weeks)|in the near future|before long|any day|momentarily)",
      "(?:bear with us|appreciate your patience|thank(?:s| you) for your patience|hang tight|sit tight|be patient)",
      "(?:no|not|\\w{1,7}n't|haven't|nothing|hope|have|any)~(?:news|updates?|decision|decided|new to (?:report|share)|heard)",
      "(?:taking|takes|took|take|needs) (?:a (?:bit|little|while) |some |more )?(?:longer|time)",
      "(?:in|under|through) (?:the )?(?:process|review|consideration|progress)",
      "(?:delay|delayed|delays|running behind|behind schedule)",
      "(?:reviewing|considering|discussing|evaluating|deciding|working on|deliberating)",
    ],
  ),
  phraseRule(
    "vague.de",

    [
      "(?:melden|melde)~(?:uns|mich|ihnen|dir|bei)",
      "(?:geben|gebe)~bescheid",
      "noch (?:keine|nicht|etwas|ein wenig|im|mitten)~",
      "um (?:etwas |ein wenig |noch )?geduld",
      "(?:in kurze|bald|zeitnah|schnellstmoglich|demnachst)",
      "sobald (?:wir|ich|es)",
      "prufen~(?:noch|derzeit|gerade)",
    ],
  ),
  phraseRule(
    "vague.fr",

    [
      "(?:reviendr\\w+|recontacter\\w+)~(?:vers vous|vous|toi)",
      "(?:tiendr\\w+)~(?:informe\\w*|courant)",
      "(?:encore|toujours) (?:en cours|pas|aucune)~",
      "(?:bientot|prochainement|sous peu|dans les meilleurs delais)",
      "(?:merci (?:de|pour) (?:votre )?patience|patienter)",
      "des que (?:nous|possible|j')",
    ],
  ),
  phraseRule(
    "vague.es",

    [
      "(?:contactaremos|informaremos|avisaremos|mantendremos|diremos|pondremos)",
      "(?:todavia|aun) (?:no|estamos|seguimos)",
      "(?:pronto|en breve|a la brevedad|proximamente|en cuanto|tan pronto)",
      "(?:gracias por (?:tu|su) paciencia|paciencia)",
    ],
  ),
  phraseRule(
    "vague.it",

    [
      "(?:faremo|fara|faro) sapere",
      "(?:ri)?contatter\\w+",
      "aggiorner\\w+",
      "(?:ancora|stiamo)~(?:valutando|corso|non|processo)",
      "(?:a presto|al piu presto|a breve|appena)",
      "pazienza",
    ],
  ),
  phraseRule("vague.nl", [
    "(?:laten|laat)~weten",
    "(?:hoort|hoor je|horen)~(?:van (?:ons|mij))",
    "(?:nemen|neem)~contact",
    "nog~(?:bezig|geen|niet|beraad|lopend)",
    "(?:spoedig|binnenkort|zo snel mogelijk|zodra)",
    "geduld",
  ]),
  phraseRule(
    "vague.pt",

    [
      "(?:entraremos|entrarei) em conta[c]?to",
      "(?:informaremos|avisaremos|daremos|manteremos)",
      "ainda~(?:nao|estamos|processo|analise|avaliar)",
      "(?:em breve|brevemente|assim que|logo que)",
      "paciencia",
    ],
  ),
];
