/** How one language says that it will decide or tell. All over folded text. */
export interface DecisionCues {
  readonly language: string;
  /** One of these words stands in every sentence that says so: without one, the sentence is passed over. */
  readonly words: RegExp;
  readonly tell: RegExp;
  readonly decide: RegExp;
  /** In the clause before the cue: it is denied, past, hoped against, under a condition, or somebody else's to do. */
  readonly denied: RegExp;
  /** Between cue and date: the date belongs to something else. */
  readonly otherEvent: RegExp;
  /** In the sentence: it is the candidate who is asked to act by then. */
  readonly candidate: RegExp;
  /** Where a clause begins. */
  readonly clause: RegExp;
  /** Prepositions that tie a date to the promise, whatever stands between. */
  readonly strong: RegExp;
}

const ENGLISH: DecisionCues = {
  language: "en",
  words:
    /\b(?:decid|decision|know|back|touch|hear|updat|news|inform|notif|answer|feedback|respon|repl|outcome|result|announc|finali|reach|follow|revert|conclu|choice|verdict|contact|writ|word|tell|communicat|shar|select|e-?mail|expect|call|wrap|line|target|hire|pick|choose)/,
  tell: /\b(?:let(?:ting)? you know|get(?:ting)? back (?:to (?:you|everyone|all|both|each|the candidates|candidates)|with you|in touch)|drop you a (?:line|note|message)|com(?:e|ing) back to you|be back (?:to you|in touch|with)|circl(?:e|ing) back|revert(?:ing)?(?: back)? to you|reach(?:ing)? (?:back )?out|(?:be|get) in (?:touch|contact)|in touch with you|touch base|contact(?:ing)? you|hear(?:ing)? (?:back )?(?:something |more |again )?from (?!you\b)\w+|hear (?:back|more|something)|updat(?:e|ing) you|(?:you|with) an update|(?:have|share|provide|give|send|expect|bring) (?:you )?(?:an |a |the |our |some |any |further |another |more |final |with )*(?:updates?|news|feedback|answers?|information|word|outcome|verdict|results?|response|reply)|(?:inform|notify|tell|contact|update)(?:ing)? (?:all|everyone|both|every|(?:the |our )?(?:candidates?|applicants?|finalists?))|inform(?:ing)? you|notify(?:ing)? you|be (?:notified|informed|told|contacted)|know (?:the outcome|our decision|where (?:things|we|you) stand|either way|one way or the other)|follow(?:ing)? up with you|expect (?:to have )?(?:an? |our |the |my |another )?(?:e-?mail|call|message|note|word|answer|reply|response|feedback|news|update)|respond to you|write to you|writing to you|tell you(?: more)?|call you with|communicat(?:e|ing|ed)|announc(?:e|ing|ed)|share (?:our|the|a|my) (?:final )?(?:decision|outcome|result|feedback)|(?:results?|outcome|answer|feedback|update|news|word)(?: \w+)? (?:will be|should be|is|are|to be|should come|will come|will follow)|have (?:our|a|the) (?:final )?(?:decision|answer) (?:for|to) you|with (?:our|a|the|my) (?:final )?(?:decision|answer|outcome|verdict|news|update)|you(?:'ll| will| should| can expect to) have (?:our|an?|the|my) (?:final )?(?:decision|answer|reply|response|word))\b/g,
  decide:
    /\b(?:(?:mak(?:e|ing)|made|reach(?:ing)?|reached|tak(?:e|ing)|com(?:e|ing) to|arriv(?:e|ing) at|finali[sz](?:e|ing)|hav(?:e|ing)|expect(?:ing)?|get(?:ting)?|giv(?:e|ing)|announc(?:e|ing)) (?:a |our |the |an |my |their |its |his |her |that |this )?(?:final |hiring |firm )?(?:decisions?|choice|selection|call|verdict)|decide|decides|deciding|decision(?: on \w+(?: \w+)?)? (?:will be|is|should be|to be|should come|is expected|is due|expected|due|will come|will fall|comes|by|date is|deadline is|day is)|conclude (?:the |our )?(?:process|search|hiring)|(?:have|know) (?:made up|settled)|decision(?=\s?[:-]\s)|target(?:ing|ed)?(?=[^.?!]{0,50}\bdecision)|decision (?:date|deadline|day)[^.?!,;]{0,30} is|finali[sz](?:e|ing) (?:things|everything|this|it|the (?:process|hire|search))|pick (?:a|the|our) (?:candidate|finalist)|(?:final|hiring) decision|choose|settle on|wrap(?:ping)? up (?:the|our) (?:process|search|hiring))\b/g,
  denied:
    /(?:\b(?:not|cannot|never|unable|no longer|had (?:hoped|planned|expected|wanted|intended|promised|said)|hadn't|was|were|originally|previously|initially|would have|should have|would've|could|might|may|if|unless|whether|doubt|unlikely|no)\b|n't\b|\b(?:we|i|they)(?:'d| had)? (?:promised|said|told|hoped|planned|expected|wanted|intended|meant)\b)/,
  otherEvent:
    /\b(?:after|once|when|as soon as|until|if|since|who|because|about (?:the|your|our) (?:interview|call|meeting)|interviews?|meetings?|onsite|assessment|start|starting|returns?|back in|vacation|holiday|away)\b/,
  candidate:
    /\b(?:let (?:us|me) know|your (?:decision|answer|response|reply|acceptance|availability|references|documents|signed)|(?:hear|hearing|heard) (?:back )?from you|need (?:you|your)|please (?!bear|expect|note|be patient|allow us|know|rest|accept our|don't|do not|find|feel|hold on|hang)|kindly|accept|sign(?:ed)?|offer (?:expires|is valid|is open|stands|remains)|respond by|reply by|confirm by|rsvp|send (?:us|me)|you (?:to )?(?:decide|respond|reply|confirm|submit|complete|return|let)|for you to (?:decide|consider|think))\b/,
  clause:
    /;|,? (?:but|although|though|however|whereas|while|then)\b|,? and (?=(?:i|we|you|the|they|our|he|she|it|lee|dana|then|will|let)\b)|, (?=(?:i|we|you|they)\b)| - /g,
  strong:
    /\b(?:by|before|within|no later than|not later than|latest|on or before|in|end|early|late|next|this|tomorrow|today|until|eod|cob|close)\b/,
};

const GERMAN: DecisionCues = {
  language: "de",
  words:
    /\b(?:melde|melden|bescheid|entscheidung|entscheiden|entscheidet|entschieden|ruckmeldung|information|informieren|horen|hore|antwort|mitteilen|zuruck|kontaktieren|kommen|ergebnis|sagen|feedback)\b/,
  tell: /\b(?:melden? (?:wir |ich )?(?:uns|mich)|(?:uns|mich)[^?!]{0,80}?(?:melden|zuruck)|bescheid|ruckmeldung|informieren|(?:von uns|von mir) (?:horen|horst|hort)|horen sie|horst du|(?:eine |unsere )?antwort|mitteilen|kontaktieren|(?:auf sie|auf dich) zu|feedback|ergebnis mitteilen)\b/g,
  decide: /\b(?:entscheidung|entscheiden|entscheidet|entschieden haben|entschieden sein)\b/g,
  denied:
    /\b(?:nicht|keine?|kein|falls|wenn|ob|hatten|wollten|ursprunglich|konnte|konnten|vielleicht|noch nicht|eventuell)\b/,
  otherEvent: /\b(?:nach|sobald|nachdem|wenn|falls|gesprach|termin|seit)\b/,
  candidate:
    /\b(?:bitte|ihre (?:entscheidung|antwort|ruckmeldung|zusage|unterlagen)|deine (?:entscheidung|antwort|ruckmeldung|zusage|unterlagen)|von (?:ihnen|dir) (?:horen|zu horen)|teilen sie uns|geben sie uns|melden sie sich|angebot (?:gilt|ist gultig)|brauchen wir)\b/,
  clause: /;|,? (?:aber|jedoch|dann)\b|,? und (?=(?:wir|ich|sie|die|der|das|dann|werden|melden|geben)\b)| - /g,
  strong:
    /\b(?:bis|innerhalb|binnen|spatestens|in|ende|anfang|noch|nachste[rnms]?|kommende[rnms]?|diese[rnms]?|morgen|heute|am|im|zum)\b/,
};

const FRENCH: DecisionCues = {
  language: "fr",
  words:
    /\b(?:decision|decider|deciderons|trancher|reviendrons|reviendrai|reviens|recontacterons|recontacterai|contacterons|reponse|retour|informerons|informe|tiendrons|tiendrai|nouvelles|communiquerons|saurez|ferons)\b/,
  tell: /\b(?:reviendr(?:ons|ai)|reviens (?:vers|a)|revenons vers|revenir vers|(?:re)?contacter(?:ons|ai)?|donner(?:ons|ai)? (?:une |notre |ma )?(?:reponse|nouvelles)|(?:une|notre) reponse|faire(?: un)? retour|un retour|informer(?:ons|ai)?|tiendr(?:ons|ai)|communiquer(?:ons|ai)?|nouvelles|ferons (?:savoir|part))\b/g,
  decide: /\b(?:decision|decider(?:ons|ai|a)?|trancher(?:ons|a)?|decide(?:ra|ront))\b/g,
  denied: /\b(?:pas|si|aucune?|devions|avions|aurions|pourrions|peut-etre|initialement|sans)\b/,
  otherEvent: /\b(?:apres|des que|lorsque|quand|entretien|reunion|depuis)\b/,
  candidate:
    /\b(?:merci de|veuillez|votre (?:decision|reponse|retour|accord)|ta (?:decision|reponse)|de vous lire|offre (?:est valable|expire))\b/,
  clause: /;|,? (?:mais|puis|cependant)\b|,? et (?=(?:nous|je|vous|la|le|les)\b)| - /g,
  strong: /\b(?:d'ici|avant|sous|dans|au plus tard|fin|debut|prochaine?|cette|demain|courant|le|jusqu|la|en)\b/,
};

const SPANISH: DecisionCues = {
  language: "es",
  words:
    /\b(?:decision|decidir|decidiremos|decidira|contactaremos|contacto|respuesta|noticias|avisaremos|avisare|informaremos|informare|diremos|dire|comunicaremos|sabras|sabra|respondere|responderemos|resolucion|resultado)\b/,
  tell: /\b(?:(?:te|le|os|les) (?:contactaremos|avisaremos|avisare|informaremos|informare|diremos|dire|comunicaremos|responderemos|respondere|escribiremos|escribire|llamaremos|daremos|dare)|contactaremos|pondremos en contacto|(?:una|nuestra|la) respuesta|noticias|sabras|sabra(?: algo)?|tendras|tendra|en contacto contigo|en contacto con usted|resultado)\b/g,
  decide: /\b(?:decision|decidir|decidiremos|decidira|resolucion)\b/g,
  denied: /\b(?:no|si|ninguna|ibamos|teniamos|queriamos|podriamos|quizas?|tal vez|inicialmente|sin)\b/,
  otherEvent: /\b(?:despues|tras|cuando|una vez|entrevista|reunion|desde)\b/,
  candidate:
    /\b(?:por favor|tu (?:decision|respuesta)|su (?:decision|respuesta)|rogamos|oferta (?:es valida|vence|expira)|envianos|enviarnos)\b/,
  clause: /;|,? (?:pero|luego|despues)\b|,? y (?=(?:te|le|nos|el|la|lo|les|os)\b)| - /g,
  strong:
    /\b(?:antes|para|dentro|en|a mas tardar|finales|final|principios|proxim[ao]|esta|manana|hoy|el|hasta|durante)\b/,
};

const ITALIAN: DecisionCues = {
  language: "it",
  words:
    /\b(?:decisione|decidere|decideremo|sapere|contatteremo|ricontatteremo|riscontro|risposta|aggiorneremo|aggiornero|comunicheremo|informeremo|faremo|esito|notizie)\b/,
  tell: /\b(?:far(?:emo|o|a) (?:le |ti )?sapere|(?:le|ti|la|vi) faremo sapere|(?:ri)?contatter(?:emo|o)|(?:un|nostro|il) riscontro|(?:una|nostra|la) risposta|aggiorner(?:emo|o)|comunicher(?:emo|o)|informer(?:emo|o)|(?:l'|un )?esito|notizie)\b/g,
  decide: /\b(?:decisione|decidere|decider(?:emo|a|anno))\b/g,
  denied: /\b(?:non|se|nessuna|dovevamo|volevamo|avremmo|potremmo|forse|inizialmente|senza)\b/,
  otherEvent: /\b(?:dopo|quando|appena|colloquio|riunione)\b/,
  candidate:
    /\b(?:per favore|la (?:sua|tua) (?:decisione|risposta)|attendiamo (?:la )?(?:sua|tua)|offerta (?:e valida|scade)|la prego|ti prego)\b/,
  clause: /;|,? (?:ma|poi|pero)\b|,? e (?=(?:le|ti|la|il|lo|vi)\b)| - /g,
  strong: /\b(?:entro|prima|in|nel|al piu tardi|fine|inizio|prossim[ao]|questa|domani|oggi|per)\b/,
};

const DUTCH: DecisionCues = {
  language: "nl",
  words:
    /\b(?:beslissing|beslissen|besluit|besluiten|weten|horen|hoor|hoort|contact|bericht|terugkoppeling|reactie|antwoord|informeren|laten|uitsluitsel)\b/,
  tell: /\b(?:laten? [^?!]{0,70}?weten|hoor(?:t)? (?:je|u)|(?:je|u) hoort|horen|neem(?:t)? [^?!]{0,50}?contact|nemen [^?!]{0,50}?contact|terugkoppeling|(?:een|onze) (?:reactie|antwoord|bericht)|informeren|uitsluitsel)\b/g,
  decide: /\b(?:beslissing|beslissen|besluit|besluiten)\b/g,
  denied: /\b(?:niet|geen|als|indien|zouden|hadden|wilden|misschien|zonder)\b/,
  otherEvent: /\b(?:na|nadat|zodra|wanneer|gesprek|sinds)\b/,
  candidate:
    /\b(?:graag (?:uw|je|jouw) (?:reactie|antwoord|beslissing)|(?:uw|je|jouw) (?:beslissing|antwoord|reactie)|laat ons weten|laat het ons weten|aanbod (?:is geldig|vervalt)|gelieve)\b/,
  clause: /;|,? (?:maar|daarna|dan)\b|,? en (?=(?:we|wij|ik|je|u|de|het|laten)\b)| - /g,
  strong: /\b(?:voor|uiterlijk|binnen|in|eind|begin|volgende|deze|morgen|vandaag|op|tegen)\b/,
};

const PORTUGUESE: DecisionCues = {
  language: "pt",
  words:
    /\b(?:decisao|decidir|decidiremos|decidira|contacto|contato|contactaremos|resposta|retorno|feedback|informaremos|informarei|avisaremos|avisarei|daremos|darei|noticias|comunicaremos|resultado)\b/,
  tell: /\b(?:entrar(?:emos|ei) em conta[c]?to|contact?ar(?:emos|ei)|informar(?:emos|ei)|avisar(?:emos|ei)|dar(?:emos|ei)|(?:uma|nossa|a) resposta|retorno|noticias|comunicar(?:emos|ei)|responder(?:emos|ei)|(?:o|um) feedback|resultado)\b/g,
  decide: /\b(?:decisao|decidir(?:emos|a|ao)?)\b/g,
  denied: /\b(?:nao|se|nenhuma|iamos|queriamos|tinhamos|poderiamos|talvez|inicialmente|sem)\b/,
  otherEvent: /\b(?:depois|apos|quando|entrevista|reuniao|desde)\b/,
  candidate:
    /\b(?:por favor|(?:sua|tua) (?:decisao|resposta)|aguardamos (?:a )?(?:sua|tua)|proposta (?:e valida|expira))\b/,
  clause: /;|,? (?:mas|depois|porem)\b|,? e (?=(?:lhe|te|o|a|os|as|entraremos|daremos)\b)| - /g,
  strong: /\b(?:ate|antes|dentro|em|no maximo|fim|final|inicio|proxim[ao]|esta|amanha|hoje|na|no|durante)\b/,
};

/** The languages in which it is read when somebody will decide or tell. */
export const DECISION_CUES: readonly DecisionCues[] = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE];
