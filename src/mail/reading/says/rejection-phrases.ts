import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

/** Sentences that say what would be, or what others get, tell nobody no. */
const CONDITIONAL =
  /\b(?:if (?!you have any)|whether|should (?:you|your|we)\b|candidates? who|applicants? who|those (?:who|not)|only (?:candidates|applicants|those|successful|shortlisted)|in the event|assume|in case)/;
const NOT_YET = /\b(?:until|unless|before|without|yet|if|whether|should (?:you|we)|when)\b/;
const NEGATED_HOLD =
  /\b(?:not|\w{1,7}n't|no longer|off|never) (?:been )?(?:put |placed )?on hold|\b(?:if|unless|whether|applications? (?:have )?closed|closing date|deadline|window)\b/;

/** A no, whatever the reason: chosen somebody else, filled, closed, on hold. */
export const REJECTION_RULES: readonly PhraseRule[] = [
  phraseRule(
    "rejection.not-forward",

    [
      "(?:not|\\w{1,7}n't|cannot|unable to|won't) (?:(?:to|be|able|going|selected|currently|now|select|in a position) ){0,5}(?:mov(?:e|ing)|tak(?:e|ing)|go(?:ing)?|proceed(?:ing)?|progress(?:ing)?|advanc(?:e|ing|ed)|continu(?:e|ing)|pursu(?:e|ing)|mov(?:e|ing) on)(?:(?! and\\b)[^.?!\\n,;]){0,50}?\\b(?:forward|ahead|further|application|candidacy|with you|next (?:stage|step|round|phase)|process|this time|on this occasion)",
      "(?:not|won't|cannot|unable to|\\w{1,7}n't) (?:be )?(?:able to )?(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)) (?:you )?(?:an? |the |this )?(?:offer|position|role|job|place|post|employment)",
    ],
    { unless: NOT_YET },
  ),
  phraseRule(
    "rejection.others",

    [
      "(?:decided|chosen|chose|opted|elected|going|moving|moved|move|proceed|proceeding|proceeded|progress|progressing|gone|went|go|continuing|continue|pursue|pursuing|selected|select|offered|hired|hire|appointed|filled|accepted)~~(?:other|another|different|alternative|internal|stronger|more (?:experienced|qualified|suitable)) (?:[\\w-]+ ){0,3}(?:candidates?|applicants?|person|finalist|direction|profiles?)",
      "(?:decided|chosen|opted|elected|going|moving|moved|move|proceed|proceeding|gone|went|go) (?:to \\w+ )?(?:forward |ahead |on )?(?:with|for) (?:someone|somebody|a candidate|an applicant|applicants|candidates|an? internal|the other|a different)",
      "(?:filled|hired|appointed|promoted) (?:it |the (?:role|position|post|job) )?(?:internally|from within)",
      "(?:offered|given) (?:the )?(?:role|position|job|post) to (?:someone|somebody|another|an)",
      "(?:hir(?:ed|ing)|went with|go(?:ing)? with|chose|picked|selected|appointed|found|settled on) (?:someone|somebody|another (?:candidate|person|applicant|finalist)|an internal|a different (?:candidate|person)|the other (?:candidate|finalist))",
      "(?:another|other|different) (?:candidate|applicant|finalist|person) (?:has |have )?(?:already )?(?:accepted|signed|got the|was (?:chosen|selected|hired))",
      "candidates? whose~(?:closely|match|align|fit|better|stronger)",
    ],
    { unlessBefore: /\b(?:if|whether|before|until|unless|would)\b/ },
  ),
  phraseRule(
    "rejection.better-fit",

    [
      "(?:more closely|more strongly|better|closer) (?:match(?:es|ed)?|align(?:s|ed)?|fit(?:s|ted)?|suited|suit(?:s|ed)?|meets?)",
      "(?:wasn't|not|isn't|weren't) (?:quite )?(?:the|a) (?:right|good|best|strong) (?:fit|match)",
    ],
    CONDITIONAL,
  ),
  phraseRule(
    "rejection.closed",

    [
      "(?:position|role|job|vacancy|opening|post|requisition|headcount|search|recruitment|process)(?: \\w+){0,4}? (?:has|have|had|was|is|are)(?: now| already| since| recently| just| unfortunately| sadly| also)? (?:been )?(?:now )?(?:filled|closed|cancell?ed|withdrawn|eliminated|put on hold|placed on hold|on hold|frozen|paused|suspended|discontinued|no longer (?:available|open|needed|active|being))",
      "(?:put|putting|placed|placing|paused?|pausing|froze|freezing|frozen|suspend(?:ed|ing)?|closed|closing|cancell?(?:ed|ing)|stopp(?:ed|ing)) (?:the |this |our |all |that |down )?(?:[\\w-]+ ){0,2}(?:position|role|search|hiring|recruitment|recruiting|requisition|vacancy|opening|headcount)(?: process)?",
      "(?:decided|forced|had|have|chosen) (?:not )?to (?:close|cancel|pause|freeze|stop|withdraw|suspend|put|fill|not fill)~(?:position|role|search|hiring|recruitment|vacancy|opening)",
      "(?:paused?|pausing|stopp(?:ed|ing)|froze|freezing|suspend(?:ed|ing)) (?:all )?(?:hiring|recruiting|recruitment)",
      "(?:have|has|'ve|already|since|now|just) (?:now |already |since |just )?filled (?:the|this|that|our) (?:[\\w-]+ ){0,3}(?:position|role|job|vacancy|opening|post)",
      "(?:position|role|job|vacancy|opening|post) (?:is |are )?no longer (?:exists?|available|open|needed|active)",
      "hiring (?:freeze|is frozen|has been frozen|pause|on hold)",
      "budget~(?:was |has been |got |been )?(?:cut|pulled|withdrawn|cancell?ed|frozen)",
    ],
    {
      unlessBefore:
        /\b(?:if|unless|whether|once|until|when|before|after (?:the|this|it)|applications? (?:have )?closed|closing date|deadline|window|not|\w{1,7}n't)\b/,
    },
  ),
  phraseRule(
    "rejection.on-hold",

    [
      "(?:is|are|was|been|currently|now|search|role|position|process|everything|things|hiring|recruitment|put|going|went)(?: \\w+){0,3} (?:on hold|on ice|on pause)",
      "(?:put|place|placed)~on (?:hold|ice)",
    ],
    NEGATED_HOLD,
  ),
  phraseRule(
    "rejection.regret",

    [
      "regret(?:fully)? (?:to )?(?:inform|tell|advise|let you know|that)~(?:not|\\w{1,7}n't|unable|unsuccessful|filled|closed|other|another|no longer|cannot)",
      "(?:application|candidacy|you|profile|interview)(?:'ve|'re)? (?:\\w+ ){0,3}(?:unsuccessful|not (?:been )?(?:successful|selected|shortlisted|chosen|accepted))",
      "(?:weren't|wasn't|not been|were not|was not|are not|have not been|haven't been|hasn't been) (?:successful|selected|shortlisted|chosen)",
      "no longer (?:be )?(?:being )?(?:considered|under consideration|in consideration|considering (?:you|your))",
      "(?:removed|withdrawn) from (?:further )?consideration",
      "(?:yours|you|your application|your profile) (?:was|were|is|are|has) not (?:been )?(?:among|one of|included)",
      "(?:go|going|gone|went|moving|move) in (?:a|another) (?:different )?direction",
      "(?:choose|chosen|decided|elected|opted) not to (?:proceed|continue|move|go|progress|pursue|advance|hire|offer|make|extend|fill)",
      "decided against",
      "decline your (?:application|candidacy)",
      "decided to pass",
      "(?:did not|didn't|not) (?:quite )?(?:make|made) (?:the|it (?:to|into)|our) (?:\\w+ )?(?:cut|shortlist|list|next|final)",
      "(?:sorry|afraid|unfortunately|sadly)~(?:did not|didn't|has not|hasn't|won't|not) (?:work|worked) out",
      "application (?:has been|was|is) (?:declined|rejected|unsuccessful|not successful|closed)",
      "not (?:be )?(?:able to )?(?:consider|shortlist)(?:ing)? (?:you|your)~(?:further|application|time)",
      "it's a no",
      "the answer is no",
    ],
    CONDITIONAL,
  ),
  phraseRule(
    "rejection.farewell",

    [
      "(?:wish|wishing) you (?:all the best|the (?:very )?best|every success|success|luck|good luck|much success|well)~(?:job|career|search|endeavou?rs|applications)",
      "good luck (?:with|in|for) (?:your|the) (?:\\w+ ){0,2}(?:search|job hunt|endeavou?rs)",
    ],
    CONDITIONAL,
  ),
  phraseRule(
    "rejection.de",

    [
      "(?:leider|bedauern)~(?:nicht (?:berucksichtigen|anbieten|weiter|zusagen|entsprechen|in die engere|fur sie|einladen)|absage|absagen|mitteilen~(?:andere|nicht)|fur (?:eine[n]? )?ander|keine positive|nicht gereicht)",
      "(?:fur|zugunsten) (?:eine[rnms]? )?(?:ander\\w+|mitbewerber\\w*|interne\\w*) ?(?:bewerber\\w*|kandidat\\w*|person)?~entschieden",
      "entschieden~(?:fur|zugunsten) (?:eine[rnms]? )?(?:ander\\w+|mitbewerber\\w*|interne\\w*)",
      "(?:stelle|position|vakanz)~(?:bereits |inzwischen |intern |anderweitig |mittlerweile )+(?:besetzt|vergeben)",
      "(?:stelle|position|ausschreibung|suche|verfahren|prozess)~(?:auf eis|gestoppt|pausiert|zuruckgezogen|eingestellt|gestrichen)",
      "einstellungsstopp",
      "eine absage",
      "nicht (?:weiter )?(?:zu )?berucksichtigen",
      "wunschen (?:ihnen|dir)~(?:berufliche\\w*|weiteren|zukunft)~(?:alles gute|viel erfolg)",
      "alles gute fur (?:ihren|deinen) weiteren (?:beruflichen )?weg",
    ],
    /\b(?:falls|wenn|sofern|noch nicht)\b/,
  ),
  phraseRule(
    "rejection.fr",

    [
      "(?:pas|plus) (?:ete )?(?:en mesure de )?(?:retenir|retenue?s?|donner (?:une )?suite|donner (?:une )?reponse (?:favorable|positive)|poursuivre)",
      "(?:a|au) regret de~(?:informer|annoncer|candidature)",
      "(?:choisi|retenu|opte|avance\\w*|poursuiv\\w+)~(?:un|une|d')?\\s?(?:autres?|meilleur) (?:candidat\\w*|profil\\w*|personne)",
      "(?:poste|recrutement)~(?:ete )?(?:pourvu|gele|suspendu|annule|ferme|mis en pause)",
      "suite (?:favorable|defavorable|negative)~(?:pas|candidature)",
    ],
    /\b(?:si|encore)\b/,
  ),
  phraseRule(
    "rejection.es",

    [
      "(?:lamentablemente|lamentamos|desafortunadamente|sentimos)~(?:no|otro|otra|otros|descartad|cubiert|cerrad|pausa)",
      "no (?:has|ha|hemos|podemos|vamos a|fue|fuiste)~(?:seleccionad[oa]|continuar|avanzar|seguir adelante|seguir|ofrecerte|ofrecerle)",
      "(?:decidido|optado|elegido|seleccionado|avanzar|continuar)~(?:otro|otra|otros|otras) (?:\\w+ )?(?:candidat\\w+|perfil\\w*|persona\\w*)",
      "(?:puesto|vacante|posicion|proceso)~(?:ha sido |esta |fue |ha quedado )(?:cubiert[oa]|cerrad[oa]|cancelad[oa]|congelad[oa]|en pausa|suspendid[oa]|paralizad[oa])",
    ],
    /\b(?:si|todavia no|aun no)\b/,
  ),
  phraseRule(
    "rejection.it",

    [
      "(?:purtroppo|spiacenti|dispiace|rammarico)~(?:non|altr[oai]|chius|sospes|copert)",
      "(?:deciso|scelto|scegliere|proseguire|procedere)~(?:un altro|un'altra|altri|altro) (?:\\w+ )?(?:candidat\\w+|profil\\w+|persona)",
      "(?:posizione|ricerca|selezione|processo)~(?:e stat[ao] |e |sono )(?:gia )?(?:copert[ao]|chius[ao]|sospes[ao]|annullat[ao]|congelat[ao]|in pausa)",
      "non (?:e stata |abbiamo |possiamo |potremo )~(?:selezionat[ao]|proseguire|procedere|dare seguito)",
    ],
    /\b(?:se|ancora non|non ancora)\b/,
  ),
  phraseRule(
    "rejection.nl",

    [
      "(?:helaas|spijt)~(?:niet (?:verder|door|geselecteerd|uitgekozen|gekozen|aanbieden|uitnodigen)|afwijz\\w+|andere? kandida\\w+|vervuld|gesloten|stopgezet|bevroren|on hold)",
      "(?:gekozen|besloten|keuze)~(?:een )?andere? (?:kandida\\w+|sollicitant\\w*)",
      "(?:functie|vacature|positie|procedure)~(?:is|werd|wordt)~(?:vervuld|ingevuld|gesloten|stopgezet|bevroren|gepauzeerd|on hold)",
    ],
    /\b(?:als|indien|nog niet)\b/,
  ),
  phraseRule(
    "rejection.pt",

    [
      "(?:infelizmente|lamentamos)~(?:nao|outr[oa]s?|preenchid|encerrad|cancelad|suspens|pausa)",
      "nao (?:foi|fomos|vamos|iremos|poderemos|foste)~(?:selecionad[oa]|seguir|prosseguir|avancar|continuar|oferecer)",
      "(?:decidimos|optamos|optado|escolhemos|avancar|seguir)~(?:outr[oa]s?) (?:\\w+ )?(?:candidat\\w+|perfi[ls]\\w*|pessoa)",
      "(?:vaga|posicao|processo|recrutamento)~(?:foi |esta |ficou )(?:preenchid[oa]|encerrad[oa]|cancelad[oa]|congelad[oa]|em pausa|suspens[oa])",
    ],
    /\b(?:se|ainda nao)\b/,
  ),
];
