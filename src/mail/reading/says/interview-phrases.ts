import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

/** What would happen under a condition, or happens to others. */
const NOT_YOURS =
  /\b(?:if (?!you(?:'re| are|'d| would| could| can)? (?:still )?(?:interested|available|free|like|happy|open)|that works)|should (?:your|we|you be)|in the event|candidates? (?:who|will|are)|applicants? (?:who|will|are)|those (?:who|selected)|only (?:candidates|applicants|shortlisted)|remaining interviews|other (?:candidates|interviews)|thank you for (?:interview|taking the time)|webinar|masterclass|workshop|coaching|career fair|job fair|newsletter|unfortunately we (?:will not|won't|are not|cannot))\b/;

/** One is asked to talk: invited, asked when, told when, sent to choose. */
export const INTERVIEW_RULES: readonly PhraseRule[] = [
  phraseRule(
    "interview.invited",

    [
      "(?:invite|inviting|invited)~(?:interview|conversation|call|meet|chat|round|stage|on-?site|assessment|discussion|office|speak|talk|visit|screen\\w*|session|panel|test|exercise|presentation)",
      "(?:interview invitation|invitation (?:to|for) (?:an? |your |the |our )?(?:\\w+ ){0,3}(?:interview|call|conversation|assessment|chat|round))",
    ],
    NOT_YOURS,
  ),
  phraseRule(
    "interview.would-like",

    [
      "(?:like|love|want|wants|wanted|keen|hoping|need) (?:you )?to (?:also |now |next )?(?:(?:schedule|set up|arrange|organi[sz]e|book|plan|find (?:a )?time|have) (?:(?!decision|offer|debrief)[\\w'-]+ ){0,6}?(?:interview|call|meeting|conversation|chat|time|round|zoom|slot|discussion)|interview you|meet (?:with )?you|meet (?:with )?(?:the|our|some|a few|\\w+ \\w+ from)|speak (?:with|to) you|talk (?:with|to) you|see you (?:again|for|in)|have you (?:meet|back|in|come|speak|talk|do|complete)|bring you (?:in|back|on-?site)|come (?:in|by|back)|move (?:you )?(?:forward|ahead|on) to (?:a|an|the) (?:\\w+ ){0,2}(?:interview|round))",
    ],
    NOT_YOURS,
  ),
  phraseRule(
    "interview.when",

    [
      "(?:are|would|will) you (?:\\w+ )?(?:be )?(?:available|free)(?! for (?:work|employment)| to start)",
      "(?:your|send|share|some|let (?:us|me) know)~availability(?! to start)",
      "what (?:times?|days?|dates?)~(?:work|suit|good|best|convenient|available)",
      "(?:which|what|when)~(?:works?|suits?|be convenient|good) (?:best )?(?:for )?you",
      "(?:pick|choose|select|book|reserve|grab) (?:a |an |your |one of the )?(?:\\w+ )?(?:time ?slots?|slots?|times?)",
      "calendly",
      "does~(?:at \\d\\w*|monday|tuesday|wednesday|thursday|friday|tomorrow|next week)~(?:work|suit) (?:for )?you",
      "(?:what|how)(?:'s| is| does| do)~(?:schedule|calendar|week|diary|availability)",
      "(?:let's|let us|can we|could we|shall we|may we|happy to|we can|i can) (?:set up|schedule|arrange|have|do|plan|find|book|hop on|jump on|get on|speak|talk|meet)~(?:call|interview|chat|meeting|time|conversation|zoom|phone)",
      "(?:can|could|would|will) you (?:please )?(?:come (?:in|by|back|to)|join us|make it|do (?:an? (?:call|interview)|\\d|monday|tuesday|wednesday|thursday|friday|tomorrow))",
      "propose (?:the following|these|some) (?:times?|slots?|dates?)",
      "(?:following|these|two|three|few) (?:time ?slots?|slots|times|options)~(?:available|work|suit|interview|call|open)",
    ],
    /\b(?:start date|notice period|references?|referees?|when could you start|if you have|if we|should we|feedback|any questions)\b/,
  ),
  phraseRule(
    "interview.set",

    [
      "(?:your|the|our) (?:[\\w-]+ ){0,4}(?:interview|call|meeting|conversation|chat)(?: (?:with|on|for|at)[^.?!\\n]{1,60}?)? (?:is|has been|was|will take place|takes place|will be)(?: now)? (?:confirmed|scheduled|booked|set|arranged|moved|rescheduled|on |at |held)",
      "(?:re)?schedul(?:e|ing) (?:an|your|a|the next|our|another|this) (?:[\\w-]+ ){0,4}(?:interview|call|meeting|conversation|chat|round)\\b",
      "(?:confirm(?:ing)?|move|reschedule|postpone|push|bring forward) (?:your|our|the) (?:[\\w-]+ ){0,4}(?:interview|call|meeting|conversation)(?!s)",
      "(?:interview|call) confirmation",
      "(?:join|dial|zoom|teams|meet) (?:link|details)~(?:interview|call)",
      "(?:complete|take|do|attempt) (?:the|an?|our|this|your) (?:\\w+ ){0,3}(?:assessment|coding (?:challenge|test|exercise)|online test|skills test|video interview|one-way interview|take-home)",
    ],
    /\b(?:if (?!you(?:'re| are|'d| would| could| can)? (?:still )?(?:interested|available|free|like|happy|open)|that works)|should your|remaining|other candidates|thank you for (?:the|your|our) (?:interview|call|conversation)|after your interview|no longer|cancel)\b/,
  ),
  phraseRule(
    "interview.next-round",

    [
      "(?:you(?:'ve| have|'re| are)?|your application)~(?:selected|chosen|shortlisted|progressed|advanced|moved|through|invited|made it|passed)~(?:interview|next round|(?:second|third|final|2nd|3rd) (?:round|interview))",
      "(?:move|progress|advance|take|bring) you (?:forward |on |ahead |through )?(?:to|into) (?:the|a|our) (?:\\w+ )?(?:next|second|third|final|2nd|3rd|interview) ?(?:round|stage|phase|interview)?",
    ],
    /\b(?:if|whether|should|once|when we|candidates? who|unless|not|\w{1,7}n't|unfortunately)\b/,
  ),
  phraseRule(
    "interview.de",

    [
      "(?:laden|lade|einladen|eingeladen|einladung)~(?:vorstellungsgesprach|bewerbungsgesprach|gesprach|interview|kennenlernen|kennenlerngesprach|probe\\w+|telefonat|assessment)",
      "(?:vorstellungsgesprach|bewerbungsgesprach|kennenlerngesprach|gesprach|interview|runde)~(?:einladen|eingeladen|einzuladen|vereinbaren|ein\\b)",
      "(?:mochten|wurden|freuen)~(?:sie|dich)~(?:personlich )?(?:gern(?:e)? )?(?:naher )?kennen(?:zu)?lernen",
      "(?:passt|passen)~(?:ihnen|dir)~(?:termin|uhr|montag|dienstag|mittwoch|donnerstag|freitag)",
      "(?:wann|welche[rn]?)~(?:hatten|hast|haben|passt)~(?:zeit|termin)",
      "(?:termin|gesprach)~(?:vorschlagen|vereinbaren|bestatigen)",
    ],
    /\b(?:falls|wenn (?:ihr|ihre|sie in die|wir)|sofern|leider (?:konnen|mussen)|danke fur das (?:\w+ )?gesprach)\b/,
  ),
  phraseRule(
    "interview.fr",

    [
      "(?:invit\\w+|convi\\w+|propos\\w+|souhait\\w+|aimerions)~(?:entretien|rencontrer|visioconference|rendez-vous|echange telephonique|second tour)",
      "(?:vos|quelles sont vos|votre|tes) disponibilites?",
      "(?:seriez|etes|serez)(?:-| )vous disponible",
      "quel creneau|(?:choisir|reserver) un creneau",
    ],
    /\b(?:si votre|si votre profil|en cas|merci pour (?:l'|notre |cet )entretien|malheureusement)\b/,
  ),
  phraseRule(
    "interview.es",

    [
      "(?:invit\\w+|gustaria|queremos|quisieramos|agendar|programar|concertar|coordinar|convocar\\w*)~(?:entrevista|conocerte|conocerle|videollamada|reunion)",
      "(?:tu|su|cual es tu|cual es su) disponibilidad",
      "(?:estas|estarias|esta|estaria) disponible",
      "que (?:dia|hora|horario)~(?:te|le) (?:va|viene|conviene)",
    ],
    /\b(?:si tu (?:perfil|candidatura)|si su (?:perfil|candidatura)|en caso|gracias por la entrevista|lamentablemente)\b/,
  ),
  phraseRule(
    "interview.it",

    [
      "(?:invit\\w+|vorremmo|fissare|organizzare|programmare|proporle|proporti|piacerebbe)~(?:colloquio|incontrarla|incontrarti|conoscerla|conoscerti|videochiamata|intervista)",
      "(?:la sua|la tua|sue|tue) disponibilita",
      "(?:e|sarebbe|saresti|sei) disponibile",
    ],
    /\b(?:se il (?:suo|tuo) profilo|in caso|grazie per il colloquio|purtroppo)\b/,
  ),
  phraseRule(
    "interview.nl",

    [
      "(?:uitnodig\\w*|nodigen|willen|zouden|graag)~(?:sollicitatiegesprek|gesprek|kennismak\\w+|interview)(?!~(?:bedankt|dank))",
      "(?:uw|je|jouw) beschikbaarheid",
      "(?:bent u|ben je)~beschikbaar",
      "(?:wanneer|welk\\w*)~(?:schikt|past|uitkomt|uit)",
    ],
    /\b(?:als (?:uw|je) profiel|indien|bedankt voor het gesprek|helaas)\b/,
  ),
  phraseRule(
    "interview.pt",

    [
      "(?:convid\\w+|gostariamos|queremos|agendar|marcar)~(?:entrevista|conhece-lo|conhece-la|conhecer-te|conversa|reuniao)",
      "(?:sua|tua|qual a sua|qual a tua) disponibilidade",
      "(?:esta|estaria|estas|estarias) disponivel",
    ],
    /\b(?:se o (?:seu|teu) perfil|caso|obrigad[oa] pela entrevista|infelizmente)\b/,
  ),
];
