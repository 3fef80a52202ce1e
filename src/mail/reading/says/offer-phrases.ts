import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

/** An offer that is hoped for, refused, somebody else's, or one of something else than work. */
const NO_OFFER =
  /\b(?:if|whether|before|once|hope to|hoping to|expect to|aim to|plan to|intend to|might|may|could|would have|until|not|\w{1,7}n't|cannot|unable|unfortunately|regret|another candidate|someone else|other candidates?|second round|interview slot|discount)\b|\boffer you (?:an? |the |some |a few |another |two |three )?(?:\w+ ){0,3}(?:interviews?|slots?|calls?|times?|chats?|conversations?|feedback|appointments?|chance to (?:meet|interview|speak)|opportunity to (?:meet|interview|speak|talk)|meeting|tuesday|wednesday|thursday|monday|friday|internship fair)\b|\boffers? (?:to|for) (?:the )?other/;

/** A job is offered. */
export const OFFER_RULES: readonly PhraseRule[] = [
  phraseRule(
    "offer.made",

    [
      "(?:pleased|delighted|happy|thrilled|excited|glad|like|love|want|wanted|proud|honou?red|pleasure) to (?:be able to )?(?:formally |officially |verbally )?(?:offer you|(?:extend|make|present|send|give)(?: to)? you (?:with )?(?:an?|our|the|your) (?:[\\w-]+ ){0,4}offer|(?:extend|make|present)~offer (?:to you|of employment)|extend~offer)",
      "(?:are|am|'re|'m|hereby|be) (?:formally |officially )?(?:offering you|extending (?:to )?you|making you)~(?:position|role|job|post|offer)",
      "offer you (?:the|a|this|our) (?:[\\w/&-]+ ){0,6}(?:position|role|job|post)",
      "(?:confirm|confirming) (?:our|the|your) (?:\\w+ )?offer",
      "(?:attached|enclosed|here) (?:is|are|you(?:'ll| will)? find) your (?:\\w+ )?contract",
      "(?:decided|agreed|voted) to (?:make|extend|offer) you",
      "(?:here is|here's|attached is|enclosed is|please find|find attached|attached you(?:'ll| will) find|you(?:'ll| will) find)~(?:your|our|the|formal|written) (?:\\w+ ){0,2}offer",
      "(?:your|the|our|formal|written) (?:\\w+ ){0,2}offer(?: letter)? (?:is|has been|was|are) (?:attached|enclosed|ready|below|sent)",
      "(?:sign|accept|review) (?:and \\w+ )?(?:the|your|our|this) (?:\\w+ ){0,2}(?:offer|offer letter|employment contract)",
    ],
    NO_OFFER,
  ),
  phraseRule(
    "offer.letter",

    [
      "(?:attached|enclosed|find|sign|signed|send you|sending you)~(?:offer letter|letter of offer|employment contract|contract of employment|employment agreement)",
      "(?:offer letter|letter of offer|employment contract|contract of employment|employment agreement)~(?:attached|enclosed|for (?:your )?signature|docusign|for you to sign)",
    ],
    NO_OFFER,
  ),
  phraseRule(
    "offer.yours",

    [
      "the (?:job|role|position) is yours",
      "you(?:'re| are) hired",
      "(?:welcom(?:e|ing)) you (?:on ?board|aboard|to (?:the|our) team)",
      "you(?:'ve| have)? got the (?:job|role|position)",
      "welcome (?:aboard|on board|to the team)",
      "(?:want|like|love) you to join (?:us|our team|the team)",
      "congratulations~(?:offer|join(?:ing)? (?:us|our|the))",
    ],
    /\b(?:if|whether|before|once|not|\w{1,7}n't|could|would have)\b/,
  ),
  phraseRule(
    "offer.de",

    [
      "(?:freuen|freue|mochten|freude|konnen)~(?:die stelle|die position|eine stelle|ein (?:\\w+ )?angebot)~(?:anbieten|anzubieten|unterbreiten|machen|zu machen|zu unterbreiten)",
      "(?:anbei|beigefugt|im anhang)~(?:arbeitsvertrag|vertragsangebot|vertragsentwurf|angebot)",
      "(?:arbeitsvertrag|vertragsangebot)~(?:anbei|im anhang|beigefugt)",
      "(?:ihnen|dir)~(?:eine )?zusage (?:geben|erteilen)",
      "fur sie entschieden",
    ],
    /\b(?:falls|wenn|sofern|leider|nicht)\b/,
  ),
  phraseRule(
    "offer.fr",

    [
      "(?:plaisir|heureux|heureuse|ravis?|ravie)~(?:proposer|offrir) (?:le|ce|un|votre|officiellement le)~(?:poste|emploi|contrat)",
      "(?:faire|adresser|transmettre|trouver\\w*|joint\\w*)~(?:offre|promesse|proposition) d'embauche",
      "ci-joint~(?:contrat de travail|offre d'emploi|contrat)",
    ],
    /\b(?:si|pas|malheureusement|entretien|echange)\b/,
  ),
  phraseRule(
    "offer.es",

    [
      "(?:complace|alegra|encantad[oa]s?|gustaria|placer)~ofrecer(?:te|le)?~(?:puesto|posicion|plaza|vacante|trabajo)",
      "(?:adjunt[oa]\\w*|enviamos|encontraras)~(?:carta de oferta|oferta (?:de trabajo|formal|laboral|economica)|contrato)",
      "hacer(?:te|le) una oferta",
    ],
    /\b(?:si|no|lamentablemente|entrevista)\b/,
  ),
  phraseRule(
    "offer.it",

    [
      "(?:lieti|felici|piacere|vorremmo)~offrir(?:le|ti|e)~(?:posizione|ruolo|posto|lavoro)",
      "(?:allegat\\w+|allego|invio|inviamo)~(?:proposta (?:di assunzione|contrattuale)|lettera di (?:assunzione|impegno)|offerta|contratto)",
      "far(?:le|ti) un'offerta",
    ],
    /\b(?:se|non|purtroppo|colloquio)\b/,
  ),
  phraseRule(
    "offer.nl",

    [
      "(?:graag|blij|verheugd|genoegen)~(?:de functie|de baan|een baan|een contract|een aanbod)~(?:aan te bieden|aanbieden|doen|te doen)",
      "(?:bijgevoegd|bijlage|hierbij)~(?:arbeidsovereenkomst|contract|arbeidsvoorwaarden|aanbod)",
    ],
    /\b(?:als|niet|helaas|gesprek)\b/,
  ),
  phraseRule(
    "offer.pt",

    [
      "(?:prazer|felizes|contentes|gostariamos)~(?:oferecer|propor)(?:-lhe|-te)?~(?:vaga|posicao|cargo|emprego|lugar|posto)",
      "(?:anexo|segue|enviamos|em anexo)~(?:proposta (?:de (?:trabalho|emprego))?|carta[- ]oferta|contrato)",
      "fazer-(?:lhe|te) uma (?:proposta|oferta)",
    ],
    /\b(?:se|nao|infelizmente|entrevista)\b/,
  ),
];
