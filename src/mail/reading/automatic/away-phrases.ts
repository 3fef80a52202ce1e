import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

/** Subjects that automatic answers of absent people have, folded, in the languages that mail programs write them in. */
export const AWAY_SUBJECT =
  /^(?:re: |aw: |\[[^\]]{1,30}\] )?(?:automatic(?:ally generated)? reply|auto(?:matic)?[- ]?(?:reply|response|responder)|autoreply|out of (?:the )?office|ooo\b|away from (?:the )?office|on (?:vacation|holiday|leave)|vacation|i am (?:away|out)|automatische antwort|abwesenheit|abwesend|nicht im (?:buro|hause)|reponse automatique|absence|absent|message d'absence|en conges?|respuesta automatica|fuera de (?:la )?oficina|ausente|ausencia|risposta automatica|fuori (?:sede|ufficio)|assenza|automatisch (?:antwoord|bericht)|afwezig|niet aanwezig|resposta automatica|fora do escritorio|ausencia temporaria|autosvar|automatiskt svar|franvaro|ej pa kontoret|automatisk svar|fravar|ikke til stede|automaattinen vastaus|poissa|odpowiedz automatyczna|automatyczna odpowiedz|nieobecnosc|poza biurem|automaticka odpoved|nepritomnost|mimo kancelar|automatikus valasz|hazon kivul|raspuns automat|absenta|αυτοματη απαντηση|απουσια|автоматический ответ|автоответ|вне офиса|автоматична відповідь|otomatik yan|ofis disinda|自動応答|自動返信|不在|自动回复|自動回覆|外出|자동 ?회신|부재|자동응답|balasan otomatis|الرد التلقائي|خارج المكتب|תשובה אוטומטית|מחוץ למשרד)/;

/** Ways to say that one is away, by language. Each is a sign, one of several that must come together. */
export const AWAY_RULES: readonly PhraseRule[] = [
  phraseRule(
    "away.en",

    [
      "(?:out of|away from|not in|not at) (?:the |my )?(?:office|desk|work)",
      "(?:i am|i'm|i will be|i'll be|is|am) (?:currently |now |presently )?(?:away|ooo|on (?:annual |parental |maternity |paternity |sick |medical |family |bereavement |extended |personal )?(?:leave|vacation|holidays?|sabbatical|pto)|travell?ing|absent|unavailable|abroad)",
      "on (?:annual|parental|maternity|paternity|sick|medical) leave",
      "on vacation",
      "on holidays?",
      "on leave (?:until|till|through|from)",
      "ooo (?:until|till|through|from)",
    ],
  ),
  phraseRule(
    "away.en-limited-access",

    [
      "(?:limited|no|intermittent|sporadic|little|infrequent|not have|without)~access to (?:my )?(?:e-?mails?|messages|mail|inbox)",
      "(?:not|infrequently|only occasionally)~(?:checking|monitoring|reading)~(?:e-?mails?|messages|inbox)",
      "(?:will|shall) (?:respond|reply|get back)~(?:upon|on|when|after) (?:my )?(?:return|i return|i am back)",
    ],
  ),
  phraseRule("away.en-instead", [
    "(?:urgent|immediate|emergenc)\\w{0,10}~(?:contact|reach|call|e-?mail|write)",
    "in my absence",
    "during my absence",
    "(?:contact|reach|call|e-?mail)~(?:urgent|immediate|emergency)\\w{0,6}",
  ]),
  phraseRule(
    "away.de",

    [
      "(?:nicht|ausser|auser)~(?:im (?:buro|hause?)|haus|erreichbar)",
      "(?:abwesend|abwesenheit)",
      "im (?:urlaub|mutterschutz)",
      "in (?:elternzeit|urlaub)",
      "auf dienstreise",
      "(?:ab|am)~wieder (?:fur sie da|erreichbar|im buro|zuruck|da)",
      "nach meiner ruckkehr",
    ],
  ),
  phraseRule("away.fr", [
    "(?:suis|serai|actuellement|est)~(?:absente?|en (?:conges?|vacances|deplacement)|indisponible|hors du bureau)",
    "absente? du bureau",
    "en mon absence",
    "pendant mon absence",
    "a mon retour",
    "de retour (?:le|au|a partir)",
    "en conge (?:maternite|parental)",
  ]),
  phraseRule("away.es", [
    "fuera de (?:la |mi )?oficina",
    "(?:estoy|estare|me encuentro|encontrare)~(?:ausente|de vacaciones|de baja|de permiso|fuera)",
    "de vacaciones",
    "en mi ausencia",
    "durante mi ausencia",
    "a mi (?:regreso|vuelta)",
  ]),
  phraseRule("away.it", [
    "fuori (?:ufficio|sede|dall'ufficio)",
    "(?:sono|saro)~(?:assente|in ferie|fuori|in vacanza|in maternita)",
    "in ferie",
    "in mia assenza",
    "durante la mia assenza",
    "al mio rientro",
  ]),
  phraseRule("away.nl", [
    "(?:ben|zal)~(?:afwezig|niet (?:op|in) (?:het )?kantoor|met (?:vakantie|verlof)|niet bereikbaar|op vakantie)",
    "niet (?:op|in) (?:het )?kantoor",
    "op vakantie",
    "met verlof",
    "tijdens mijn afwezigheid",
    "bij mijn afwezigheid",
  ]),
  phraseRule("away.pt", [
    "fora do escritorio",
    "(?:estou|estarei|encontro)~(?:ausente|de ferias|em ferias|fora|de licenca)",
    "(?:de|em) ferias",
    "na minha ausencia",
    "durante a minha ausencia",
    "no meu (?:retorno|regresso)",
  ]),
  phraseRule("away.sv", [
    "inte pa kontoret",
    "(?:ar|pa) (?:semester|franvarande|foraldraledig|tjanstledig|ledig)",
    "tillbaka (?:den|pa|igen)",
  ]),
  phraseRule("away.da-no", [
    "(?:ikke|ude|ute)~(?:pa|af|av) kontoret",
    "(?:pa|har|holder) ferie",
    "fravarende",
    "bortreist",
    "pa (?:permisjon|barsel|orlov)",
    "tilba[gk]e (?:igen|pa|den|mandag|tirsdag|onsdag|torsdag|fredag)",
  ]),
  phraseRule("away.fi", [
    "olen (?:\\w+ )?(?:lomalla|poissa|vapaalla)",
    "en ole (?:toimistolla|tavoitettavissa)",
    "palaan (?:\\w+ )?(?:toihin|toimistolle|lomalta)",
  ]),
  phraseRule("away.pl", [
    "poza biurem",
    "nie ma mnie w biurze",
    "(?:na|przebywam na) (?:urlopie|zwolnieniu)",
    "jestem nieobecn[ya]",
    "podczas mojej nieobecnosci",
  ]),
  phraseRule("away.cs-sk", [
    "mimo kancelari?",
    "na dovolen(?:e|ke)",
    "nepritomn[yae]",
    "nepritomen",
    "v (?:me|mojej) nepritomnosti",
  ]),
  phraseRule("away.hu", ["szabadsagon", "nem~(?:vagyok|leszek)~az irodaban", "hazon kivul", "tavol (?:leszek|vagyok)"]),
  phraseRule("away.ro", ["(?:nu sunt|in afara)~birou(?:lui)?", "in concediu", "in absenta mea"]),
  phraseRule("away.tr", ["ofis disinda(?:yim)?", "izindeyim", "(?:yillik )?izinde(?:yim|olacagim)?"]),
  phraseRule("away.id", ["(?:tidak berada|di luar|tidak)~kantor", "sedang cuti"]),
  phraseRule("away.ru-uk", [
    "(?:вне|не в|нет в) офис[еа]",
    "в отпуске",
    "в (?:моё|мое) отсутствие",
    "отсутствую",
    "у відпустці",
    "не в офісі",
    "відсутн(?:ій|я)",
  ]),
  phraseRule("away.el", [
    "εκτος γραφειου",
    "εκτός γραφείου",
    "σε (?:αδεια|άδεια)",
    "απουσι(?:α|ά)ζω",
    "με (?:αδεια|άδεια)",
  ]),
  phraseRule("away.ja", ["不在", "休暇", "お休みをいただいて", "夏季休業", "年末年始", "出張中"]),
  phraseRule("away.zh", [
    "休假",
    "外出",
    "出差",
    "不在(?:办公室|辦公室|公司)",
    "年假",
    "無法(?:及時|立即)回覆",
    "无法(?:及时|立即)回复",
  ]),
  phraseRule("away.ko", ["부재\\s?중", "휴가", "출장\\s?중", "외근\\s?중"]),
  phraseRule("away.ar-he", ["خارج المكتب", "في إجازة", "מחוץ למשרד", "בחופשה", "לא (?:אהיה|נמצא(?:ת)?) במשרד"]),
];

/** Somebody who has left. */
export const LEFT_RULES: readonly PhraseRule[] = [
  phraseRule(
    "left.en",

    [
      "(?:no longer|not) (?:with|at|employed (?:by|at|with)|work(?:ing)? (?:at|for|with)|part of)~(?!you\\b)\\w+",
      "(?:i have|i've|has|have|he|she|they) (?:now |recently |since )?left (?:the )?(?:company|organi[sz]ation|firm|business|[a-z]+)",
      "no longer (?:monitored|in use|active|valid)~(?:please|contact|instead)",
      "(?:mailbox|address|account|inbox) is no longer (?:monitored|in use|active|valid)",
      "last (?:working )?day (?:at|with) [a-z ]{2,40} was",
    ],
    /\b(?:position|role|application|process|consideration|vacancy|opening|job)\b/,
  ),
  phraseRule("left.de", [
    "(?:nicht mehr|nicht langer) (?:bei|im|fur|in)~(?:tatig|beschaftigt|unternehmen|erreichbar)",
    "(?:aus (?:dem|unserem) unternehmen )?ausgeschieden",
    "unternehmen verlassen",
  ]),
  phraseRule("left.fr", [
    "(?:ai|a) quitte (?:l'|la |le )?(?:entreprise|societe|\\w+)",
    "ne (?:travaille|fais|fait) plus~(?:partie|chez|pour|dans)",
  ]),
  phraseRule("left.es", [
    "ya no (?:trabaj[oa]|form[oa] parte)~",
    "(?:he|ha) dejado (?:la empresa|la compania|de trabajar)",
  ]),
  phraseRule("left.it", ["non (?:lavor[oa]|fa|faccio) piu~", "(?:ho|ha) lasciato (?:l'azienda|la societa)"]),
  phraseRule("left.nl", ["niet (?:meer|langer) (?:werkzaam|in dienst)~", "uit dienst"]),
  phraseRule("left.pt", [
    "nao (?:trabalh[oa]|faco parte|faz parte) mais",
    "ja nao (?:trabalh[oa]|faco parte|faz parte)",
    "(?:deixei|deixou) a empresa",
  ]),
];
